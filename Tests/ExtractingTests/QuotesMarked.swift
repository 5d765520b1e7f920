import Records
import Touchline

/// A text in which speech is marked: `⟦Kane: We won.⟧` is a direct quote of Kane's, `⟦~Kane: very proud⟧` a fragment,
/// `⟦>Kane: they had won⟧` a reported statement. A question mark stands for a speaker that the text does not tell.
struct MarkedSpeech: Hashable {
  struct Expected: Hashable, CustomStringConvertible {
    var kind: String
    var speaker: String
    var text: String

    var description: String { "\(kind) \(speaker): \(text)" }

    /// A person's last name is enough: how much of it the record prints is decided elsewhere.
    init(kind: String, speaker: String, text: String) {
      self.kind = kind
      let words = speaker.split(separator: " ")
      self.speaker = speaker.first?.isUppercase ?? false ? words.last.map(String.init) ?? "?" : speaker
      self.text = text
    }
  }

  var plain = ""
  var expected: [Expected] = []

  init(_ marked: String) {
    var open: [(kind: String, speaker: String, start: String.Index)] = []
    var rest = marked[...]
    while let mark = rest.first {
      rest.removeFirst()
      switch mark {
      case "⟦":
        let kind = rest.hasPrefix("~") ? "fragment" : rest.hasPrefix(">") ? "indirect" : "direct"
        if kind != "direct" { rest.removeFirst() }
        let speaker = rest.prefix { $0 != ":" }
        rest = rest.dropFirst(speaker.count + 2)
        open.append((kind, String(speaker), plain.endIndex))
        offsets.append(plain.utf8.count)
      case "⟧":
        guard let last = open.popLast() else { continue }
        let start = offsets.removeLast()
        let text = String(decoding: Array(plain.utf8)[start...], as: UTF8.self)
        expected.append(Expected(kind: last.kind, speaker: last.speaker, text: text))
      default: plain.append(mark)
      }
    }
  }

  private var offsets: [Int] = []
}

/// One extractor for all tests of a run.
enum Touch {
  static let extractor = Result { try Extractor() }

  static func quotes(in text: String) throws -> [MarkedSpeech.Expected] {
    let record = try extractor.get().record(of: Array(text.utf8))
    let utf8 = record.article.utf8
    return record.quotes.map { quote in
      let speaker =
        quote.speaker.flatMap { id in record.entities.first { $0.id == id }?.name } ?? quote.speakerText ?? "?"
      return .init(
        kind: quote.kind.rawValue, speaker: speaker,
        text: String(decoding: utf8[quote.span.start..<quote.span.end], as: UTF8.self))
    }
  }
}

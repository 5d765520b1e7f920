import Foundation
import Records
import Testing

/// Ways in which a text comes damaged.
enum Mutilation: CaseIterable {
  case lostWords, lostStops, brokenLines, strayWords, shuffledSentences, lostLetters, capitals, smallLetters

  func applied(to text: String, _ chance: inout SeededChance) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return switch self {
    case .lostWords: words.filter { _ in !chance.hits(oneIn: 10) }.joined(separator: " ")
    case .lostStops: text.filter { $0 != "." || chance.hits(oneIn: 4) }
    case .brokenLines: words.map { chance.hits(oneIn: 20) ? $0 + "\n\n" : $0 + " " }.joined()
    case .strayWords: words.map { chance.hits(oneIn: 15) ? $0 + Mutilation.stray(&chance) : $0 + " " }.joined()
    case .shuffledSentences: text.components(separatedBy: ". ").shuffled(using: &chance).joined(separator: ". ")
    case .lostLetters: text.filter { _ in !chance.hits(oneIn: 80) }
    case .capitals: text.uppercased()
    case .smallLetters: text.lowercased()
    }
  }

  private static func stray(_ chance: inout SeededChance) -> String {
    " " + strays[Int.random(in: 0..<strays.count, using: &chance)] + " "
  }

  private static let strays = ["\"", "”", "“", "'", "(", ")", ":", ",", "said", "who", "and", "2-1", "’s", "—"]
}

/// Chance that is the same at each run (xorshift64*).
struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 2_685_821_657_736_338_717
  }

  mutating func hits(oneIn count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}

extension FixtureTests {
  /// Spans are in UTF-8 bytes and lie in the text on whole characters; whatever is pointed at is there.
  static func expectPointersHold(in record: Record) {
    let bytes = record.article.utf8
    let length = bytes.count
    func holds(_ span: Span) -> Bool {
      span.start >= 0 && span.start < span.end && span.end <= length && bytes[span.start] & 0xC0 != 0x80
        && (span.end == length || bytes[span.end] & 0xC0 != 0x80)
    }
    let entities = Set(record.entities.map(\.id))
    let matches = Set(record.matches.map(\.id))
    for entity in record.entities {
      #expect(!entity.mentions.isEmpty, "\(entity.name) is nowhere")
      #expect(entity.mentions.allSatisfy { holds($0.span) })
    }
    for match in record.matches {
      #expect(match.teams.allSatisfy { $0.map(entities.contains) ?? true })
      #expect(match.evidence.allSatisfy { holds($0.span) })
    }
    for event in record.events {
      #expect(event.match.map(matches.contains) ?? true)
      #expect(event.team.map(entities.contains) ?? true)
      #expect(event.player.map(entities.contains) ?? true)
      #expect(!event.evidence.isEmpty, "a \(event.type) without a word for it")
      #expect(event.evidence.allSatisfy { holds($0.span) })
    }
    for quote in record.quotes { #expect(holds(quote.span)) }
  }
}

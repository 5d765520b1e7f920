/// Names, phrases and stages, reduced to what has to agree.
enum Folding {
  /// Small plain letters, digits and spaces: `Müller’s` is `mullers`.
  static func name(_ text: String?) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in (text ?? "").unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", " ": folded.append(scalar)
      case "A"..."Z": folded.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      default: if let plain = PlainLetters.table[scalar.value] { folded.append(contentsOf: plain.unicodeScalars) }
      }
    }
    return trimmed(String(folded))
  }

  /// A speaker that is no name, without the words that do not matter: `some fans` is `fans`.
  static func phrase(_ text: String?) -> String {
    let folded = name(text)
    for word in ["the", "a", "an", "some", "several", "one", "many", "his", "her", "their"]
    where folded.hasPrefix(word + " ") {
      return String(folded.dropFirst(word.count + 1))
    }
    return folded
  }

  /// The several ways to write one stage of a competition.
  static func stage(_ text: String?) -> String {
    var stage = name(text).filter { $0 != " " }
    if stage.hasPrefix("roundof"), stage.count > 7, stage.dropFirst(7).allSatisfy(\.isASCIIDigit) {
      stage = "last" + stage.dropFirst(7)
    }
    stage =
      ["lastfour": "semifinal", "last4": "semifinal", "lasteight": "quarterfinal", "last8": "quarterfinal"][stage]
      ?? stage
    if isGroup(stage) { return "group" }
    return stage.hasSuffix("s") ? String(stage.dropLast()) : stage
  }

  private static func isGroup(_ stage: String) -> Bool {
    guard stage.hasPrefix("group") else { return false }
    let rest = stage.dropFirst(5)
    return ["", "stage", "stages", "phase"].contains(rest) || (rest.count == 1 && rest <= "l" && rest >= "a")
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { $0 != " " }), let last = text.lastIndex(where: { $0 != " " }) else {
      return ""
    }
    return String(text[first...last])
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// Tells by its words whether a text ends where a subscription begins.
enum Paywall {
  private static let phrases = [
    "already a subscriber", "already a member", "already subscribe", "subscribe to read", "subscribe to continue",
    "subscribe to keep reading",
    "subscribers only", "subscriber exclusive", "to continue reading", "to keep reading", "for the full story",
    "the full story, please",
    "to read the full", "to read this article", "for members only", "start your free trial", "unlock this article",
  ].map { Array($0.utf8) }
  /// How much of a text's end is looked at.
  private static let reach = 2000

  static func stands(at text: [UInt8]) -> Bool {
    let end = text.suffix(reach).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    return end.indices.contains { index in phrases.contains { end[index] == $0[0] && end[index...].starts(with: $0) } }
  }
}

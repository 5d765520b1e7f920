/// Tells by its words whether a text ends where a subscription begins.
enum Paywall {
  /// What asks for a subscription before the article goes on.
  private static let demands = bytes([
    "subscribe to read", "subscribe to continue", "subscribe to keep reading", "to continue reading", "to keep reading",
    "to read the full", "to read this article", "for the full story", "the full story, please", "unlock this article",
    "unlock the full",
  ])
  /// What stands beside that, and also in the furniture of pages that give all of it.
  private static let signs = bytes([
    "already a subscriber", "already a member", "already subscribe", "subscribers only", "subscriber exclusive",
    "for members only", "start your free trial",
  ])
  /// How much of a text's end is looked at, and how much of what the page shows behind it.
  private static let reach = 2000
  private static let reachBehind = 600

  private static func bytes(_ phrases: [String]) -> [[UInt8]] { phrases.map { Array($0.utf8) } }

  /// Whether a body ends so, or the page goes on so where the body ends.
  static func stands(at body: BodyText, of page: Page) -> Bool {
    holds(body.utf8.suffix(reach), demands + signs) || holds(behind(body, of: page)[...], demands)
  }

  /// What is shown behind the body's last words.
  private static func behind(_ body: BodyText, of page: Page) -> [UInt8] {
    guard let end = body.map.runs.last?.byteEnd else { return [] }
    var text: [UInt8] = []
    for run in page.runs where run.start >= end {
      if page.isWithin(Int(run.element), where: { $0.hints.contains(.hidden) }) { continue }
      text += page.text[Int(run.start)..<Int(run.end)] + [0x20]
      if text.count >= reachBehind { break }
    }
    return text
  }

  private static func holds(_ text: ArraySlice<UInt8>, _ phrases: [[UInt8]]) -> Bool {
    let lower = text.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    return lower.indices.contains { index in
      phrases.contains { lower[index] == $0[0] && lower[index...].starts(with: $0) }
    }
  }
}

internal import Records

/// Stretches of tokens that known phrases take up: page furniture, and labels that open a list.
struct Stretches {
  /// By token: furniture begins here and has so many tokens, 0 for none.
  let furniture: [UInt8]
  /// Tokens at which a label with a colon begins.
  let labels: Set<Int>

  init(_ text: borrowing TokenisedText, furniture phrases: [[WordID]], labels known: [[WordID]]) {
    var furniture = [UInt8](repeating: 0, count: text.tokens.count)
    var labels: Set<Int> = []
    let firsts = Set(phrases.map { $0[0] })
    let labelFirsts = Set(known.map { $0[0] })
    for at in text.tokens.indices where text.tokens[at].flags.contains(.capitalised) || text.tokens[at].flags.contains(.opensLine) {
      if firsts.contains(text.words[at]) {
        let found = phrases.first { Stretches.fits($0, at, text) }
        if let found { furniture[at] = UInt8(min(255, found.count)) }
      }
      if labelFirsts.contains(text.words[at]),
        known.contains(where: { Stretches.fits($0, at, text) && at + $0.count < text.tokens.count && text.tokens[at + $0.count].kind == .colon })
      {
        labels.insert(at)
      }
    }
    self.furniture = furniture
    self.labels = labels
  }

  private static func fits(_ phrase: [WordID], _ at: Int, _ text: borrowing TokenisedText) -> Bool {
    guard at + phrase.count <= text.tokens.count else { return false }
    for offset in phrase.indices where text.words[at + offset] != phrase[offset] { return false }
    return true
  }
}

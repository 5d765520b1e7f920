internal import Recognising
internal import Records

/// `L Tapper`, `J. Tapper` beside `Liam Tapper` and `Josh Tapper`: the person of that surname whose name begins so.
struct Initials: Sieve {
  func run(on draft: inout Draft) {
    for mention in draft.open where Initials.begins(mention, draft) {
      let words = draft.words(mention)
      let letter = Initials.letter(of: mention, draft)
      let bearers = draft.entities.indices.filter { entity in
        let other = draft.entities[entity]
        return other.kind == .person && other.words.count > 1 && other.words.last == words.last
          && other.mentions.contains { draft.words($0) == other.words && Initials.letter(of: $0, draft) == letter }
      }
      if bearers.count == 1 {
        draft.bind(mention, to: bearers[0], by: "initial")
      } else {
        draft.add(mention, by: "initial")
      }
    }
  }

  /// Whether a person's name begins with a lone letter.
  static func begins(_ mention: Int, _ draft: Draft) -> Bool {
    let tokens = draft.recognised.mentions[mention].tokens
    guard draft.recognised.mentions[mention].kind == .person, tokens.count > 1 else { return false }
    return draft.recognised.text.text(tokens.lowerBound).count { $0.isLetter } == 1
  }

  private static func letter(of mention: Int, _ draft: Draft) -> Character? {
    draft.recognised.text.text(draft.recognised.mentions[mention].tokens.lowerBound).first
  }
}

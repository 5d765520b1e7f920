internal import Records
internal import Rules

/// A surname one letter off a known one of the same article (`Tchouameni`, `Tchoaumeni`), where it is long enough.
struct Misspelling: Sieve {
  func run(on draft: inout Draft) {
    let text = draft.recognised.text
    for mention in draft.open where draft.recognised.mentions[mention].kind == .person {
      let tokens = draft.recognised.mentions[mention].tokens
      guard tokens.count == 1, text.tokens[tokens.lowerBound].length >= 6 else { continue }
      let spelled = Array(text.text(tokens.lowerBound).lowercased().utf8)
      let bearer = draft.entities.indices.first { entity in
        guard draft.entities[entity].kind == .person, draft.entities[entity].words.count > 1,
          let first = draft.entities[entity].mentions.first
        else { return false }
        let last = draft.recognised.mentions[first].tokens.upperBound - 1
        let other = Array(text.text(last).lowercased().utf8)
        return abs(other.count - spelled.count) <= 1 && other.first == spelled.first
          && distance(spelled, other) <= (spelled.count > 8 ? 2 : 1)
      }
      if let bearer { draft.bind(mention, to: bearer, by: "misspelling") }
    }
  }
}

internal import Records

/// Whom a speaker calls by a first name is told in brackets: `Che (Norton, our winger) was good`.
struct Bracketed: Sieve {
  func run(on draft: inout Draft) {
    let tokens = draft.recognised.text.tokens
    for mention in draft.open where draft.recognised.mentions[mention].kind == .person {
      let end = draft.recognised.mentions[mention].tokens.upperBound
      guard draft.recognised.mentions[mention].tokens.count == 1, end + 1 < tokens.count, tokens[end].kind == .open,
        tokens[end - 1].flags.contains(.quoted),
        let told = draft.name(at: end + 1), draft.recognised.mentions[told].kind == .person,
        closes(draft.recognised.mentions[told].tokens.upperBound, draft)
      else { continue }
      if draft.entityOf[told] == nil { draft.add(told, by: "new-name") }
      guard draft.entityOf[mention] == nil, let bearer = draft.entityOf[told] else { continue }
      for same in draft.open where draft.words(same) == draft.words(mention) {
        draft.bind(same, to: bearer, by: "bracketed")
      }
    }
  }

  private func closes(_ at: Int, _ draft: Draft) -> Bool {
    let tokens = draft.recognised.text.tokens
    return at < tokens.count && (tokens[at].kind == .close || tokens[at].kind == .comma)
  }
}

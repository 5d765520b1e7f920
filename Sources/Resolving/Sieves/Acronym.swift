internal import Recognising
internal import Records

/// `AVB` for Andre Villas-Boas: the letters that one person's name begins with.
struct Acronym: Sieve {
  func run(on draft: inout Draft) {
    for mention in draft.open where draft.recognised.mentions[mention].kind == .person {
      let tokens = draft.recognised.mentions[mention].tokens
      guard tokens.count == 1, draft.recognised.text.tokens[tokens.lowerBound].flags.contains(.allCaps) else {
        continue
      }
      let letters = draft.recognised.text.text(tokens.lowerBound)
      let bearer = draft.entities.indices.first { entity in
        draft.entities[entity].kind == .person
          && draft.entities[entity].mentions.contains { other in
            PersonInitials.letters(draft.recognised.text.text(tokens: draft.recognised.mentions[other].tokens))
              == letters
          }
      }
      if let bearer { draft.bind(mention, to: bearer, by: "acronym") }
    }
  }
}

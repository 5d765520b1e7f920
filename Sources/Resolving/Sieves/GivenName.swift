internal import Records

/// The first or a middle word of a person's full name, where one person alone has it (`Son Heung-min`, `Son`).
struct GivenName: Sieve {
  func run(on draft: inout Draft) {
    for mention in draft.open where draft.recognised.mentions[mention].kind == .person {
      let words = draft.words(mention)
      guard words.count == 1 else { continue }
      let bearers = draft.entities.indices.filter { entity in
        draft.entities[entity].kind == .person && draft.entities[entity].words.count > 1
          && draft.entities[entity].words.dropLast().contains(words[0])
      }
      if let entity = draft.nearest(bearers, to: mention) { draft.bind(mention, to: entity, by: "given-name") }
    }
  }
}

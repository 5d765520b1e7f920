internal import Records

/// The last word of a person's full name, or its last words from a particle on (`van der Vaart`).
struct Surname: Sieve {
  func run(on draft: inout Draft) {
    for mention in draft.open where draft.recognised.mentions[mention].kind == .person {
      let words = draft.words(mention)
      let bearers = draft.entities.indices.filter { entity in
        draft.entities[entity].kind == .person && draft.entities[entity].words.count > words.count
          && draft.entities[entity].words.suffix(words.count).elementsEqual(words)
          && !(draft.isRated(mention) && draft.isReporter(entity))
      }
      if let entity = draft.nearest(bearers, to: mention) { draft.bind(mention, to: entity, by: "surname") }
    }
  }
}

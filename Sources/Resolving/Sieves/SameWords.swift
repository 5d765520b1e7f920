internal import Records

/// Names of the same words and kind that no list holds, and those of teams that have the last word short: `Norton Utd`.
struct SameWords: Sieve {
  func run(on draft: inout Draft) {
    var known: [[WordID]: Int] = [:]
    for (number, entity) in draft.entities.enumerated() where entity.entry == nil { known[entity.words] = number }
    for mention in draft.open {
      let words = draft.words(mention)
      if let entity = known[words] {
        draft.bind(mention, to: entity, by: "same-words")
      } else if let entity = draft.inFull(mention) {
        draft.bind(mention, to: entity, by: "same-words")
        known[words] = entity
      } else {
        draft.add(mention, by: "new-name")
        known[words] = draft.entities.count - 1
      }
    }
  }
}

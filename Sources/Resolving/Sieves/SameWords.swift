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
      } else if let entity = inFull(mention, draft) {
        draft.bind(mention, to: entity, by: "same-words")
        known[words] = entity
      } else {
        draft.add(mention, by: "new-name")
        known[words] = draft.entities.count - 1
      }
    }
  }

  private func inFull(_ mention: Int, _ draft: Draft) -> Int? {
    guard draft.recognised.mentions[mention].kind == .team else { return nil }
    return draft.entities.indices.first { number in
      draft.entities[number].kind == .team && draft.entities[number].entry == nil
        && draft.entities[number].mentions.first.map { draft.areOneWritten(mention, $0) } ?? false
    }
  }
}

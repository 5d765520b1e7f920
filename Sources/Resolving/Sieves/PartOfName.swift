internal import Records

/// A word or two of a team's, ground's or body's name: `Spartans` for `Blyth Spartans`, `Gor` for `Gor Mahia`.
struct PartOfName: Sieve {
  func run(on draft: inout Draft) {
    for mention in draft.open where draft.recognised.mentions[mention].entries.isEmpty {
      let words = draft.words(mention)
      let kind = draft.recognised.mentions[mention].kind
      guard kind != .person || words.count == 1 else { continue }
      for other in draft.open where other != mention {
        let otherKind = draft.recognised.mentions[other].kind
        let longer = draft.words(other)
        guard otherKind != .person, kind == .person || kind == otherKind, longer.count > words.count,
          longer.starts(with: words) || longer.suffix(words.count).elementsEqual(words)
        else { continue }
        draft.add(other, by: "new-name")
        draft.bind(mention, to: draft.entities.count - 1, by: "part-of-name")
        break
      }
      if draft.entityOf[mention] != nil { continue }
      let bearer = draft.entities.indices.first { other in
        // A list says itself what short forms its names have, but not all of them.
        guard draft.entities[other].kind != .person,
          kind == .person || draft.entities[other].entry == nil && kind == draft.entities[other].kind
        else { return false }
        let longer = draft.entities[other].words
        return longer.count > words.count
          && (longer.starts(with: words) || longer.suffix(words.count).elementsEqual(words))
      }
      if let bearer { draft.bind(mention, to: bearer, by: "part-of-name") }
    }
  }
}

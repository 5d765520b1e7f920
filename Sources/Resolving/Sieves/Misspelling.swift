internal import Records
internal import Rules

/// A surname that is spelled otherwise than a known one of the same article, by a letter or two that change places
/// (`Tchouameni`, `Tchoaumeni`), where it is long enough. A given name has to be the same before it, or as near to it.
struct Misspelling: Sieve {
  func run(on draft: inout Draft) {
    for mention in draft.open where draft.recognised.mentions[mention].kind == .person {
      let tokens = draft.recognised.mentions[mention].tokens
      guard tokens.count == 1 else { continue }
      let spelled = Misspelling.letters(tokens.lowerBound, draft)
      guard spelled.count >= Misspelling.shortest else { continue }
      let bearer = draft.entities.indices.first { entity in
        guard draft.entities[entity].kind == .person, draft.entities[entity].words.count > 1,
          let first = draft.entities[entity].mentions.first
        else { return false }
        let last = draft.recognised.mentions[first].tokens.upperBound - 1
        return Misspelling.areAlike(spelled, Misspelling.letters(last, draft))
      }
      if let bearer { draft.bind(mention, to: bearer, by: "misspelling") }
    }
  }

  /// Whether two words are most likely one name.
  static func areAlike(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.first == other.first, abs(one.count - other.count) <= 1 else { return false }
    let most = one.count > long ? 2 : 1
    return distance(one, other) <= most || haveSwapped(one, other)
  }

  /// Two neighbours have changed places: `Norotn`.
  private static func haveSwapped(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count, let first = one.indices.first(where: { one[$0] != other[$0] }),
      first + 1 < one.count
    else { return false }
    return one[first] == other[first + 1] && one[first + 1] == other[first]
      && one[(first + 2)...].elementsEqual(other[(first + 2)...])
  }

  static func letters(_ at: Int, _ draft: Draft) -> [UInt8] {
    Array(draft.recognised.text.text(at).lowercased().utf8)
  }

  static let shortest = 6
  private static let long = 8
}

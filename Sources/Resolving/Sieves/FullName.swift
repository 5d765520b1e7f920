internal import Records

/// Persons named in full: the same words are the same person, and so is a longer form that ends or begins with a shorter
/// one of two words (`Ole Gunnar Solskjaer`, `Gunnar Solskjaer`).
struct FullName: Sieve {
  func run(on draft: inout Draft) {
    let full = draft.open.filter {
      draft.recognised.mentions[$0].kind == .person && draft.words($0).count > 1 && !Initials.begins($0, draft)
    }
    for mention in full.sorted(by: { (draft.words($1).count, $0) < (draft.words($0).count, $1) }) {
      let words = draft.words(mention)
      let same = draft.entities.indices.first {
        draft.entities[$0].kind == .person
          && (FullName.isShorter(words, than: draft.entities[$0].words) || isShortened(mention, $0, draft)
            || isMisspelled(mention, $0, draft))
      }
      if let entity = same {
        draft.bind(mention, to: entity, by: "full-name")
      } else {
        draft.add(mention, by: "full-name")
      }
    }
  }

  /// `Mo Salah` and `Mohamed Salah`: one of two given names begins with the other.
  private func isShortened(_ mention: Int, _ entity: Int, _ draft: Draft) -> Bool {
    let words = draft.words(mention)
    guard words.count == 2, draft.entities[entity].words.count == 2, draft.entities[entity].words.last == words.last,
      let other = draft.entities[entity].mentions.first
    else { return false }
    let text = draft.recognised.text
    let names = [mention, other].map { text.text(draft.recognised.mentions[$0].tokens.lowerBound).lowercased() }
      .sorted { $0.count < $1.count }
    return names[0].count >= FullName.shortest && names[1].hasPrefix(names[0])
  }

  /// `Paul Nortno` beside `Paul Norton`: one of two words is the same, and the other one nearly.
  private func isMisspelled(_ mention: Int, _ entity: Int, _ draft: Draft) -> Bool {
    let words = draft.words(mention)
    let known = draft.entities[entity].words
    guard words.count == 2, known.count == 2, (words[0] == known[0]) != (words[1] == known[1]),
      let other = draft.entities[entity].mentions.first, draft.recognised.mentions[other].tokens.count == 2
    else { return false }
    let place = words[0] == known[0] ? 1 : 0
    let spelled = [mention, other].map {
      Misspelling.letters(draft.recognised.mentions[$0].tokens.lowerBound + place, draft)
    }
    return min(spelled[0].count, spelled[1].count) >= Misspelling.shortest
      && Misspelling.areAlike(spelled[0], spelled[1])
  }

  /// So many letters of a given name call its bearer.
  private static let shortest = 2

  private static func isShorter(_ words: [WordID], than other: [WordID]) -> Bool {
    guard other.count >= words.count else { return false }
    return other.first == words.first && (other.last == words.last || other.starts(with: words))
      || other.last == words.last && other.suffix(words.count).elementsEqual(words)
  }
}

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
        draft.entities[$0].kind == .person && FullName.isShorter(words, than: draft.entities[$0].words)
      }
      if let entity = same {
        draft.bind(mention, to: entity, by: "full-name")
      } else {
        draft.add(mention, by: "full-name")
      }
    }
  }

  private static func isShorter(_ words: [WordID], than other: [WordID]) -> Bool {
    guard other.count >= words.count else { return false }
    return other.first == words.first && (other.last == words.last || other.starts(with: words))
      || other.last == words.last && other.suffix(words.count).elementsEqual(words)
  }
}

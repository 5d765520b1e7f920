internal import Records
internal import Rules

/// A word or two of a team's, ground's or body's name: `Spartans` for `Blyth Spartans`, `Gor` for `Gor Mahia`.
struct PartOfName: Sieve {
  func run(on draft: inout Draft) {
    let open = draft.open
    var names = Index(open.filter { draft.recognised.mentions[$0].kind != .person }.map { ($0, draft.words($0)) })
    var bearers = Index(
      draft.entities.enumerated().filter { $0.element.kind != .person }.map { ($0.offset, $0.element.words) })
    for mention in open
    where draft.entityOf[mention] == nil && draft.recognised.mentions[mention].entries.isEmpty {
      let words = draft.words(mention)
      let kind = draft.recognised.mentions[mention].kind
      guard kind != .person || words.count == 1 else { continue }
      names.drop(from: words) { draft.entityOf[$0] != nil }
      if let other = names[words].first(where: {
        draft.entityOf[$0] == nil && (kind == .person || kind == draft.recognised.mentions[$0].kind)
      }) {
        let full = draft.inFull(other)
        if let full {
          draft.bind(other, to: full, by: "same-words")
        } else {
          draft.add(other, by: "new-name")
          bearers.add(draft.entities.count - 1, draft.words(other))
        }
        draft.bind(mention, to: full ?? draft.entities.count - 1, by: "part-of-name")
        continue
      }
      // A list says itself what short forms its names have, but not all of them.
      let bearer = bearers[words].first {
        kind == .person || draft.entities[$0].entry == nil && kind == draft.entities[$0].kind
      }
      let inFull = kind == .team ? club(of: words, among: bearers[words], draft) : nil
      if let bearer = bearer ?? inFull { draft.bind(mention, to: bearer, by: "part-of-name") }
    }
  }

  /// The one listed team whose name these words begin: `Canberra` for `Canberra United`.
  private func club(of town: [WordID], among bearers: ArraySlice<Int>, _ draft: Draft) -> Int? {
    let clubs = bearers.filter { draft.entities[$0].kind == .team && draft.entities[$0].words.starts(with: town) }
    return clubs.count == 1 ? clubs[0] : nil
  }

  /// Numbers of what has a name, by the words that this begins or ends with, in their order.
  private struct Index {
    private var bearers: [[WordID]: ArraySlice<Int>] = [:]

    init(_ names: some Sequence<(Int, [WordID])>) {
      for (number, words) in names { add(number, words) }
    }

    subscript(words: [WordID]) -> ArraySlice<Int> { bearers[words] ?? [] }

    mutating func add(_ number: Int, _ words: [WordID]) {
      for length in 1..<max(1, words.count) {
        bearers[Array(words.prefix(length)), default: []].append(number)
        let ending = Array(words.suffix(length))
        if !words.starts(with: ending) { bearers[ending, default: []].append(number) }
      }
    }

    /// Forgets those at the front of which no use is left.
    mutating func drop(from words: [WordID], where isBound: (Int) -> Bool) {
      while let first = bearers[words]?.first, isBound(first) { bearers[words]?.removeFirst() }
    }
  }
}

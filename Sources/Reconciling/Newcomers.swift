internal import Rules

/// In which of several matches each person comes into the text: named first where the teams of one of them alone are named, he
/// speaks for that match wherever no team is.
struct Newcomers {
  private var matchOf: [Int: Int] = [:]
  private let ledger: Ledger

  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  /// Notes whom a stretch of text names first, where it names the teams of one match; `named` counts them match by match.
  mutating func note(_ items: ArraySlice<Item>, _ named: [Int]) {
    let spoken = named.indices.filter { named[$0] > 0 }
    for person in persons(in: items) where matchOf[person] == nil {
      matchOf[person] = spoken.count == 1 ? spoken[0] : Newcomers.nobodys
    }
  }

  /// How many of those whom a stretch names came in with a match.
  func count(in items: ArraySlice<Item>, of match: Int) -> Int {
    persons(in: items).count { matchOf[$0] == match }
  }

  private func persons(in items: ArraySlice<Item>) -> Set<Int> {
    Set(
      items.compactMap { item in
        guard item.mention >= 0, ledger.mentions[Int(item.mention)].form == .name,
          let entity = ledger.told.resolved.entityOf[Int(item.mention)], ledger.entities[entity].kind == .person
        else { return nil }
        return entity
      })
  }

  private static let nobodys = -1
}

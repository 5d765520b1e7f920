internal import Records

/// The matches whose sides are to be told apart, and which of them the text is about where: one in a
/// report, several in a round-up, each with its own hosts.
struct Fields {
  /// Stands for a match that no result tells of.
  static let untold = -1

  /// The numbers of the matches.
  let matches: [Int]
  let opponent: [Int: Int]
  /// The sides of each match.
  private let sides: [Int: Set<Int>]
  private let reportage: Reportage?

  init?(_ ledger: Ledger) {
    var found: [(match: Int, first: Int, second: Int)] = []
    for (number, match) in ledger.matches.enumerated() where match.isPrimary {
      guard let first = match.teams[0], let second = match.teams[1] else { continue }
      found.append((number, first, second))
    }
    guard !found.isEmpty else { return nil }
    matches = found.map(\.match)
    opponent = found.reduce(into: [:]) { opponent, field in
      opponent[field.first] = field.second
      opponent[field.second] = field.first
    }
    sides = Dictionary(uniqueKeysWithValues: found.map { ($0.match, [$0.first, $0.second]) })
    reportage = found.count > 1 ? Reportage(ledger, of: matches) : nil
  }

  /// Two teams of which no result is told.
  init(_ first: Int, _ second: Int) {
    matches = [Fields.untold]
    opponent = [first: second, second: first]
    sides = [Fields.untold: [first, second]]
    reportage = nil
  }

  var teams: Set<Int> { Set(opponent.keys) }
  var isOfSeveral: Bool { matches.count > 1 }

  func teams(of match: Int) -> Set<Int> { sides[match] ?? [] }

  /// The match that is told of at a token.
  func match(at token: Int) -> Int { reportage?.match(at: token) ?? matches[0] }
}

/// Persons and passages joined by what the text shows of who is with whom and against whom, each with clues of its own.
///
/// The hosts are a node of their own, so that what is told of them and what shows who they are speak for each other.
/// A passage is a sentence with the side that has the ball in it as what is not known of it. Beliefs are odds: what a clue
/// of 4 says is right in four cases of five. They are handed along the links until they settle (belief propagation); what
/// a neighbour said itself is never handed back to it.
struct SideGraph {
  enum Node: Hashable {
    case person(Int)
    /// The number of a sentence.
    case passage(Int)
    /// Whoever plays at home: `the hosts`, and against them `the visitors`.
    case hosts
  }

  struct Clue {
    var team: Int
    var odds: Double
    var rule: String
    var tokens: Range<Int>
  }

  struct Link {
    var a: Node
    var b: Node
    var isSame: Bool
    var odds: Double
    var rule: String
    var tokens: Range<Int>
  }

  /// The teams that a person may play for, and for each the place of the one that it plays against.
  private let teams: [Int]
  private let rivals: [Int?]
  private(set) var nodes: [Node] = []
  private var places: [Node: Int] = [:]
  private(set) var clues: [[Clue]] = []
  private(set) var links: [Link] = []
  /// By place of a node: the only teams that it may belong to.
  private var confined: [Int: Set<Int>] = [:]
  /// By two nodes: the places of their links.
  private var between: [Pair: [Int]] = [:]

  init(teams: [Int], opponent: [Int: Int]) {
    self.teams = teams
    rivals = teams.map { opponent[$0].flatMap(teams.firstIndex(of:)) }
  }

  mutating func add(_ clue: Clue, of node: Node) {
    let place = place(of: node)
    clues[place].append(clue)
  }

  /// What several rules read from the same words counts once, as the strongest of them.
  mutating func add(_ link: Link) {
    guard link.a != link.b else { return }
    let pair = Pair(place(of: link.a), place(of: link.b))
    if let told = between[pair]?.first(where: {
      links[$0].isSame == link.isSame && links[$0].tokens.overlaps(link.tokens)
    }) {
      if links[told].odds < link.odds { links[told] = link }
      return
    }
    between[pair, default: []].append(links.count)
    links.append(link)
  }

  private struct Pair: Hashable {
    var a: Int
    var b: Int

    init(_ a: Int, _ b: Int) {
      self.a = min(a, b)
      self.b = max(a, b)
    }
  }

  /// All that joins two nodes as one link, or else each would bear out what the other handed on.
  private var ends: [End] {
    between.sorted { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }.map { pair, links in
      let odds = links.reduce(1.0) { self.links[$1].isSame ? $0 * self.links[$1].odds : $0 / self.links[$1].odds }
      return End(
        a: pair.a * teams.count, b: pair.b * teams.count, isSame: odds >= 1,
        odds: min(max(odds, 1 / odds), SideGraph.surest))
    }
  }

  /// However often two are told of together, they may still be opponents.
  private static let surest = 60.0

  private mutating func place(of node: Node) -> Int {
    if let place = places[node] { return place }
    places[node] = nodes.count
    nodes.append(node)
    clues.append([])
    return nodes.count - 1
  }

  /// Rules out all teams but some.
  mutating func confine(_ node: Node, to allowed: Set<Int>) {
    confined[place(of: node)] = allowed
  }

  // MARK: What follows

  /// For each node the team that it most likely belongs to, and by what odds against any other.
  func leads() -> [(node: Node, team: Int, odds: Double)] {
    zip(nodes, beliefs()).compactMap { node, belief in
      guard let best = belief.indices.max(by: { belief[$0] < belief[$1] }), belief[best] > 0 else { return nil }
      let rival = belief.indices.lazy.filter { $0 != best }.map { belief[$0] }.max() ?? 1
      return (node, teams[best - belief.startIndex], belief[best] / max(rival, 1e-9))
    }
  }

  /// By node, a share for each team that add up to one.
  private func beliefs() -> [ArraySlice<Double>] {
    let count = teams.count
    let ends = ends
    let own = told()
    var beliefs = own
    // What each link hands to its ends, a row of teams for each.
    var toA = [Double](repeating: 1, count: ends.count * count)
    var toB = toA
    var fromA = [Double](repeating: 1, count: count)
    var fromB = fromA
    var unheard = fromA
    for _ in 0..<SideGraph.rounds {
      var moved = 0.0
      for (number, end) in ends.enumerated() {
        let row = number * count
        hear(end, from: end.a, of: beliefs, without: toA, row, &unheard, into: &fromA)
        hear(end, from: end.b, of: beliefs, without: toB, row, &unheard, into: &fromB)
        for team in 0..<count {
          let (newB, newA) = (
            (toB[row + team] * fromA[team]).squareRoot(), (toA[row + team] * fromB[team]).squareRoot()
          )
          moved = max(moved, abs(newB - toB[row + team]), abs(newA - toA[row + team]))
          (toB[row + team], toA[row + team]) = (newB, newA)
        }
      }
      beliefs = own
      for (number, end) in ends.enumerated() {
        let row = number * count
        take(end.a, toA, row, &beliefs)
        take(end.b, toB, row, &beliefs)
      }
      if moved < SideGraph.settled { break }
    }
    return nodes.indices.map { beliefs[$0 * count..<($0 + 1) * count] }
  }

  /// A link with the places where the rows of its two nodes begin.
  private struct End {
    var a: Int
    var b: Int
    var isSame: Bool
    var odds: Double
  }

  private static let rounds = 16
  /// What is handed along no longer changes by more.
  private static let settled = 1e-2
  private static let ruledOut = 1e-3

  /// What each node's own clues say, a row of teams for each.
  private func told() -> [Double] {
    var shares: [Double] = []
    shares.reserveCapacity(nodes.count * teams.count)
    for (place, clues) in clues.enumerated() {
      for team in teams {
        let share = clues.reduce(1) { $1.team == team ? min($0 * $1.odds, 1e6) : $0 }
        shares.append(confined[place].map { $0.contains(team) } ?? true ? share : share * SideGraph.ruledOut)
      }
      normalise(&shares, shares.count - teams.count)
    }
    return shares
  }

  /// What a node's belief says of the other end of a link, what that end said itself taken out.
  private func hear(
    _ end: End, from node: Int, of beliefs: [Double], without heard: [Double], _ row: Int, _ unheard: inout [Double],
    into message: inout [Double]
  ) {
    var sum = 0.0
    for team in unheard.indices {
      unheard[team] = beliefs[node + team] / heard[row + team]
      sum += unheard[team]
    }
    let weight = sum > 0 ? (end.odds - 1) / sum : end.odds - 1
    for team in message.indices {
      let source = end.isSame ? team : rivals[team]
      message[team] = source.map { 1 + weight * unheard[$0] } ?? 1
    }
  }

  /// Has a node believe what a link hands to it.
  private func take(_ node: Int, _ told: [Double], _ row: Int, _ beliefs: inout [Double]) {
    for team in teams.indices { beliefs[node + team] *= told[row + team] }
    normalise(&beliefs, node)
  }

  /// Makes the shares of the row that begins at a place add up to one.
  private func normalise(_ shares: inout [Double], _ start: Int) {
    var sum = 0.0
    for team in teams.indices { sum += shares[start + team] }
    guard sum > 0 else { return }
    let factor = 1 / sum
    for team in teams.indices { shares[start + team] *= factor }
  }

  /// What speaks most for the team, to be shown as evidence.
  func reason(_ node: Node, _ team: Int) -> (rule: String, tokens: Range<Int>)? {
    guard let place = places[node] else { return nil }
    if let clue = clues[place].filter({ $0.team == team }).max(by: { $0.odds < $1.odds }) {
      return (clue.rule, clue.tokens)
    }
    return links.filter { $0.a == node || $0.b == node }.max { $0.odds < $1.odds }.map { ($0.rule, $0.tokens) }
  }
}

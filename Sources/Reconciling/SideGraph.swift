/// Persons and passages joined by what the text shows of who is with whom and against whom, each with clues of its own.
///
/// A passage is a sentence with the side that has the ball in it as what is not known of it. Beliefs are odds: what a clue
/// of 4 says is right in four cases of five. They are handed along the links until they settle (belief propagation); what
/// a neighbour said itself is never handed back to it.
struct SideGraph {
  enum Node: Hashable {
    case person(Int)
    /// The number of a sentence.
    case passage(Int)
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

  init(teams: [Int], opponent: [Int: Int]) {
    self.teams = teams
    rivals = teams.map { opponent[$0].flatMap(teams.firstIndex(of:)) }
  }

  mutating func add(_ clue: Clue, of node: Node) {
    let place = place(of: node)
    clues[place].append(clue)
  }

  mutating func add(_ link: Link) {
    guard link.a != link.b else { return }
    _ = place(of: link.a)
    _ = place(of: link.b)
    links.append(link)
  }

  private mutating func place(of node: Node) -> Int {
    if let place = places[node] { return place }
    places[node] = nodes.count
    nodes.append(node)
    clues.append([])
    return nodes.count - 1
  }

  // MARK: What follows

  /// For each node the team that it most likely belongs to, and by what odds against any other.
  func leads() -> [(node: Node, team: Int, odds: Double)] {
    zip(nodes, beliefs()).compactMap { node, belief in
      guard let best = belief.indices.max(by: { belief[$0] < belief[$1] }), belief[best] > 0 else { return nil }
      let rival = belief.indices.filter { $0 != best }.map { belief[$0] }.max() ?? 1
      return (node, teams[best], belief[best] / max(rival, 1e-9))
    }
  }

  /// By node and team, shares that add up to one.
  private func beliefs() -> [[Double]] {
    let own = clues.map { clues in
      normalised(teams.map { team in clues.reduce(1) { $1.team == team ? min($0 * $1.odds, 1e6) : $0 } })
    }
    let ends = links.map { (places[$0.a] ?? 0, places[$0.b] ?? 0) }
    let silence = [Double](repeating: 1, count: teams.count)
    var toB = [[Double]](repeating: silence, count: links.count)
    var toA = toB
    var beliefs = own
    for _ in 0..<SideGraph.rounds {
      for (number, link) in links.enumerated() {
        let (a, b) = ends[number]
        let fromA = message(link, without: toA[number], from: beliefs[a])
        let fromB = message(link, without: toB[number], from: beliefs[b])
        for team in teams.indices {
          toB[number][team] = (toB[number][team] * fromA[team]).squareRoot()
          toA[number][team] = (toA[number][team] * fromB[team]).squareRoot()
        }
      }
      beliefs = own
      for (number, (a, b)) in ends.enumerated() {
        for team in teams.indices {
          beliefs[a][team] *= toA[number][team]
          beliefs[b][team] *= toB[number][team]
        }
        beliefs[a] = normalised(beliefs[a])
        beliefs[b] = normalised(beliefs[b])
      }
    }
    return beliefs
  }

  private static let rounds = 16

  /// What a node's belief says of the other end of a link, what that end said itself taken out.
  private func message(_ link: Link, without heard: [Double], from belief: [Double]) -> [Double] {
    let rest = normalised(zip(belief, heard).map { $0 / $1 })
    return teams.indices.map { team in
      guard let source = link.isSame ? team : rivals[team] else { return 1 }
      return 1 + (link.odds - 1) * rest[source]
    }
  }

  private func normalised(_ shares: [Double]) -> [Double] {
    let sum = shares.reduce(0, +)
    return sum > 0 ? shares.map { $0 / sum } : shares
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

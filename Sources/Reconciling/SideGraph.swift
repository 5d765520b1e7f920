internal import Glibc

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
    /// Whoever plays at home in a match: `the hosts`, and against them `the visitors`.
    case hosts(Int)
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
  let teams: [Int]
  let rivals: [Int?]
  private(set) var nodes: [Node] = []
  private var places = NodePlaces()
  private(set) var clues: [[Clue]] = []
  private(set) var links: [Link] = []
  /// By place of a node: the only teams that it may belong to.
  private(set) var confined: [Int: Set<Int>] = [:]
  /// By link: which two nodes it joins, and the link before it that joins the same two, -1 for none.
  private(set) var pairs: [Pair] = []
  private var earlier: [Int] = []
  /// By two nodes: the last link that joins them.
  private var last: [Int: Int] = [:]

  init(teams: [Int], opponent: [Int: Int]) {
    self.teams = teams
    rivals = teams.map { opponent[$0].flatMap(teams.firstIndex(of:)) }
    last.reserveCapacity(SideGraph.usual)
  }

  /// How many pairs of nodes most articles join at the most.
  private static let usual = 96

  mutating func add(_ clue: Clue, of node: Node) {
    let place = place(of: node)
    clues[place].append(clue)
  }

  /// What several rules read from the same words counts once, as the strongest of them.
  mutating func add(_ link: Link) {
    guard link.a != link.b else { return }
    let pair = Pair(place(of: link.a), place(of: link.b))
    let before = last[pair.number] ?? -1
    if let told = first(from: before, like: link) {
      if links[told].odds < link.odds { links[told] = link }
      return
    }
    last[pair.number] = links.count
    earlier.append(before)
    pairs.append(pair)
    links.append(link)
  }

  /// The first of a pair's links that was read from the same words as another.
  private func first(from latest: Int, like link: Link) -> Int? {
    var found: Int?
    var number = latest
    while number >= 0 {
      if links[number].isSame == link.isSame, links[number].tokens.overlaps(link.tokens) { found = number }
      number = earlier[number]
    }
    return found
  }

  /// The places of two nodes.
  struct Pair {
    var a: Int
    var b: Int

    init(_ a: Int, _ b: Int) {
      self.a = min(a, b)
      self.b = max(a, b)
    }

    /// In the order of the first node, then of the second.
    var number: Int { a << 32 | b }
  }

  private mutating func place(of node: Node) -> Int {
    if let place = places[node] { return place }
    places.add(node, nodes.count)
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

  /// How far a node's own clues speak for a team against any other, as log odds; nought where they do not.
  func own(_ node: Node, _ team: Int) -> Double {
    guard let place = places[node] else { return 0 }
    var weights: [Int: Double] = [:]
    for clue in clues[place] { weights[clue.team, default: 0] += log(clue.odds) }
    let rival = weights.lazy.filter { $0.key != team }.map(\.value).max() ?? 0
    return max(0, (weights[team] ?? 0) - rival)
  }

  /// What speaks most for the team, to be shown as evidence.
  func reason(_ node: Node, _ team: Int) -> (rule: String, tokens: Range<Int>)? {
    guard let place = places[node] else { return nil }
    if let clue = clues[place].lazy.filter({ $0.team == team }).max(by: { $0.odds < $1.odds }) {
      return (clue.rule, clue.tokens)
    }
    return links.lazy.filter { $0.a == node || $0.b == node }.max { $0.odds < $1.odds }.map { ($0.rule, $0.tokens) }
  }
}

/// The places of nodes, by the numbers of persons and passages.
private struct NodePlaces {
  private var persons: [Int] = []
  private var passages: [Int] = []
  /// By match.
  private var hosts: [Int: Int] = [:]

  subscript(node: SideGraph.Node) -> Int? {
    let place =
      switch node {
      case .person(let number): number < persons.count ? persons[number] : -1
      case .passage(let number): number < passages.count ? passages[number] : -1
      case .hosts(let match): hosts[match] ?? -1
      }
    return place < 0 ? nil : place
  }

  mutating func add(_ node: SideGraph.Node, _ place: Int) {
    switch node {
    case .person(let number): NodePlaces.set(place, of: number, in: &persons)
    case .passage(let number): NodePlaces.set(place, of: number, in: &passages)
    case .hosts(let match): hosts[match] = place
    }
  }

  private static func set(_ place: Int, of number: Int, in places: inout [Int]) {
    while places.count <= number { places.append(-1) }
    places[number] = place
  }
}

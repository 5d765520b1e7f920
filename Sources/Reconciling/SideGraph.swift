/// Persons joined by what the text shows of who is with whom and against whom, each with clues of his own.
///
/// Beliefs are log odds: what a clue of 1.5 says is right in four cases of five. They spread along the links in rounds, a
/// link handing on no more than it is sure of itself.
struct SideGraph {
  struct Clue {
    var team: Int
    var weight: Double
    var rule: String
    var tokens: Range<Int>
  }

  struct Link {
    var a: Int
    var b: Int
    var isSame: Bool
    var weight: Double
    var rule: String
    var tokens: Range<Int>
  }

  /// The team that each plays against.
  private let opponent: [Int: Int]
  private(set) var clues: [Int: [Clue]] = [:]
  private(set) var links: [Link] = []

  init(opponent: [Int: Int]) { self.opponent = opponent }

  mutating func add(_ clue: Clue, of person: Int) { clues[person, default: []].append(clue) }

  mutating func add(_ link: Link) {
    guard link.a != link.b else { return }
    links.append(link)
  }

  /// By person: how much speaks for each team.
  func beliefs() -> [Int: [Int: Double]] {
    let own = clues.mapValues { clues in clues.reduce(into: [Int: Double]()) { $0[$1.team, default: 0] += $1.weight } }
    var beliefs = own
    for _ in 0..<8 {
      var next = own
      for link in links {
        for (from, to) in [(link.a, link.b), (link.b, link.a)] {
          guard let (team, margin) = lead(beliefs[from]) else { continue }
          guard let told = link.isSame ? team : opponent[team] else { continue }
          // What comes back from `to` itself must not strengthen it: a link carries less than its source holds.
          next[to, default: [:]][told, default: 0] += min(link.weight, margin * 0.7)
        }
      }
      beliefs = next
    }
    return beliefs
  }

  /// The team for which most speaks, and by how much more than for its opponent or any other.
  func lead(_ belief: [Int: Double]?) -> (team: Int, margin: Double)? {
    guard let belief, let best = belief.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value > 0 else {
      return nil
    }
    let rival = belief.filter { $0.key != best.key }.values.max() ?? 0
    return (best.key, best.value - rival)
  }

  /// What speaks most for the team, to be shown as evidence.
  func reason(_ person: Int, _ team: Int) -> (rule: String, tokens: Range<Int>)? {
    if let clue = clues[person]?.filter({ $0.team == team }).max(by: { $0.weight < $1.weight }) {
      return (clue.rule, clue.tokens)
    }
    return links.filter { $0.a == person || $0.b == person }.max { $0.weight < $1.weight }.map { ($0.rule, $0.tokens) }
  }
}

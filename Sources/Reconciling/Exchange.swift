/// Links hand beliefs to each other's ends, round by round, until little changes. It is most of what a graph costs, so that
/// it works on plain memory, two teams at a time.
struct Exchange {
  /// A link with the places of its two nodes.
  struct End {
    var a: Int
    var b: Int
    var isSame: Bool
    var odds: Double
  }

  /// Two teams of a row; where their number is odd, the last is none and has no share.
  private typealias Pair = SIMD2<Double>
  private typealias Row = UnsafeMutablePointer<Pair>

  /// How many teams there are, and how many pairs a row has for them.
  private let teams: Int
  private let width: Int
  private let ends: UnsafeBufferPointer<End>
  /// By team: the place of the one that it plays against, -1 for none.
  private let rivals: UnsafeBufferPointer<Int>
  /// There are two teams, which play each other.
  private let isOfTwoRivals: Bool
  /// What the nodes' own clues say, a row for each.
  private let own: UnsafeBufferPointer<Pair>
  private let beliefs: Row
  /// What each link hands to its ends: a row for the first, and then one for the second.
  private let handed: Row
  private let unheard, fromA, fromB: Row

  /// `beliefs` are what the nodes' own clues say, a row of teams for each, and then what follows.
  static func settle(_ beliefs: inout [Double], _ ends: [End], rivals: [Int], rounds: Int, _ settled: Double) {
    guard !ends.isEmpty else { return }
    let own = paired(beliefs, teams: rivals.count)
    var pairs = own
    var memory = [Pair](repeating: .one, count: (ends.count * 2 + 3) * ((rivals.count + 1) / 2))
    pairs.withUnsafeMutableBufferPointer { pairs in
      memory.withUnsafeMutableBufferPointer { memory in
        own.withUnsafeBufferPointer { own in
          ends.withUnsafeBufferPointer { ends in
            rivals.withUnsafeBufferPointer { rivals in
              guard let beliefs = pairs.baseAddress, let work = memory.baseAddress else { return }
              let exchange = Exchange(ends: ends, rivals: rivals, own: own, beliefs: beliefs, work: work)
              for _ in 0..<rounds { if exchange.round() < settled { break } }
            }
          }
        }
      }
    }
    let width = (rivals.count + 1) / 2
    for place in beliefs.indices {
      let team = place % rivals.count
      beliefs[place] = pairs[place / rivals.count * width + team / 2][team % 2]
    }
  }

  private static func paired(_ rows: [Double], teams: Int) -> [Pair] {
    let width = (teams + 1) / 2
    var pairs = [Pair](repeating: .zero, count: rows.count / teams * width)
    for (place, share) in rows.enumerated() {
      let team = place % teams
      pairs[place / teams * width + team / 2][team % 2] = share
    }
    return pairs
  }

  private init(
    ends: UnsafeBufferPointer<End>, rivals: UnsafeBufferPointer<Int>, own: UnsafeBufferPointer<Pair>, beliefs: Row,
    work: Row
  ) {
    teams = rivals.count
    width = (teams + 1) / 2
    self.ends = ends
    self.rivals = rivals
    isOfTwoRivals = rivals.elementsEqual([1, 0])
    self.own = own
    self.beliefs = beliefs
    unheard = work
    fromA = work + width
    fromB = work + 2 * width
    handed = work + 3 * width
  }

  /// Hands everything along once and says how far it moved. Most matches have two teams, whose rows are of one pair each:
  /// for those the loops over pairs are compiled away.
  private func round() -> Double { width == 1 ? round(width: 1) : round(width: width) }

  @inline(__always) private func round(width: Int) -> Double {
    var moved = Pair.zero
    for (number, end) in ends.enumerated() {
      let toA = handed + number * 2 * width
      let toB = toA + width
      hear(end, from: beliefs + end.a * width, without: toA, into: fromA, width)
      hear(end, from: beliefs + end.b * width, without: toB, into: fromB, width)
      for pair in 0..<width {
        let newB = (toB[pair] * fromA[pair]).squareRoot()
        let newA = (toA[pair] * fromB[pair]).squareRoot()
        moved = Exchange.larger(moved, newB - toB[pair])
        moved = Exchange.larger(moved, newA - toA[pair])
        toB[pair] = newB
        toA[pair] = newA
      }
    }
    beliefs.update(from: own.baseAddress ?? UnsafePointer(beliefs), count: own.count)
    for (number, end) in ends.enumerated() {
      let toA = handed + number * 2 * width
      take(beliefs + end.a * width, toA, width)
      take(beliefs + end.b * width, toA + width, width)
    }
    return moved.max()
  }

  @inline(__always) private static func larger(_ moved: Pair, _ change: Pair) -> Pair {
    let size = change.replacing(with: -change, where: change .< 0)
    return moved.replacing(with: size, where: size .> moved)
  }

  /// What a node's belief says of the other end of a link, what that end said itself taken out.
  @inline(__always) private func hear(_ end: End, from node: Row, without heard: Row, into message: Row, _ width: Int) {
    var sum = 0.0
    for pair in 0..<width {
      let share = node[pair] / heard[pair]
      unheard[pair] = share
      sum += share[0]
      sum += share[1]
    }
    let weight = sum > 0 ? (end.odds - 1) / sum : end.odds - 1
    if end.isSame {
      for pair in 0..<width { message[pair] = 1 + weight * unheard[pair] }
    } else if isOfTwoRivals {
      message[0] = 1 + weight * Pair(unheard[0][1], unheard[0][0])
    } else {
      for team in 0..<teams {
        let rival = rivals[team]
        message[team >> 1][team & 1] = rival < 0 ? 1 : 1 + weight * unheard[rival >> 1][rival & 1]
      }
    }
  }

  /// Has a node believe what a link hands to it, its shares adding up to one.
  @inline(__always) private func take(_ node: Row, _ told: Row, _ width: Int) {
    var sum = 0.0
    for pair in 0..<width {
      let share = node[pair] * told[pair]
      node[pair] = share
      sum += share[0]
      sum += share[1]
    }
    guard sum > 0 else { return }
    let factor = 1 / sum
    for pair in 0..<width { node[pair] *= factor }
  }
}

/// Pairs of a place in one list and a place in the other, the weightiest first; a weight of 0 is no pair.
func paired<A, B>(_ golds: [A], _ found: [B], _ weight: (A, B) -> Double) -> [(gold: Int, found: Int)] {
  var candidates: [(weight: Double, gold: Int, found: Int)] = []
  for (i, gold) in golds.enumerated() {
    for (j, one) in found.enumerated() { candidates.append((weight(gold, one), i, j)) }
  }
  // Among equals the first of the annotation comes first, and with it the first of the record.
  candidates.sort { ($1.weight, $0.gold, $0.found) < ($0.weight, $1.gold, $1.found) }
  var golds: Set<Int> = []
  var used: Set<Int> = []
  var pairs: [(gold: Int, found: Int)] = []
  for (weight, i, j) in candidates where weight > 0 && !golds.contains(i) && !used.contains(j) {
    golds.insert(i)
    used.insert(j)
    pairs.append((i, j))
  }
  return pairs
}

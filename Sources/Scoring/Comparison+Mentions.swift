/// Names: found, of the right type, gathered into the right entities.
extension Comparison {
  private static let layers = ["person", "team", "competition", "venue", "location", "organisation", "award"]
  private static let core: Set<String> = ["person", "team", "competition", "venue"]

  func addMentions(to board: inout Scoreboard) {
    // The last where two are annotated in one place, in the order of the first.
    let spans = Dictionary(mentions.map { ($0.span, $0) }) { _, last in last }
    for layer in Self.layers {
      let gold = Set(spans.values.filter { $0.type == layer }.map(\.span))
      let claimed = Set(found.filter { $0.value.type == layer }.keys)
      let both = gold.intersection(claimed).count
      for measure in ["mention.\(layer)"] + (Self.core.contains(layer) ? ["mention.core"] : []) {
        board.count(measure, both: both, claimed: claimed.count - both, missed: gold.count - both)
      }
      for (verdict, spans) in [("missed", gold.subtracting(claimed)), ("wrong", claimed.subtracting(gold))] {
        for span in spans.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
          board.fault("mention.\(layer)", name, verdict, "\(text.words(span)) @\(span.lowerBound)")
        }
      }
    }
    addLinking(spans, to: &board)
    for layer in ["person", "team"] { addEntities(layer, to: &board) }
  }

  private func addLinking(_ spans: [Range<Int>: Gold.Mention], to board: inout Scoreboard) {
    var seen: Set<Range<Int>> = []
    let both = mentions.map(\.span).filter { seen.insert($0).inserted }.compactMap {
      span -> (Range<Int>, String, String)? in
      guard let gold = spans[span], let claim = found[span], Self.core.contains(gold.type), claim.type == gold.type
      else { return nil }
      return (span, gold.entity, claim.id)
    }
    let ofGold = Dictionary(grouping: both, by: \.1).mapValues { Set($0.map(\.0)) }
    let ofClaim = Dictionary(grouping: both, by: \.2).mapValues { Set($0.map(\.0)) }
    for (span, entity, id) in both {
      let gold = ofGold[entity] ?? []
      let claim = ofClaim[id] ?? []
      let common = Double(gold.intersection(claim).count)
      board.cubed("linking", precision: common / Double(claim.count), recall: common / Double(gold.count))
      if !same(entity, id) {
        board.fault(
          "linking", name, "wrong", "\(text.words(span)) @\(span.lowerBound) -> \(who(id) ?? "none"), not \(entity)")
      }
    }
  }

  private func addEntities(_ layer: String, to board: inout Scoreboard) {
    let gold = Set(gold.entities.filter { $0.type == layer }.map(\.name))
    let chosen = named.filter { $0.type == layer }.map { stands[$0.id] }
    let right = gold.count { chosen.contains($0) }
    board.count("entity.\(layer)", both: right, claimed: chosen.count - right, missed: gold.count - right)
  }
}

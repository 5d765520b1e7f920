/// What persons are and for whom, and which descriptions mean them.
extension Comparison {
  func addPersons(to board: inout Scoreboard) {
    for entity in gold.entities where entity.type == "person" {
      let claim = (claims.entities ?? []).first { $0.type == "person" && stands[$0.id] == entity.name }
      if let role = entity.role, !role.isEmpty {
        board.share("person.role", claim?.role == role)
        if claim?.role != role {
          board.fault("person.role", name, "wrong", "\(entity.name): \(claim?.role ?? "none"), not \(role)")
        }
      }
      board.value("person.role.rare", rare(entity.role), rare(claim?.role), ==)
      let gold = Set((entity.teams ?? []).map(Folding.name))
      let claimed = Set((claim?.teams ?? []).map { Folding.name(who($0)) })
      let both = gold.intersection(claimed).count
      board.count("person.team", both: both, claimed: claimed.count - both, missed: gold.count - both)
      for team in gold.subtracting(claimed).sorted() {
        board.fault("person.team", name, "missed", "\(entity.name): \(team)")
      }
      for team in claimed.subtracting(gold).sorted() {
        board.fault("person.team", name, "wrong", "\(entity.name): \(team)")
      }
      if !board.value("person.age", entity.age, claim?.age, ==) {
        let ages = [claim?.age, entity.age].map { $0.map(String.init) ?? "none" }
        board.fault("person.age", name, "wrong", "\(entity.name): \(ages[0]), not \(ages[1])")
      }
    }
  }

  /// Most persons are players; the others tell more of how well roles are read.
  private func rare(_ role: String?) -> String? { role == "player" ? nil : role }

  /// Descriptions: found, with half of the same words at least, and bound to the right entity.
  func addNominals(to board: inout Scoreboard) {
    for nominal in gold.nominals ?? [] {
      guard let span = text.occurrence(of: nominal.text, nth: nominal.nth ?? 1) else { continue }
      let near = nominals.filter { common(span, $0.key) >= 0.5 }.map(\.value)
      let isRight = near.contains { same(nominal.entity, $0) }
      board.count("nominal", both: isRight ? 1 : 0, claimed: !near.isEmpty && !isRight ? 1 : 0, missed: isRight ? 0 : 1)
      if !isRight {
        board.fault("nominal", name, near.isEmpty ? "missed" : "wrong", "\(nominal.text) = \(nominal.entity)")
      }
    }
  }
}

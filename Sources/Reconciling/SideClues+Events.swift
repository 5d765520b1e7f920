internal import Extracting
internal import Records
internal import Resolving

/// What is told of events and of the scoring as a whole says of sides.
extension SideClues {
  /// What the scoring as a whole says, once it is known.
  func addScorers(_ graph: inout SideGraph) {
    for (person, side) in ledger.scorers.sorted(by: { $0.key < $1.key }) where teams.contains(side.team) {
      graph.add(
        .init(team: side.team, odds: Weights.scorer, rule: side.rule, tokens: side.tokens), of: .person(person))
    }
  }

  /// The roles of one event: the scorer and his side, the taker and the saver.
  func addEvents(_ graph: inout SideGraph) {
    for telling in ledger.told.tellings {
      // Of whoever does something often other rules tell who is against whom.
      guard let type = ledger.model.event(telling.type), !type.isOften else { continue }
      let rule = ledger.ruleName(telling)
      let persons = telling.captures.compactMap { label, pointer in
        isOnSide(pointer)
          ? ledger.entity(pointer, .person, where: { ledger.positions.mayBe($0, label) })
            .map { (label: label, person: $0, isNamed: ledger.isName(pointer)) } : nil
      }
      for (place, first) in persons.enumerated() {
        for second in persons.dropFirst(place + 1) {
          let isSame = type.isSameSide(first.label, second.label)
          graph.add(
            .init(
              a: .person(first.person), b: .person(second.person), isSame: isSame,
              odds: first.isNamed && second.isNamed ? Weights.edge : Weights.edgeByReference, rule: rule,
              tokens: telling.tokens))
        }
      }
      let isReversed = type.reversedBy.map { flag in telling.fields.contains { $0.field == flag } } ?? false
      if telling.factuality.isFact, let hosts = telling["side"].flatMap({ hosts($0) }) {
        for (label, person, _) in persons where label != "side" && type.isSameSide(label, "side") {
          graph.add(
            .init(
              a: .person(person), b: hosts.node, isSame: hosts.isHome != isReversed, odds: Weights.edgeByReference,
              rule: rule,
              tokens: telling.tokens))
        }
        continue
      }
      guard telling.factuality.isFact, let side = ledger.entity(telling["side"], .team), teams.contains(side) else {
        continue
      }
      guard let team = isReversed ? opponent[side] : side else { continue }
      for (label, person, _) in persons where label != "side" && type.isSameSide(label, "side") {
        let isSure = [telling["side"], telling[label]].allSatisfy { $0.map { ledger.isName($0) } ?? true }
        graph.add(
          .init(
            team: team, odds: isSure ? Weights.namedWithEvent : Weights.edgeByReference, rule: rule,
            tokens: telling.tokens),
          of: .person(person))
      }
    }
  }

  /// `Leeds took the lead on the hour. Mount crossed and Kane headed in.`: that a side did is told before who of it did.
  func addAnnounced(_ graph: inout SideGraph) {
    let told = ledger.told.tellings.filter { ledger.scoring.contains($0.type) && $0.factuality.isFact }
    for (number, telling) in told.enumerated() where telling.segment == .narrative {
      guard let type = ledger.model.event(telling.type), !type.isOfSomebody(telling),
        let pointer = telling["side"], ledger.isName(pointer), let side = ledger.entity(pointer, .team),
        teams.contains(side),
        let next = told[(number + 1)...].first(where: { $0.core.lowerBound >= telling.core.upperBound }),
        next.sentence - telling.sentence <= SideClues.reach, type.isOfSomebody(next),
        let person = next.captures.lazy.compactMap({ ledger.entity($0.pointer, .person) }).first,
        ledger.teams(in: next.sentence).allSatisfy({ $0 == side || !teams.contains($0) })
          || next.sentence == telling.sentence
      else { continue }
      graph.add(
        .init(team: side, odds: Weights.announced, rule: ledger.ruleName(telling), tokens: telling.tokens),
        of: .person(person))
    }
  }

  /// How many sentences behind it whoever did it is told at the most.
  private static let reach = 2
}

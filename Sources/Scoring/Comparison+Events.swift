/// Events: each told once, of whom, when, and for which side.
extension Comparison {
  func addEvents(to board: inout Scoreboard) {
    let golds = gold.events ?? []
    let matches = claims.matches ?? []
    let aside = Set(matches.filter { !$0.isPrimary }.compactMap(\.id))
    let claimed = (claims.events ?? []).filter { event in event[text: "match"].map { !aside.contains($0) } ?? true }
    for type in measures.eventTypes.union(golds.compactMap { $0[text: "type"] }).sorted() {
      add(type, golds.filter { $0[text: "type"] == type }, claimed.filter { $0[text: "type"] == type }, to: &board)
    }
  }

  private func add(_ type: String, _ golds: [Facts], _ claimed: [Facts], to board: inout Scoreboard) {
    let pairs = paired(golds, claimed, weight)
    board.count(
      "event.\(type)", both: pairs.count, claimed: claimed.count - pairs.count, missed: golds.count - pairs.count)
    for (place, gold) in golds.enumerated() where !pairs.contains(where: { $0.gold == place }) {
      board.fault("event.\(type)", name, "missed", show(gold, of: Set(gold.keys)))
    }
    for (place, claim) in claimed.enumerated() where !pairs.contains(where: { $0.found == place }) {
      let shown: Set<String> = ["player", "team", "minute", "on", "off"]
      board.fault("event.\(type)", name, "wrong", show(claim, of: shown.union(measures.entityFields)))
    }
    let isScoring = type == measures.scoring
    let prefix = isScoring ? "\(type)." : "event."
    for (i, j) in pairs {
      let (gold, claim) = (golds[i], claimed[j])
      board.value(prefix + "team", gold[text: "team"], claim[text: "team"]) { same($0, $1) }
      let (minute, other) = (gold["minute"]?.present, claim["minute"]?.present)
      if !board.value(prefix + "minute", minute, other, ==) {
        let player = gold[text: "player"] ?? gold[text: "on"] ?? gold[text: "off"] ?? "none"
        board.fault(
          prefix + "minute", name, "wrong",
          "\(type) \(player): \(other?.shown ?? "none"), not \(minute?.shown ?? "none")")
      }
      addMatch(of: gold, claim, prefix, isScoring: isScoring, to: &board)
      if isScoring { addFields(of: gold, claim, prefix, to: &board) }
    }
  }

  /// Where an article has several matches of its own: whether the event went to the right one.
  private func addMatch(of gold: Facts, _ claim: Facts, _ prefix: String, isScoring: Bool, to board: inout Scoreboard) {
    guard (self.gold.matches ?? []).count(where: \.isPrimary) > 1 else { return }
    if let id = claim[text: "match"], let match = (claims.matches ?? []).last(where: { $0.id == id }) {
      let team = gold[text: "team"]
      let isRight = team == nil || (match.teams ?? []).contains { same(team, $0) }
      // The reference scorer takes a share of the scoring events, and of the others counts those alone that are right.
      if isScoring {
        board.share(prefix + "match", isRight)
      } else {
        board.count(prefix + "match", both: isRight ? 1 : 0)
      }
    } else if isScoring {
      board.share(prefix + "match", false)
    }
  }

  private func addFields(of gold: Facts, _ claim: Facts, _ prefix: String, to board: inout Scoreboard) {
    for field in measures.entityFields.sorted() {
      if !board.value(prefix + field, gold[text: field], claim[text: field], { same($0, $1) }) {
        let shown = "\(who(claim[text: field]) ?? "none"), not \(gold[text: field] ?? "none")"
        board.fault(prefix + field, name, "wrong", "\(gold[text: "player"] ?? "none"): \(shown)")
      }
    }
    for field in measures.plainFields.sorted() {
      if field == "distance_yards" {
        let yards = (claim[field] ?? claim["distance"])?.yards
        board.value(prefix + "distance", gold[field]?.yards, yards) { abs($0 - $1) <= 1 }
      } else {
        board.value(prefix + field, gold[field]?.waving, claim[field]?.waving, ==)
      }
    }
  }

  /// 0 where they cannot be the same happening; the more for what they share.
  private func weight(_ gold: Facts, _ claim: Facts) -> Double {
    var weight = 2.0
    if gold.keys.contains("on") || gold.keys.contains("off") {
      let told = ["on", "off"].filter { !(gold[text: $0] ?? "").isEmpty }
      guard !told.isEmpty, told.allSatisfy({ same(gold[text: $0], claim[text: $0]) }) else { return 0 }
      weight = Double(told.count)
    } else if !same(gold[text: "player"], claim[text: "player"]) {
      return 0
    }
    if let team = gold[text: "team"], let other = claim[text: "team"], !same(team, other) { return 0 }
    guard let minute = gold["minute"]?.present, let other = claim["minute"]?.present else { return weight }
    return minute == other ? weight + 2 : weight - 0.5
  }

  private func show(_ event: Facts, of names: Set<String>) -> String {
    event.filter { names.contains($0.key) && $0.key != "type" && $0.value.waving != nil }.sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value.string.flatMap(who) ?? $0.value.shown)" }.joined(separator: ", ")
  }
}

internal import Extracting
internal import Records
internal import Rules
internal import Sports

/// How a match stood after each of its scoring events, and what each was in its course: the first, the one that made it level,
/// that won it, that came too late, the second of somebody's own. Where everything that was scored is told, with its side and
/// its minute, it follows; where it is not, it is what is told of each.
struct CourseOfScore: Constraint {
  private static let rule = name

  func apply(to ledger: inout Ledger) {
    for number in ledger.matches.indices where ledger.matches[number].isPrimary {
      let own = ledger.scoringEvents(of: number)
      let course = wholeCourse(own, number, ledger)
      let winners = own.filter { ledger.events[$0].steps.contains(Model.Course.wins.rawValue) }
      for event in own {
        var told = Set(ledger.events[event].steps.compactMap(Model.Course.init))
        if told.isSuperset(of: [.level, .leads]) { told.subtract([.level, .leads]) }
        if winners.count > 1 || !canWin(event, ledger.matches[number], ledger) { told.remove(.wins) }
        note(event, course?.first { $0.event == event }, told, &ledger)
      }
      noteOwn(own, &ledger)
    }
  }

  private struct Rung {
    var event: Int
    var after: Match.Pair
    var courses: Set<Model.Course>
  }

  /// The events in their order where they make up the final score; nil where anything is missing or unsure.
  private func wholeCourse(_ own: [Int], _ number: Int, _ ledger: Ledger) -> [Rung]? {
    let match = ledger.matches[number]
    guard let score = match.score, own.count == score.total, let ordered = inOrder(own, ledger) else { return nil }
    let sides = ordered.compactMap { event in ledger.events[event].team.flatMap(match.side) }
    guard sides.count == own.count, sides.count(where: { $0 == 0 }) == score.first else { return nil }
    var points = [0, 0]
    return zip(ordered, sides).map { event, side in
      let before = points
      points[side] += 1
      let isLast = points[0] + points[1] == score.total
      let final = [score.first, score.second]
      var courses: Set<Model.Course> = []
      if before == [0, 0] { courses.insert(.opens) }
      if points[0] == points[1] { courses.insert(.level) }
      if before[0] == before[1] {
        courses.insert(.leads)
        if isLast { courses.insert(.wins) }
      }
      let lead = points[side] - points[1 - side]
      if lead < 0, points[side] == final[side], final[side] < final[1 - side] { courses.insert(.inVain) }
      if lead == 2, isLast { courses.insert(.settles) }
      return Rung(event: event, after: Match.Pair(points[0], points[1]), courses: courses)
    }
  }

  /// By the minutes, where each has one of its own; a single event needs none.
  private func inOrder(_ own: [Int], _ ledger: Ledger) -> [Int]? {
    if own.count == 1 { return own }
    let minutes = own.compactMap { event -> (event: Int, clock: Int)? in
      guard let minute = ledger.events[event].minute, let exact = minute.minute else { return nil }
      return (event, exact * 100 + (minute.added ?? 0))
    }
    guard minutes.count == own.count, Set(minutes.map(\.clock)).count == own.count else { return nil }
    return minutes.sorted { $0.clock < $1.clock }.map(\.event)
  }

  /// Whether the winner by one point, or nobody as far as is known, is the side that the event counts for.
  private func canWin(_ event: Int, _ match: MatchDraft, _ ledger: Ledger) -> Bool {
    guard let team = ledger.events[event].team, let score = match.score(for: team) else { return true }
    return score.first - score.second == 1
  }

  private func note(_ event: Int, _ rung: Rung?, _ told: Set<Model.Course>, _ ledger: inout Ledger) {
    guard let type = ledger.model.event(ledger.events[event].type) else { return }
    if let after = rung?.after ?? scoreTold(event, ledger) {
      for field in type.fields where field.form == .pair {
        set(.pair(after), field.name, event, isDerived: rung != nil, &ledger)
      }
    }
    // What follows goes before what is told, which may be told of another.
    add(rung?.courses ?? told, to: event, isDerived: rung != nil, type, &ledger)
  }

  /// The score that is told to have been right after it, with its side's first: only where that leaves no doubt.
  private func scoreTold(_ event: Int, _ ledger: Ledger) -> Match.Pair? {
    let draft = ledger.events[event]
    guard let after = draft.scoreAfter, let match = draft.match,
      let side = draft.team.flatMap(ledger.matches[match].side)
    else { return nil }
    // `Made it 3-1` is told of whoever leads then, `pulled it back to 3-1` of the other side.
    let leads = !draft.steps.contains("reduces")
    return leads == (side == 0) ? after.highFirst : after.highFirst.swapped
  }

  /// The second and third of one player, where all of his has a minute.
  private func noteOwn(_ own: [Int], _ ledger: inout Ledger) {
    let players = Dictionary(grouping: own.filter { isOwn($0, ledger) }) { ledger.events[$0].player }
    for (player, events) in players.sorted(by: { $0.value[0] < $1.value[0] }) where player != nil && events.count > 1 {
      guard let ordered = inOrder(events, ledger) else { continue }
      let course: Model.Course = events.count == 2 ? .second : .third
      let event = ordered[min(events.count, 3) - 1]
      guard let type = ledger.model.event(ledger.events[event].type) else { continue }
      add([course], to: event, isDerived: true, type, &ledger)
    }
  }

  /// Whether it counts for its player's own side.
  private func isOwn(_ event: Int, _ ledger: Ledger) -> Bool {
    ledger.model.event(ledger.events[event].type).map { !ledger.events[event].isReversed($0) } ?? false
  }

  private func add(
    _ courses: Set<Model.Course>, to event: Int, isDerived: Bool, _ type: Model.EventType, _ ledger: inout Ledger
  ) {
    for (field, word, course) in type.courses where courses.contains(course) {
      let words = if case .words(let words)? = ledger.events[event].fields[field] { words } else { [String]() }
      if !words.contains(word) { set(.words(words + [word]), field, event, isDerived: isDerived, &ledger) }
    }
  }

  private func set(
    _ value: Event.Value, _ field: String, _ event: Int, isDerived: Bool, _ ledger: inout Ledger
  ) {
    let isFirst = ledger.events[event].fields[field] == nil
    ledger.events[event].fields[field] = value
    guard isFirst, let telling = ledger.events[event].tellings.first else { return }
    ledger.events[event].fieldEvidence.append(
      Evidence(
        ledger.text.span(ledger.told.tellings[telling].tokens), field: field, rule: CourseOfScore.rule,
        basis: isDerived ? .derived : .stated))
  }
}

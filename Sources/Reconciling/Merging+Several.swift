internal import Extracting
internal import Records
internal import Sports

/// Several events that one telling tells.
extension Merging {
  /// How many events a telling tells, where it says so.
  func counted(_ number: Int, _ ledger: Ledger) -> Int? {
    let telling = ledger.told.tellings[number]
    return ledger.rule(telling)?["count"].flatMap { Int($0.text) } ?? telling.figures["n"]
  }

  /// `scored twice`: there are as many events of the player as are told, the ones told singly among them.
  func addSeveral(_ number: Int, _ type: Model.EventType, _ drafts: inout [EventDraft], _ ledger: inout Ledger) {
    var alone: [EventDraft] = []
    add(number, type, &alone, &ledger)
    guard var draft = alone.first, let count = counted(number, ledger) else { return }
    guard let player = draft.player else { return addOfSide(draft, count, type, &drafts, ledger) }
    part(player, count, of: number, type, &drafts, &ledger)
    let told = drafts.filter { $0.player == player }
    for place in drafts.indices where drafts[place].player == player {
      drafts[place].team = drafts[place].team ?? draft.team
    }
    let minutes = minutes(of: number, drafts.filter { $0.player == player }, ledger)
    draft.minute = nil
    draft.fields = draft.fields.filter { if case .entity = $0.value { false } else { true } }
    let missing = count - told.count
    for place in 0..<max(0, missing) {
      var one = draft
      if place < minutes.count { one.minute = minutes[place] }
      drafts.append(one)
    }
  }

  /// Parts what was taken for one event where as many are told as there are places at which the player's are told.
  func part(
    _ player: Int, _ count: Int, of number: Int, _ type: Model.EventType, _ drafts: inout [EventDraft],
    _ ledger: inout Ledger
  ) {
    let own = drafts.indices.filter { drafts[$0].player == player }
    let missing = count - own.count
    guard missing > 0, !own.isEmpty else { return }
    let occasions = Occasions(type, ledger)
    let sentence = ledger.told.tellings[number].sentence
    var places = own.map { occasions.places(of: drafts[$0], behind: sentence) }
    if own.count == 1 { places[0] = Array(places[0].suffix(missing + 1)) }
    guard places.reduce(0, { $0 + max(0, $1.count - 1) }) == missing else { return }
    for (draft, places) in zip(own, places) where places.count > 1 {
      let parts = places.map { place in
        place.reduce(into: [EventDraft]()) { add($1, type, &$0, &ledger) }
      }
      guard parts.allSatisfy({ $0.count == 1 && $0[0].player == player }) else { continue }
      let before = drafts[draft]
      drafts[draft] = parts[0][0]
      // What opens the article tells them before, who can say which.
      drafts[draft].tellings += before.tellings.filter { !places.joined().contains($0) }
      drafts[draft].team = drafts[draft].team ?? before.team
      drafts += parts.dropFirst().map { $0[0] }
    }
  }

  /// `completed his hat-trick in the 76th minute`, `scored twice, in the 4th and 29th minutes`: the exact times that no
  /// single telling has, where they are those of single events and not of all together.
  func minutes(of number: Int, _ told: [EventDraft], _ ledger: Ledger) -> [Minute] {
    let telling = ledger.told.tellings[number]
    var exact = exact(telling, ledger)
    if exact.count < 2 {
      // `scored twice` up there, `strikes on 61 and 64 minutes` down here.
      exact =
        told.flatMap(\.tellings).map { self.exact(ledger.told.tellings[$0], ledger) }.first { $0.count > 1 } ?? exact
    }
    let known = Set(told.compactMap { $0.minute?.minute })
    let open = exact.filter { !known.contains($0.minute ?? 0) }
    return exact.count >= 2 || counted(number, ledger) ?? 1 > 2 ? open : []
  }

  /// Two rules may have read one time.
  private func exact(_ telling: Telling, _ ledger: Ledger) -> [Minute] {
    telling.times.compactMap { ledger.minute(of: $0) }.filter { $0.minute != nil }.reduce(into: []) { exact, time in
      if !exact.contains(where: { $0.minute == time.minute && $0.added == time.added }) { exact.append(time) }
    }
  }
}

internal import Extracting
internal import Records
internal import Rules
internal import Sports

/// The minute of each expression of time. The clock runs along the narrative, so that `three minutes later` counts from
/// the last time that was told; headline and summary have no clock of their own.
struct Clock: Constraint {
  func apply(to ledger: inout Ledger) {
    var reading = Reading()
    for (number, time) in ledger.told.times.enumerated() {
      let rule = ledger.matcher.rule(time.rule)
      let isNarrative = ledger.segment(time.sentence) == .narrative || ledger.segment(time.sentence) == .summary
      let clock = reading.before(time.tokens)
      // `later` needs a time that was told; `within five minutes` counts from the start where none was.
      let names = { (name: String) -> Int? in
        switch name {
        case "clock": isNarrative ? clock : nil
        case "since": clock ?? (reading.isLost ? nil : 0)
        default: time.figures[name]
        }
      }
      var minute = Minute(tokens: time.tokens, rule: time.rule)
      minute.minute = rule["minute"]?.value(names) ?? rule["seconds"]?.value(names).flatMap { minuteOf($0, clock) }
      minute.added = rule["added"]?.value(names) ?? (minute.minute != nil ? time.figures["added"] : nil)
      minute.least = rule["min"]?.value(names)
      minute.most = rule["max"]?.value(names)
      minute.period = rule["period"]?.text
      if let terms = rule["minute"]?.terms, terms.count > 1 || terms.contains(where: { $0.term.isNumber }) {
        minute.basis = .implied
      }
      if let told = minute.minute {
        guard ledger.model.minutes.contains(told) else { continue }
        if minute.period == nil {
          minute.period = Clock.period(of: told, ledger)
        }
        if isNarrative { reading.set(told, by: time.tokens) }
      } else if isNarrative, rule["clock"] != nil {
        reading.lose(by: time.tokens)
      } else if isNarrative, let least = minute.least {
        // `late` is no more than a part of a period, and `late on him` not even that.
        let period = ledger.model.periods.first { $0.name == minute.period }
        let start = period.map { $0.start + 1 } ?? least
        reading.pass(start...max(start, minute.most ?? .max), by: time.tokens)
      }
      ledger.minutes[number] = minute
    }
  }

  /// The minute that a second of the match lies in; none where the match has got further, for then it counts from there.
  private func minuteOf(_ second: Int, _ clock: Int?) -> Int? {
    let minute = (second + 59) / 60
    return clock.map { $0 <= minute } ?? true ? minute : nil
  }

  /// The period that a minute lies in: the 94th is one of added time where nobody speaks of more than that.
  private static func period(of minute: Int, _ ledger: Ledger) -> String? {
    guard let at = ledger.model.periods.firstIndex(where: { minute > $0.start && minute <= $0.end }) else { return nil }
    let period = ledger.model.periods[at]
    let isAdded = period.isOnlyIfTold && at > 0 && minute - period.start <= longestAdded && !isTold(period, ledger)
    return isAdded ? ledger.model.periods[at - 1].name : period.name
  }

  /// How many minutes are added to a period at the most.
  private static let longestAdded = 15

  private static func isTold(_ period: Model.Period, _ ledger: Ledger) -> Bool {
    ledger.told.scores.contains(where: \.extraTime)
      || ledger.told.times.contains { ledger.matcher.rule($0.rule)["period"]?.text == period.name }
  }

  /// The minute of a telling: its surest expression of time.
  static func minute(of telling: Telling, _ ledger: Ledger) -> Minute? {
    if let told = telling.told {
      let period = period(of: told.minute, ledger)
      return Minute(
        minute: told.minute, added: told.added, period: period, tokens: told.tokens, rule: telling.rule, basis: .printed
      )
    }
    let own = telling.times.compactMap { ledger.minute(of: $0) }
    // Of several that are exact the nearest: `headed home after 72 minutes and Mount sealed it with an 82nd-minute drive`.
    let exact = own.filter { $0.minute != nil }
    if let listed = listed(exact, telling, ledger) ?? beside(exact, telling, ledger) { return listed }
    if let nearest = exact.min(by: { $0.tokens.distance(to: telling.core) < $1.tokens.distance(to: telling.core) }) {
      return contradicting(nearest, own, telling, ledger) ?? nearest
    }
    return own.first ?? before(telling, ledger)
  }

  /// `a first-half strike from Kane and a Mount header on the hour`: the words of another period that stand nearer, or of any
  /// that are of nothing but such an event, as `replaced at the interval` are.
  private static func contradicting(
    _ exact: Minute, _ own: [Minute], _ telling: Telling, _ ledger: Ledger
  ) -> Minute? {
    let player = ledger.model.event(telling.type)?.labels.first { $0.place == "player" }
    let place = (player.flatMap { telling[$0.label] } ?? telling.captures.first?.pointer)?.tokens ?? telling.core
    return own.first { other in
      guard other.minute == nil, let period = other.period, !other.tokens.overlaps(exact.tokens) else { return false }
      if ledger.matcher.rule(other.rule)["of"] != nil, !exact.tokens.overlaps(telling.core) { return true }
      return exact.period.map { $0 != period } ?? false
        && other.tokens.distance(to: place) < exact.tokens.distance(to: place) - beside
    }
  }

  /// `Kane and Mount scored in the 29th and 50th minutes`: to each his own where there are as many times as tellings.
  private static func listed(_ exact: [Minute], _ telling: Telling, _ ledger: Ledger) -> Minute? {
    guard exact.count > 1 else { return nil }
    let told = ledger.told.tellings.filter {
      $0.type == telling.type && $0.sentence == telling.sentence && $0.core.overlaps(telling.core)
    }
    let who = Set(told.compactMap { $0.captures.first?.pointer.tokens.lowerBound }).sorted()
    let times = exact.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.reduce(into: [Minute]()) { all, time in
      if !all.contains(where: { $0.minute == time.minute }) { all.append(time) }
    }
    guard times.count > 1, who.count == times.count, let own = telling.captures.first,
      times[0].tokens.upperBound + 2 >= times[1].tokens.lowerBound,
      let place = who.firstIndex(of: own.pointer.tokens.lowerBound)
    else { return nil }
    return times[place]
  }

  /// `Kane (12 mins) and Mount (40 mins)`, `Kane (12th minute) and Mount`: the one in brackets right behind whose it is.
  private static func beside(_ exact: [Minute], _ telling: Telling, _ ledger: Ledger) -> Minute? {
    let player = ledger.model.event(telling.type)?.labels.first { $0.place == "player" }
    guard let player, let place = telling[player.label]?.tokens.upperBound, place < ledger.text.tokens.count else {
      return nil
    }
    if exact.count > 1, let own = exact.first(where: { place == $0.tokens.lowerBound }) { return own }
    guard ledger.text.tokens[place].kind == .open else { return nil }
    let number = ledger.told.times.indices.first {
      (place...place + 1).contains(ledger.told.times[$0].tokens.lowerBound) && ledger.minutes[$0]?.minute != nil
    }
    return number.flatMap { ledger.minutes[$0] }
  }

  /// How much nearer they must stand.
  private static let beside = 3

  /// `With 52 minutes gone they were ahead. Kane cut in and shot low into the net.`: the exact time in the sentence before
  /// is the telling's where nothing else is told there.
  private static func before(_ telling: Telling, _ ledger: Ledger) -> Minute? {
    guard telling.sentence > 0, telling.segment == .narrative, ledger.rule(telling)?["time"] == nil,
      ledger.text.sentences[telling.sentence].paragraph == ledger.text.sentences[telling.sentence - 1].paragraph,
      !ledger.told.tellings.contains(where: {
        // What leads to it leaves it the time, and so does what players do often, where the time is not its own.
        guard let type = ledger.model.event($0.type), !type.isRare,
          !type.isOften || $0.times.contains(where: { ledger.minute(of: $0)?.minute != nil })
        else { return false }
        return $0.sentence == telling.sentence - 1
          || $0.sentence == telling.sentence && $0.tokens.upperBound <= telling.tokens.lowerBound
      }),
      !ledger.told.times.indices.contains(where: {
        ledger.told.times[$0].sentence == telling.sentence && ledger.minutes[$0]?.minute != nil
      })
    else { return nil }
    let exact = ledger.told.times.indices.filter {
      ledger.told.times[$0].sentence == telling.sentence - 1 && ledger.minutes[$0]?.minute != nil
        && ledger.told.times[$0].event == nil
    }
    guard exact.count == 1, let number = exact.first else { return nil }
    return ledger.minutes[number]
  }
}

/// What the clock shows as the text goes on.
private struct Reading {
  private var minute: Int?
  private var earlier: Int?
  private var tokens = 0..<0
  /// The match has got further than what was last told, nobody knows how far.
  private(set) var isLost = false

  /// What it shows for words: two readings of the same words do not count from each other.
  func before(_ words: Range<Int>) -> Int? { words.overlaps(tokens) ? earlier : minute }

  mutating func set(_ told: Int, by words: Range<Int>) {
    earlier = before(words)
    minute = told
    tokens = words
    isLost = false
  }

  /// `Kane scored on ten minutes. … After the break Mount came on. Two minutes later …`: not two minutes after Kane.
  mutating func pass(_ bounds: ClosedRange<Int>, by words: Range<Int>) {
    guard let shown = minute, !bounds.contains(shown) else { return }
    lose(by: words)
  }

  /// `Soon after, Mount levelled. Two minutes later …`
  mutating func lose(by words: Range<Int>) {
    guard !words.overlaps(tokens), minute != nil else { return }
    minute = nil
    isLost = true
  }
}

extension Range<Int> {
  /// How many tokens stand between two stretches; 0 where they touch or overlap.
  func distance(to other: Range<Int>) -> Int {
    Swift.max(0, lowerBound - other.upperBound, other.lowerBound - upperBound)
  }
}

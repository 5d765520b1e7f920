internal import Extracting
internal import Recognising
internal import Rules

/// `The opener came on 57 minutes. Mount crossed and Kane headed in.`: that one was scored is told with its time before whoever
/// scored it, who takes the time over.
struct LentMinutes: Constraint {
  /// How many sentences later the scorer may be told, and how many later his name at least may stand.
  private static let reach = 3
  private static let reachOfName = 2

  func apply(to ledger: inout Ledger) {
    let announcements = announcements(ledger)
    for reach in 0...LentMinutes.reach {
      for (state, time) in announcements {
        let next = announcements.map(\.0.sentence).filter { $0 > state.sentence }.min() ?? .max
        let end = min(next - 1, end(after: state.sentence, ledger), ledger.sentence(reach, behind: state.sentence))
        guard let minute = time.minute, !isTaken(minute, ledger),
          let draft = isRecalling(state, ledger)
            ? lastTold(before: state, ledger)
            : oneOfSeveral(state, time, ledger) ?? taker(of: state, time, upTo: end, ledger),
          isOpen(draft, time, ledger)
        else { continue }
        ledger.events[draft].minute = time
      }
    }
  }

  // MARK: What is told

  /// What tells that one was scored, with an exact time that is no other telling's.
  private func announcements(_ ledger: Ledger) -> [(StateTelling, Minute)] {
    ledger.told.states.compactMap { state in
      guard state.form == "scored", state.factuality.isDisjoint(with: [.elsewhere, .spoken]),
        ledger.segment(state.sentence) == .narrative, !isOfOthers(state, ledger)
      else { return nil }
      let times = times(in: state.sentence, ledger)
      let exact = times.filter { $0.minute != nil }
      // `in the second half` is a part of `six minutes into the second half`, `in stoppage time` would be another time.
      let apart = times.filter { time in time.minute != nil || !exact.contains { $0.tokens.overlaps(time.tokens) } }
      guard let time = apart.min(by: { $0.tokens.distance(to: state.tokens) < $1.tokens.distance(to: state.tokens) }),
        time.minute != nil,
        !ledger.told.tellings.contains(where: { telling in
          telling.sentence == state.sentence && telling.times.contains { $0.tokens == time.tokens }
            && (isOfPlayer(telling, ledger)
              || !ledger.scoring.contains(telling.type)
                && distance(telling.core, time.tokens, ledger) < distance(state.tokens, time.tokens, ledger))
        })
      else { return nil }
      return (state, time)
    }
  }

  /// How many words stand between two stretches, a comma counting for several: `who was replaced in the 70th minute, scored`.
  private func distance(_ a: Range<Int>, _ b: Range<Int>, _ ledger: Ledger) -> Int {
    let words = a.distance(to: b)
    let start = min(a.upperBound, b.upperBound)
    return words + LentMinutes.comma * (start..<start + words).count { ledger.text.tokens[$0].kind == .comma }
  }

  private static let comma = 3

  private func isOfPlayer(_ telling: Telling, _ ledger: Ledger) -> Bool {
    guard ledger.scoring.contains(telling.type) else { return false }
    return ledger.model.event(telling.type)?.isOfSomebody(telling) ?? false
  }

  /// A team is named that plays in no match that the article is about, and not only in passing: `Norton, who had drawn at Leeds
  /// on Sunday, took an eighth-minute lead`.
  private func isOfOthers(_ state: StateTelling, _ ledger: Ledger) -> Bool {
    let primary = ledger.matches.filter(\.isPrimary)
    let sentence = ledger.text.sentences[state.sentence].tokens
    let isMark = { (token: Int) in ledger.text.tokens[token].kind == .comma }
    let start = (sentence.lowerBound..<state.tokens.lowerBound).last(where: isMark) ?? sentence.lowerBound
    let end = (state.tokens.upperBound..<max(state.tokens.upperBound, sentence.upperBound)).first(where: isMark)
    return !primary.isEmpty
      && primary.allSatisfy { match in
        ledger.namesOthers(state.sentence, than: match)
          && (ledger.namesOther(than: match, in: start..<(end ?? sentence.upperBound), of: state.sentence)
            || !names(match, state.sentence, ledger))
      }
  }

  /// Whether one of a match's teams is named, or a player of theirs.
  private func names(_ match: MatchDraft, _ sentence: Int, _ ledger: Ledger) -> Bool {
    ledger.mentions.indices.contains { mention in
      guard ledger.text.sentences[sentence].tokens.contains(ledger.mentions[mention].tokens.lowerBound),
        let entity = ledger.told.resolved.entityOf[mention]
      else { return false }
      return match.teams.contains(entity) || ledger.sides[entity].map { match.teams.contains($0.team) } ?? false
    }
  }

  private func times(in sentence: Int, _ ledger: Ledger) -> [Minute] {
    ledger.told.times.indices.filter {
      ledger.told.times[$0].sentence == sentence && ledger.told.times[$0].event == nil
    }.compactMap { ledger.minutes[$0] }
  }

  // MARK: Whose it is

  /// The event told first behind the announcement: in its own sentence, where a scorer's name is enough, or in the next ones.
  private func taker(of state: StateTelling, _ time: Minute, upTo end: Int, _ ledger: Ledger) -> Int? {
    told(behind: state, upTo: state.sentence, ledger) ?? named(behind: state, upTo: state.sentence, time, ledger)
      ?? told(behind: state, upTo: end, ledger)
      ?? named(
        behind: state, upTo: min(end, ledger.sentence(LentMinutes.reachOfName, behind: state.sentence)), time, ledger)
  }

  /// `That 22nd-minute breakthrough was welcome`: it has been told.
  private func isRecalling(_ state: StateTelling, _ ledger: Ledger) -> Bool {
    ledger.lexicon.list("pointing-back").contains(ledger.text.words[state.tokens.lowerBound])
  }

  /// `Kane struck twice. The first came on the hour`: the one without a time of whoever is told right before to have several.
  private func oneOfSeveral(_ state: StateTelling, _ time: Minute, _ ledger: Ledger) -> Int? {
    let words = ledger.text.words, start = state.tokens.lowerBound
    guard ledger.lexicon.list("one-of-several").longest(in: words, at: start, before: state.tokens.upperBound) > 0,
      case let before = ledger.text.sentences[max(0, state.sentence - 1)].tokens.lowerBound..<start,
      ledger.lexicon.list("told-together").stands(in: before, of: words)
    else { return nil }
    let named = Set(
      ledger.mentions.indices.filter { before.contains(ledger.mentions[$0].tokens.lowerBound) }
        .compactMap { ledger.told.resolved.entityOf[$0] })
    let scored = ledger.events.filter { ledger.scoring.contains($0.type) }.compactMap(\.player)
    let several = named.filter { player in scored.count { $0 == player } > 1 }
    guard several.count == 1, let player = several.first else { return nil }
    return ledger.events.indices.first { ledger.events[$0].player == player && isOpen($0, time, ledger) }
  }

  private func lastTold(before state: StateTelling, _ ledger: Ledger) -> Int? {
    let places = ledger.events.indices.compactMap { number -> (event: Int, place: Int)? in
      guard ledger.scoring.contains(ledger.events[number].type), ledger.events[number].player != nil else { return nil }
      return ledger.events[number].tellings.map { ledger.told.tellings[$0] }.filter {
        $0.segment == .narrative && $0.core.upperBound <= state.tokens.lowerBound
          && $0.sentence >= state.sentence - LentMinutes.reach
      }.map { (number, $0.core.lowerBound) }.max { $0.1 < $1.1 }
    }
    return places.max { $0.place < $1.place }?.event
  }

  /// The last sentence for which the announcement holds: the next that has a time of its own.
  private func end(after sentence: Int, _ ledger: Ledger) -> Int {
    let last = ledger.sentence(LentMinutes.reach, behind: sentence)
    guard sentence < last else { return last }
    return (sentence + 1...last).first { times(in: $0, ledger).contains { $0.minute != nil } } ?? last
  }

  /// `took the lead on 10 minutes before Kane levelled`: what is told behind such a word in the same sentence is another.
  private func isSequel(_ place: Int, to state: StateTelling, _ sequels: WordSet, _ ledger: Ledger) -> Bool {
    place > state.tokens.upperBound && place < ledger.text.sentences[state.sentence].tokens.upperBound
      && (state.tokens.upperBound..<place).contains { sequels.contains(ledger.text.words[$0]) }
  }

  private func told(behind state: StateTelling, upTo last: Int, _ ledger: Ledger) -> Int? {
    let sequels = ledger.lexicon.list("sequels")
    let places = ledger.events.indices.compactMap { number -> (event: Int, place: Int)? in
      guard ledger.scoring.contains(ledger.events[number].type), ledger.events[number].player != nil else { return nil }
      return ledger.events[number].tellings.map { ledger.told.tellings[$0] }
        .filter {
          $0.segment == .narrative && (state.sentence...last).contains($0.sentence)
            && $0.core.lowerBound >= state.tokens.lowerBound
            && !isSequel($0.core.lowerBound, to: state, sequels, ledger)
        }
        .map { (number, $0.core.lowerBound) }.min { $0.1 < $1.1 }
    }
    return places.min { $0.place < $1.place }?.event
  }

  /// The one of those without a time whose name stands behind the announcement, and not as one who defends.
  private func named(behind state: StateTelling, upTo last: Int, _ time: Minute, _ ledger: Ledger) -> Int? {
    let places = state.tokens.upperBound..<ledger.text.sentences[last].tokens.upperBound
    let sequels = ledger.lexicon.list("sequels")
    let named = Set(
      ledger.mentions.indices.filter {
        let place = ledger.mentions[$0].tokens.lowerBound
        return places.contains(place) && !isSequel(place, to: state, sequels, ledger)
      }
      .compactMap { ledger.told.resolved.entityOf[$0] })
    let defending = ledger.told.phases.filter { !$0.isAttacking && places.contains($0.tokens.lowerBound) }
      .compactMap { ledger.entity($0.who, .person) }
    let open = ledger.events.indices.filter {
      isOpen($0, time, ledger) && ledger.events[$0].player.map(named.subtracting(defending).contains) ?? false
    }
    return open.count == 1 ? open.first : nil
  }

  private func isOpen(_ number: Int, _ time: Minute, _ ledger: Ledger) -> Bool {
    let event = ledger.events[number]
    guard ledger.scoring.contains(event.type) else { return false }
    // `after half an hour` up there is `in the 31st minute` down here.
    if let told = event.minute?.minute {
      return event.minute?.basis == .implied && time.basis == .stated
        && time.minute.map { abs($0 - told) == 1 } ?? false
    }
    return event.minute?.period == nil || time.period == nil || event.minute?.period == time.period
  }

  private func isTaken(_ minute: Int, _ ledger: Ledger) -> Bool {
    ledger.events.contains { ledger.scoring.contains($0.type) && $0.minute?.minute == minute }
  }
}

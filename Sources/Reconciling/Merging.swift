internal import Extracting
internal import Recognising
internal import Records
internal import Sports

/// Tellings of one event become one event. Who did it, when, and how often the player can have done it decide.
struct Merging: Constraint {
  func apply(to ledger: inout Ledger) {
    ledger.offPitch = RoleChoice(ledger).offPitch
    for type in ledger.model.events {
      let tellings = ledger.told.tellings.indices.filter { ledger.told.tellings[$0].type == type.name }
      var drafts: [EventDraft] = []
      for number in tellings where counted(number, ledger) == nil { add(number, type, &drafts, &ledger) }
      joinSameMinutes(&drafts)
      for number in tellings where counted(number, ledger) != nil { addSeveral(number, type, &drafts, &ledger) }
      // That a side scored lends its time to whoever is told of beside it; by itself it says too little.
      if type.scores > 0 {
        drafts.removeAll { $0.player == nil && !$0.isReversed(type) || isHardlyPlayer($0, ledger) }
      }
      let helpers = HelpersOfEvents(type, ledger)
      for number in drafts.indices { helpers.fill(&drafts[number]) }
      ledger.events += drafts
    }
  }

  /// Whether a telling of what players do says nothing of whoever did it.
  private func isOfNobody(_ number: Int, _ type: Model.EventType, _ ledger: Ledger) -> Bool {
    type.labels.contains { $0.place == "player" } && !type.isOfSomebody(ledger.told.tellings[number])
  }

  /// How far a telling stands from the nearest of a draft's.
  private func distance(_ draft: EventDraft, _ telling: Telling, _ ledger: Ledger) -> Int {
    draft.tellings.map { ledger.told.tellings[$0].core.distance(to: telling.core) }.min() ?? .max
  }

  /// Two of one player at one minute are one: the time of either may have come with a later telling.
  private func joinSameMinutes(_ drafts: inout [EventDraft]) {
    for later in drafts.indices.reversed() {
      guard let player = drafts[later].player, let minute = drafts[later].minute?.minute,
        let same = drafts[..<later].firstIndex(where: { $0.player == player && $0.minute?.minute == minute })
      else { continue }
      drafts[same].absorb(drafts[later])
      drafts.remove(at: later)
    }
  }

  /// Told once only, of someone whom the text calls a coach or the like: `their coach claimed a first win`.
  private func isHardlyPlayer(_ draft: EventDraft, _ ledger: Ledger) -> Bool {
    guard draft.tellings.count == 1, let player = draft.player else { return false }
    return ledger.isCoachAlone(player)
  }

  /// How many events a telling tells, where it says so.
  private func counted(_ number: Int, _ ledger: Ledger) -> Int? {
    let telling = ledger.told.tellings[number]
    return ledger.rule(telling)?["count"].flatMap { Int($0.text) } ?? telling.figures["n"]
  }

  /// `scored twice`: there are as many events of the player as are told, the ones told singly among them.
  private func addSeveral(_ number: Int, _ type: Model.EventType, _ drafts: inout [EventDraft], _ ledger: inout Ledger)
  {
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
  private func part(
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
  private func minutes(of number: Int, _ told: [EventDraft], _ ledger: Ledger) -> [Minute] {
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

  private func exact(_ telling: Telling, _ ledger: Ledger) -> [Minute] {
    telling.times.compactMap(ledger.minute).filter { $0.minute != nil }
  }

  private func add(_ number: Int, _ type: Model.EventType, _ drafts: inout [EventDraft], _ ledger: inout Ledger) {
    let telling = ledger.told.tellings[number]
    var draft = EventDraft(type: type.name, tellings: [number])
    draft.rule = ledger.ruleName(telling)
    draft.minute = Clock.minute(of: telling, ledger)
    if draft.minute?.minute == nil, let minute = minute(beside: telling, type, ledger) { draft.minute = minute }
    let span = ledger.text.span(telling.tokens)
    for (label, place) in type.labels {
      guard let pointer = telling[label] else { continue }
      if place == "team" {
        draft.team = ledger.entity(pointer, .team)
        draft.isTeamDescribed = !ledger.isName(pointer)
      } else if let person = person(pointer, telling, type, ledger), !draft.involves(person) {
        if place == "player" { draft.player = person } else { draft.fields[place] = .entity(Entity.ID(person)) }
        if let mention = pointer.mention, ledger.told.resolved.entityOf[mention] == nil {
          ledger.bound[mention] = person
        }
        draft.fieldEvidence.append(
          Evidence(ledger.text.span(pointer.tokens), field: place, rule: draft.rule))
      }
    }
    setFields(telling, type, span, &draft, ledger)
    if let step = ledger.rule(telling)?["ladder"]?.text { draft.steps.insert(step) }
    draft.steps.formUnion(telling.details.filter { $0.field == "ladder" }.compactMap(\.value))
    draft.scoreAfter = telling.score
    draft.tally = telling.details.first { $0.field == "tally" }?.number
    // A role that points at someone whom nothing resolves tells of an event of someone unknown.
    if draft.player == nil, draft.fields.values.allSatisfy({ if case .entity = $0 { false } else { true } }),
      draft.team == nil
    {
      return
    }
    let all = drafts
    let same = drafts.indices.filter { isSame(all[$0], draft, type, ledger) }
    let own = same.filter { all[$0].player != nil && all[$0].player == draft.player }
    if let same = own.min(by: { distance(all[$0], telling, ledger) < distance(all[$1], telling, ledger) }) ?? same.first
    {
      drafts[same].absorb(draft)
    } else {
      drafts.append(draft)
    }
  }

  /// `Norton regained the lead in the 80th minute as Kane rolled it in`: that a side scored lends its time to the one who is told
  /// of beside it in the same sentence.
  private func minute(beside telling: Telling, _ type: Model.EventType, _ ledger: Ledger) -> Minute? {
    guard type.isOfSomebody(telling) else { return nil }
    let near = ledger.told.tellings.filter { $0.type == type.name && $0.sentence == telling.sentence }
    let others = near.filter { type.isOfSomebody($0) && $0.captures.first?.pointer != telling.captures.first?.pointer }
    return near.filter { !type.isOfSomebody($0) }.lazy.compactMap { side -> Minute? in
      guard let minute = Clock.minute(of: side, ledger), minute.minute != nil,
        others.allSatisfy({ $0.core.distance(to: side.core) > telling.core.distance(to: side.core) })
      else { return nil }
      return minute
    }.first
  }

  /// Whom a pointer means. A pronoun or description is taken for someone who is named with such an event elsewhere, where
  /// he is among those that it may mean; else for the likeliest who can have done it.
  private func person(_ pointer: Pointer, _ telling: Telling, _ type: Model.EventType, _ ledger: Ledger) -> Int? {
    guard let mention = pointer.mention else { return nil }
    if let named = ledger.told.resolved.entityOf[mention] {
      guard ledger.entities[named].kind == .person else { return nil }
      let roles = ledger.roles(named)
      if roles.contains(.player) { return named }
      // One word that makes him a coach may be a slip, two are none.
      let isCoach = ledger.scoring.contains(type.name) && roles.count { $0 == .coach } >= Merging.sureOfCoach
      return isCoach || type.isOfPlayers && !roles.isEmpty ? nil : named
    }
    // Nobody comes on for himself.
    let others =
      telling.captures.map(\.pointer).filter { $0 != pointer && ledger.isName($0) }
      .compactMap { ledger.entity($0, .person) } + givers(before: pointer, telling, ledger)
      + named(behind: mention, telling, ledger)
    let candidates = ledger.told.resolved.candidates[mention].filter { candidate in
      let roles = ledger.roles(candidate.entity)
      return !others.contains(candidate.entity) && ledger.entities[candidate.entity].kind == .person
        && (roles.isEmpty || roles.contains(.player)) && !ledger.offPitch.contains(candidate.entity)
        && !ledger.positions.isOnly(candidate.entity, type.seldom)
    }
    guard let best = candidates.first else { return nil }
    if let bound = ledger.bound[mention], !ledger.mentions[mention].features.teams.isEmpty,
      ledger.mentions[mention].form == .nominal, candidates.contains(where: { $0.entity == bound })
    {
      return bound
    }
    if let receiver = ledger.receiver(before: pointer, in: telling.sentence),
      candidates.contains(where: { $0.entity == receiver })
    {
      return receiver
    }
    let doers = Set(
      ledger.told.tellings.filter { $0.type == telling.type && $0.factuality.isFact }.flatMap { other in
        other.captures.compactMap { _, pointer in pointer.mention.flatMap { ledger.told.resolved.entityOf[$0] } }
      })
    let near = candidates.prefix(6).first { doers.contains($0.entity) && $0.weight + Merging.leeway >= best.weight }
    guard let near, !isSubject(best.entity, before: pointer, telling, ledger) else { return best.entity }
    return near.entity
  }

  /// `Kane showed his strength when he headed in`: whoever opens the sentence of a pronoun is whom it means.
  private func isSubject(_ person: Int, before pointer: Pointer, _ telling: Telling, _ ledger: Ledger) -> Bool {
    guard let mention = pointer.mention, ledger.mentions[mention].form == .pronoun else { return false }
    let sentence = ledger.text.sentences[telling.sentence].tokens
    let names = ledger.mentions.indices.filter { number in
      let tokens = ledger.mentions[number].tokens
      return sentence.contains(tokens.lowerBound) && tokens.lowerBound < pointer.tokens.lowerBound
        && ledger.mentions[number].kind == .person && ledger.mentions[number].form == .name
    }
    return names.count == 1 && ledger.told.resolved.entityOf[names[0]] == person
  }

  /// `Kane was lively. Meeting Mount's cross, he scored`: whoever gives the ball in the sentence of a pronoun is not whom it
  /// means.
  private func givers(before pointer: Pointer, _ telling: Telling, _ ledger: Ledger) -> [Int] {
    guard let mention = pointer.mention, ledger.mentions[mention].form == .pronoun else { return [] }
    let start = ledger.text.sentences[telling.sentence].tokens.lowerBound
    let before = start..<max(start, pointer.tokens.lowerBound)
    let passes = ledger.lexicon.list("pass-noun")
    let named = telling.details.filter { detail in ledger.text.words[detail.tokens].contains(where: passes.contains) }
      .compactMap(\.who)
    let edges = ledger.told.edges.filter { edge in
      edge.role != nil && edge.isSame && edge.sentence == telling.sentence
        && edge.b.mention.map { ledger.mentions[$0].form == .pronoun } ?? false
    }
    return (named + edges.map(\.a)).filter { ledger.isName($0) && before.contains($0.tokens.lowerBound) }
      .compactMap { ledger.entity($0, .person) }
  }

  /// `The striker levelled before Mount won it`: a description is nobody whose name its sentence tells only behind it, unless the
  /// name stands right beside it.
  private func named(behind description: Int, _ telling: Telling, _ ledger: Ledger) -> [Int] {
    guard ledger.mentions[description].form == .nominal else { return [] }
    let start = ledger.mentions[description].tokens.upperBound
    let end = ledger.text.sentences[telling.sentence].tokens.upperBound
    return ledger.mentions.indices.filter {
      let place = ledger.mentions[$0].tokens.lowerBound
      return ledger.mentions[$0].form == .name && ledger.mentions[$0].kind == .person && place > start + 1
        && place < end
    }.compactMap { ledger.told.resolved.entityOf[$0] }
  }

  /// How many signs make somebody a coach who takes no part in play.
  private static let sureOfCoach = 2

  /// By how much someone named with such an event may rank behind the likeliest candidate.
  private static let leeway = 5.0

  private func setFields(
    _ telling: Telling, _ type: Model.EventType, _ span: Span, _ draft: inout EventDraft, _ ledger: Ledger
  ) {
    for field in type.fields {
      if let set = ledger.rule(telling)?[field.name]?.text
        ?? telling.fields.first(where: { $0.field == field.name })?.value
      {
        draft.fields[field.name] = value(set, field)
        draft.fieldEvidence.append(Evidence(span, field: field.name, rule: draft.rule))
      }
      for detail in telling.details where detail.field == field.name && draft.fields[field.name] == nil {
        guard let value = value(detail, field, ledger), !draft.isPlayer(value),
          !type.deeds.contains(field.name) || !ledger.isOfOther(detail, of: telling, than: draft.player)
        else { continue }
        draft.fields[field.name] = value
        draft.fieldEvidence.append(
          Evidence(ledger.text.span(detail.tokens), field: field.name, rule: ledger.ruleName(detail.rule)))
      }
    }
  }

  private func value(_ text: String, _ field: Model.Field) -> Event.Value? {
    switch field.form {
    case .flag: .flag(text == "yes")
    case .words: .words([text])
    case .number: Int(text).map { .number($0) }
    default: .word(text)
    }
  }

  private func value(_ detail: Detail, _ field: Model.Field, _ ledger: Ledger) -> Event.Value? {
    switch field.form {
    case .distance:
      guard let number = detail.number, let unit = detail.unit ?? detail.value else { return nil }
      let isMetric = unit.lowercased().contains("met")
      return .distance(
        value: number, unit: isMetric ? "metres" : "yards", metres: isMetric ? Double(number) : Double(number) * 0.9144)
    case .entity: return ledger.giver(detail.who).map { .entity(Entity.ID($0)) }
    case .number: return detail.number.map { .number($0) }
    default: return detail.value.flatMap { value($0, field) }
    }
  }

  // MARK: One or two

  private func isSame(_ a: EventDraft, _ b: EventDraft, _ type: Model.EventType, _ ledger: Ledger) -> Bool {
    if let x = a.player, let y = b.player, x != y { return false }
    if a.player == nil || b.player == nil, type.labels.contains(where: { $0.place == "player" }) {
      // Someone unknown is anyone at the same minute or in the same or next sentence.
      return sameMinute(a, b, ledger) == true
        || near(a, b, reach(a.player == nil ? a : b, type, ledger), ledger) && sameMinute(a, b, ledger) != false
          && (a.team == nil || b.team == nil || a.team == b.team) && !isOfOtherSide(a, b, type, ledger)
    }
    let entityFields = type.fields.filter { $0.form == .entity }.map(\.name)
    if a.player == nil, b.player == nil {
      // Events whose roles are all fields of their own (on, off): one that they share is enough, none may clash.
      let shared = entityFields.filter { a.fields[$0] != nil && a.fields[$0] == b.fields[$0] }
      let clash = entityFields.filter { a.fields[$0] != nil && b.fields[$0] != nil && a.fields[$0] != b.fields[$0] }
      return !shared.isEmpty && clash.isEmpty
    }
    if type.isOncePerPlayer { return true }
    // A list gives one name several minutes: `Kane 23, 67`.
    if let x = a.minute?.minute, let y = b.minute?.minute { return abs(x - y) <= 1 }
    if overlap(a, b, ledger) { return true }
    if let same = sameMinute(a, b, ledger) { return same }
    for field in type.fields where field.form == .flag {
      if case .flag(let x)? = a.fields[field.name], case .flag(let y)? = b.fields[field.name], x != y { return false }
    }
    if isRecap(a, ledger) != isRecap(b, ledger) { return true }
    if let x = a.scoreAfter, let y = b.scoreAfter, x != y, x != y.swapped { return false }
    if [(a, b), (b, a)].contains(where: { $0.steps.contains("opens") && $1.steps.contains("extends") }) {
      return false
    }
    return !isSecond(b, but: a, ledger) && !isSoonAfter(b, a, ledger) && !isNext(b, a, ledger)
  }

  /// `Kane headed in. Norton, though, were level after 22 minutes`: what a side is told to have done is not what somebody of the
  /// other one did.
  private func isOfOtherSide(_ a: EventDraft, _ b: EventDraft, _ type: Model.EventType, _ ledger: Ledger) -> Bool {
    let (known, unknown) = a.player == nil ? (b, a) : (a, b)
    guard let player = known.player, let team = unknown.team, !known.isReversed(type), !unknown.isReversed(type),
      let side = ledger.sides[player], side.weight >= Weights.surelyOnSide
    else { return false }
    return side.team != team
  }

  /// `Kane headed in. Soon after he pounced`: what the very next sentence tells as having come later.
  private func isSoonAfter(_ b: EventDraft, _ a: EventDraft, _ ledger: Ledger) -> Bool {
    let words = ledger.lexicon.list("soon-after")
    let tellings = [b.tellings, a.tellings].map { $0.map { ledger.told.tellings[$0] } }
    guard tellings.joined().allSatisfy({ $0.segment == .narrative }) else { return false }
    return tellings[0].contains { later in
      guard !later.factuality.contains(.earlier), tellings[1].contains(where: { $0.sentence + 1 == later.sentence })
      else { return false }
      let start = ledger.text.sentences[later.sentence].tokens.lowerBound
      let end = min(later.core.upperBound + 5, ledger.text.sentences[later.sentence].tokens.upperBound)
      return words.stands(in: start..<end, of: ledger.text.words)
    }
  }

  /// `Kane headed in before adding another`: what one sentence tells right behind the other as having come next.
  private func isNext(_ b: EventDraft, _ a: EventDraft, _ ledger: Ledger) -> Bool {
    let words = ledger.lexicon.list("next-words")
    return b.tellings.contains { number in
      let later = ledger.told.tellings[number]
      guard later.segment == .narrative else { return false }
      return a.tellings.contains { other in
        let earlier = ledger.told.tellings[other]
        guard earlier.sentence == later.sentence, earlier.core.upperBound < later.core.lowerBound else { return false }
        let between = earlier.core.upperBound..<later.core.lowerBound
        let joining = between.last { words.longest(in: ledger.text.words, at: $0, before: later.core.upperBound) > 0 }
        guard let joining, joining + 2 >= between.upperBound else { return false }
        // `struck when he turned before firing in`: one deed in several steps.
        return !(between.lowerBound..<joining).contains { place in
          ledger.text.tokens[place].kind == .comma
            || !ledger.lexicon.verbs[ledger.text.words[place]].isDisjoint(with: [.past, .gerund])
        }
      }
    }
  }

  /// How many sentences away may stand who did what someone unknown is told to have done: where his sentence names one, none.
  private func reach(_ unknown: EventDraft, _ type: Model.EventType, _ ledger: Ledger) -> Int {
    let sentences = ledger.sentences(of: unknown)
    let isNamed = ledger.told.tellings.contains { telling in
      sentences.contains(telling.sentence) && type.isOfSomebody(telling)
    }
    return isNamed ? 0 : 1
  }

  /// One stretch of words tells both.
  private func overlap(_ a: EventDraft, _ b: EventDraft, _ ledger: Ledger) -> Bool {
    a.tellings.contains { x in
      b.tellings.contains { ledger.told.tellings[x].core.overlaps(ledger.told.tellings[$0].core) }
    }
  }

  private func sameMinute(_ a: EventDraft, _ b: EventDraft, _ ledger: Ledger) -> Bool? {
    guard let x = a.minute?.minute, let y = b.minute?.minute else {
      guard let x = a.minute?.period, let y = b.minute?.period, x != y else { return nil }
      // `late on` may be late in a period that is played only now and then.
      let isLater = ledger.model.periods.contains { $0.isOnlyIfTold && ($0.name == x || $0.name == y) }
      return isLater ? nil : false
    }
    return abs(x - y) <= 1
  }

  private func near(_ a: EventDraft, _ b: EventDraft, _ sentences: Int, _ ledger: Ledger) -> Bool {
    a.tellings.contains { x in
      b.tellings.contains { y in
        abs(ledger.told.tellings[x].sentence - ledger.told.tellings[y].sentence) <= sentences
      }
    }
  }

  /// Headline, summary and caption tell again what the narrative tells.
  private func isRecap(_ draft: EventDraft, _ ledger: Ledger) -> Bool {
    draft.tellings.allSatisfy { ledger.told.tellings[$0].segment != .narrative }
  }

  /// `his second`, `another`, `again` right beside the telling, where the other one does not stand as well; but not `his
  /// second in as many games`.
  private func isSecond(_ draft: EventDraft, but other: EventDraft, _ ledger: Ledger) -> Bool {
    let again = ledger.lexicon.list("again"), notAgain = ledger.lexicon.list("not-again")
    let others = other.tellings.map { beside($0, ledger) }
    return draft.tellings.contains { number in
      let near = beside(number, ledger)
      let end = ledger.text.sentences[ledger.told.tellings[number].sentence].tokens.upperBound
      return near.contains { place in
        let length = again.longest(in: ledger.text.words, at: place, before: near.upperBound)
        return length > 0 && !others.contains { $0.contains(place) }
          && !(0...1).contains { notAgain.longest(in: ledger.text.words, at: place + length + $0, before: end) > 0 }
      }
    }
  }

  /// The words of a telling with a few on both sides.
  private func beside(_ number: Int, _ ledger: Ledger) -> Range<Int> {
    let telling = ledger.told.tellings[number]
    let sentence = ledger.text.sentences[telling.sentence].tokens
    let start = max(sentence.lowerBound, telling.core.lowerBound - 2)
    return start..<max(start, min(sentence.upperBound, telling.core.upperBound + 3))
  }
}

internal import Extracting
internal import Recognising
internal import Records
internal import Resolving
internal import Rules
internal import Sports

/// Turns what stands in the ledger into the record.
struct RecordMaker {
  private let ledger: Ledger
  private let roles: RoleChoice
  private let teams: TeamChoice
  private let categories: CategoryOfTeam
  /// By entity: its place in the record, those that nothing mentions left out.
  private var ids: [Int: Entity.ID] = [:]
  /// By entity: the descriptions and pronouns that were bound to it, in order.
  private let bound: [Int: [Int]]

  init(_ ledger: Ledger) {
    self.ledger = ledger
    roles = RoleChoice(ledger)
    teams = TeamChoice(ledger, roles)
    categories = CategoryOfTeam(ledger)
    bound = Dictionary(grouping: ledger.bound.sorted { $0.key < $1.key }, by: \.value).mapValues { $0.map(\.key) }
    let named = ledger.entities.indices.compactMap { entity in
      ledger.entities[entity].mentions.first.map { (entity: entity, at: ledger.mentions[$0].tokens.lowerBound) }
    }
    for (place, first) in named.sorted(by: { ($0.at, $0.entity) < ($1.at, $1.entity) }).enumerated() {
      ids[first.entity] = Entity.ID(place + 1)
    }
  }

  func id(of entity: Int) -> Entity.ID? { ids[entity] }

  func record(_ article: Article, id: String) -> Record {
    let text = ledger.text
    var record = Record(
      id: id, article: article, kind: ledger.kind, words: text.tokens.filter { $0.kind == .word }.count)
    record.language = "en"
    record.scoringUnit = ledger.model.unit
    record.sport = ledger.sport
    if let paragraph = text.paragraphs.first, paragraph.segment == .headline {
      record.title = text.span(paragraph.tokens)
    }
    record.entities = ids.sorted { $0.value.number < $1.value.number }.map { entity($0.key, $0.value) }
    record.matches = ledger.matches.enumerated().map { match($1, Match.ID($0 + 1)) }
    record.events = events()
    record.quotes = quotes()
    record.warnings = article.warnings + ledger.warnings
    return record
  }

  // MARK: Entities

  /// The words that name it, each once.
  private func forms(of entity: Int) -> [String] {
    var forms: [String] = []
    for mention in ledger.entities[entity].mentions {
      let form = ledger.text.text(ledger.text.span(ledger.mentions[mention].tokens))
      if !forms.contains(form) { forms.append(form) }
    }
    return forms
  }

  /// The fullest of its forms.
  func name(of entity: Int) -> String { name(of: entity, forms(of: entity)) }

  private func name(of entity: Int, _ forms: [String]) -> String {
    let listed = ledger.entities[entity].entry.map { ledger.lexicon.names.name(of: $0) }
    // `Ipswich` rather than `Tractor Boys`: a nickname is the name only where nothing else is.
    let proper = forms.filter { form in
      listed.map { $0.hasPrefix(form) || form.hasPrefix($0) || $0.hasSuffix(form) } ?? true
    }
    if let listed, let full = ledger.fullForm(of: entity, listed, forms) { return full }
    return forms.first { $0 == listed } ?? (proper.isEmpty ? forms : proper).max { $0.utf8.count < $1.utf8.count } ?? ""
  }

  private func entity(_ number: Int, _ id: Entity.ID) -> Entity {
    let draft = ledger.entities[number]
    let text = ledger.text
    let spans = draft.mentions.map { text.span(ledger.mentions[$0].tokens) }
    let forms = forms(of: number)
    let fullest = name(of: number, forms)
    var entity = Entity(id: id, kind: draft.kind, name: fullest)
    entity.aliases = forms.filter { $0 != fullest }
    entity.mentions = spans.map { .init(span: $0, kind: .name) }
    if let entry = draft.entry {
      entity.key = ledger.lexicon.names.key(of: entry)
      entity.country = draft.kind == .team ? ledger.lexicon.names.attribute("country", of: entry) : nil
      if draft.kind == .team { entity.teamType = ledger.isNational(number) == true ? "national" : "club" }
    }
    for mention in bound[number] ?? [] {
      let kind: Entity.Mention.Kind = ledger.mentions[mention].form == .nominal ? .nominal : .pronoun
      entity.mentions.append(.init(span: text.span(ledger.mentions[mention].tokens), kind: kind))
    }
    entity.mentions.sort { $0.span < $1.span }
    for mention in draft.mentions {
      entity.evidence.append(
        Evidence(
          text.span(ledger.mentions[mention].tokens), field: "name",
          rule: ledger.mentions[mention].rule.description + "/" + ledger.told.resolved.sieveOf[mention]))
    }
    if draft.kind == .person { addPerson(number, draft, &entity) }
    if draft.kind == .team, let category = categories.category(of: number) {
      entity.category = category.value
      entity.evidence.append(category.evidence(for: "category", in: text))
    }
    return entity
  }

  private func addPerson(_ number: Int, _ draft: EntityDraft, _ entity: inout Entity) {
    let text = ledger.text
    let role = roles.role(of: number)
    let belongs = role == .player || role == .coach
    for fact in draft.facts {
      let span = text.span(fact.tokens)
      switch fact.value {
      case .role(role), .deed(role):
        entity.evidence.append(Evidence(span, field: "role", rule: fact.rule))
      case .position(let position) where entity.position == nil:
        entity.position = position
        entity.evidence.append(Evidence(span, field: "position", rule: fact.rule))
      case .age(let age) where entity.age == nil:
        entity.age = age
        entity.evidence.append(Evidence(span, field: "age", rule: fact.rule))
      default: break
      }
    }
    let own = belongs ? teams.teams(of: number) : []
    for team in own {
      guard let id = ids[team.value], !entity.teams.contains(id) else { continue }
      entity.teams.append(id)
      entity.evidence.append(team.evidence(for: "teams", in: text))
    }
    entity.role = role
    if let nation = NationalityChoice(ledger: ledger).nation(
      of: number, describedBy: bound[number] ?? [], playingFor: role == .player ? own : [])
    {
      entity.nationality = nation.value
      entity.evidence.append(nation.evidence(for: "nationality", in: text))
    }
    if entity.age == nil, let age = boundAge(number) {
      entity.age = age.0
      entity.evidence.append(Evidence(age.1, field: "age", rule: "description"))
    }
  }

  /// The age in a description that was bound to the person.
  private func boundAge(_ number: Int) -> (Int, Span)? {
    for mention in bound[number] ?? [] {
      if let age = ledger.mentions[mention].features.age {
        return (age, ledger.text.span(ledger.mentions[mention].tokens))
      }
    }
    return nil
  }

  // MARK: Matches

  private func match(_ draft: MatchDraft, _ id: Match.ID) -> Match {
    var match = Match(id: id, primary: draft.isPrimary, teams: draft.teams.map { $0.flatMap { ids[$0] } })
    match.score = draft.score
    match.halfTime = draft.halfTime
    match.shootout = draft.shootout
    match.aggregate = draft.aggregate.flatMap { draft.canBeOnAggregate($0) ? $0 : nil }
    match.extraTime = draft.extraTime || draft.shootout != nil && draft.extraTime
    match.home = draft.home.flatMap { ids[$0] }
    match.competition = draft.competition.flatMap { ids[$0] }
    match.venue = draft.venue.flatMap { ids[$0] }
    match.stage = draft.stage
    match.date = draft.date
    match.leg = draft.leg
    match.attendance = draft.attendance
    match.referee = draft.referee.flatMap { ids[$0] }
    match.evidence = draft.evidence
    if match.aggregate == nil { match.evidence.removeAll { $0.field == "aggregate" } }
    if let score = draft.shootout ?? draft.score, score.first != score.second {
      match.winner = match.teams[score.first > score.second ? 0 : 1]
      let field = draft.shootout == nil ? "score" : "shootout"
      if match.winner != nil, let words = match.evidence.first(where: { $0.field == field }) {
        match.evidence.append(Evidence(words.span, field: "winner", rule: "winner-of-score", basis: .derived))
      }
    }
    if draft.isPrimary {
      let own = ledger.scoringEvents(of: id.number - 1).map { ledger.events[$0] }
      let sides = draft.teams.map { team in own.filter { $0.team == team && team != nil }.count }
      let consistent = draft.score.map { sides[0] <= $0.first && sides[1] <= $0.second } ?? true
      match.completeness = .init(told: own.count, scored: draft.score?.total, consistent: consistent)
    }
    return match
  }

  // MARK: Events

  private func events() -> [Event] {
    inOrder.enumerated().map { event(ledger.events[$1], Event.ID($0 + 1)) }
  }

  /// Places in the ledger in the order of the record.
  private var inOrder: [Int] {
    ledger.events.indices.sorted { key(ledger.events[$0]) < key(ledger.events[$1]) }
  }

  /// The record's numbers of the events, by their places in the ledger.
  var eventIDs: [Int: Event.ID] {
    Dictionary(uniqueKeysWithValues: inOrder.enumerated().map { ($1, Event.ID($0 + 1)) })
  }

  private func key(_ draft: EventDraft) -> (Int, Int, Int) {
    (
      draft.match ?? .max, draft.minute?.minute ?? 200,
      draft.tellings.first.map { ledger.told.tellings[$0].tokens.lowerBound } ?? 0
    )
  }

  private func event(_ draft: EventDraft, _ id: Event.ID) -> Event {
    let text = ledger.text
    var event = Event(id: id, type: draft.type, order: id.number)
    event.match = draft.match.map { Match.ID($0 + 1) }
    event.player = draft.player.flatMap { ids[$0] }
    event.team = draft.team.flatMap { ids[$0] }
    if let minute = draft.minute {
      event.minute = minute.minute
      event.added = minute.added
      event.minuteMin = minute.minute == nil ? minute.least : nil
      event.minuteMax = minute.minute == nil ? minute.most : nil
      event.period = minute.period
      event.clockText = text.text(tokens: minute.tokens)
      let told = [
        ("minute", event.minute), ("added", event.added), ("minute_min", event.minuteMin),
        ("minute_max", event.minuteMax),
      ]
      let (span, rule) = (text.span(minute.tokens), ledger.ruleName(minute.rule))
      event.evidence += told.filter { $0.1 != nil }.map { Evidence(span, field: $0.0, rule: rule) }
      if event.period != nil {
        // `in the 23rd minute` says no period.
        event.evidence.append(
          Evidence(span, field: "period", rule: rule, basis: event.minute == nil ? .stated : .derived))
      }
    }
    for field in ledger.model.event(draft.type)?.fields ?? [] {
      switch draft.fields[field.name] {
      case .entity(let number)?: if let id = ids[number.number] { event.fields.append(.init(field.name, .entity(id))) }
      case let value?: event.fields.append(.init(field.name, value))
      case nil: if field.form == .flag { event.fields.append(.init(field.name, .flag(false))) }
      }
    }
    for telling in draft.tellings {
      event.evidence.append(
        Evidence(
          text.span(ledger.told.tellings[telling].tokens), field: "type",
          rule: ledger.ruleName(ledger.told.tellings[telling])))
    }
    event.evidence += draft.fieldEvidence
    if event.team != nil, !draft.fieldEvidence.contains(where: { $0.field == "team" }),
      let telling = draft.tellings.first
    {
      event.evidence.append(
        Evidence(
          text.span(ledger.told.tellings[telling].tokens), field: "team", rule: "sides", basis: .derived,
          from: [event.player.map(\.description)].compactMap { $0 }))
    }
    return event
  }

  // MARK: Quotes

  private func quotes() -> [Quote] {
    ledger.told.quotes.enumerated().map { number, telling in
      var quote = Quote(id: Quote.ID(number + 1), kind: telling.kind, span: telling.span, turn: telling.turn)
      quote.speaker = telling.speaker.flatMap { ids[$0] }
      quote.speakerText = quote.speaker == nil ? telling.speakerText : nil
      quote.resolved = telling.resolution
      quote.cue = telling.cue.map { ledger.text.span($0) }
      quote.medium = telling.medium.map(ledger.text.text)
      quote.addressee = telling.addressee.map(ledger.text.text)
      quote.occasion = telling.occasion.map(ledger.text.text)
      quote.about = telling.about.compactMap { ids[$0] }
      quote.evidence.append(Evidence(telling.span, field: "text", rule: telling.rule))
      if let tokens = telling.speakerTokens {
        quote.evidence.append(Evidence(ledger.text.span(tokens), field: "speaker", rule: telling.rule))
      }
      let around = [("medium", telling.medium), ("addressee", telling.addressee), ("occasion", telling.occasion)]
      for case let (field, tokens?) in around {
        quote.evidence.append(Evidence(ledger.text.span(tokens), field: field, rule: "beside-the-cue"))
      }
      return quote
    }
  }
}

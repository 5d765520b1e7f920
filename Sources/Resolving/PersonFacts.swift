internal import Recognising
internal import Records
internal import Rules

/// What the text says of persons, read by rules of the kind `person`: role, position, age, team, nationality.
struct PersonFacts {
  private let matcher: Matcher
  private let lexicon: Lexicon
  /// Nouns for those whose day is over: `legend`, `stalwart`.
  private let pastNouns: WordSet
  /// Nouns that say nothing of somebody's work: `brother`, `namesake`.
  private let noCallings: WordSet
  /// Nouns for those whom a team taught or lent, so that they may play anywhere now: `academy graduate`, `old boy`.
  private let learnedThere: WordSet

  init(_ matcher: Matcher, _ lexicon: Lexicon) {
    self.matcher = matcher
    self.lexicon = lexicon
    pastNouns = lexicon.list("past-persons")
    noCallings = lexicon.list("no-callings")
    learnedThere = lexicon.list("learned-there")
  }

  /// `fits` are those of all rules, by row.
  func add(_ fits: [[Fit]], to draft: inout Draft) {
    for (row, fits) in zip(draft.recognised.rows, fits) {
      for fit in fits where matcher.rule(fit.rule).kind == "person" { read(fit, row, &draft) }
    }
  }

  private func read(_ fit: Fit, _ row: Row, _ draft: inout Draft) {
    guard let place = fit["person"] else { return }
    guard let person = entity(place, row, draft), draft.entities[person].kind == .person else {
      describe(Int(row.items[place.lowerBound].mention), with: fit, row, &draft)
      return
    }
    let rule = matcher.rule(fit.rule)
    var facts: [Fact] = []
    func note(_ value: Fact.Value, _ items: Range<Int>) {
      facts.append(Fact(value, tokens: row.tokens(items), rule: rule.name))
    }
    let isFormer = rule["former"] != nil || fit["former"] != nil
    if let noun = fit["noun"] { read(noun: row.tokens(noun), isFormer: isFormer, at: noun, draft, note) }
    if let role = rule["role"].flatMap({ Entity.Role(rawValue: $0.text) }) { note(.deed(role), fit.items) }
    if let position = rule["position"] { note(.position(position.text), fit.items) }
    if let age = fit["age"], let years = figure(row.tokens(age), draft), (12...99).contains(years) {
      note(.age(years), age)
    }
    if let team = fit["team"], let side = entity(team, row, draft), draft.entities[side].kind == .team,
      !(fit["noun"].map { isOfPast(row.tokens($0), draft) } ?? false)
    {
      note(
        isFormer || facts.contains { if case .formerRole = $0.value { true } else { false } }
          ? .formerTeam(side) : .team(side), team)
    }
    if let nation = fit["nation"] {
      let tokens = row.tokens(nation)
      if let found = lexicon.demonyms.longest(
        in: draft.recognised.text.words, at: tokens.lowerBound, before: tokens.upperBound),
        let form = found.forms.first
      {
        note(.nation(form.entry), nation)
      }
    }
    draft.entities[person].facts += facts
  }

  /// `The England striker, who turned 22`, `The 25-year-old plays for Norton`: an age or a team that is told of whoever a
  /// description or pronoun means.
  private func describe(_ mention: Int, with fit: Fit, _ row: Row, _ draft: inout Draft) {
    guard mention >= 0, draft.recognised.mentions[mention].kind == .person,
      draft.recognised.mentions[mention].form != .name
    else { return }
    if let age = fit["age"],
      let years = figure(row.tokens(age), draft), (12...99).contains(years)
    {
      draft.note(age: years, of: mention)
    }
    if let team = fit["team"], let side = entity(team, row, draft), draft.entities[side].kind == .team,
      matcher.rule(fit.rule)["former"] == nil, fit["former"] == nil
    {
      draft.note(team: Int(row.items[team.lowerBound].mention), of: mention)
    }
  }

  private func read(
    noun tokens: Range<Int>, isFormer: Bool, at place: Range<Int>, _ draft: Draft,
    _ note: (Fact.Value, Range<Int>) -> Void
  ) {
    var roles: [Entity.Role] = []
    var at = tokens.lowerBound
    while at < tokens.upperBound {
      guard let found = lexicon.nouns.longest(in: draft.recognised.text.words, at: at, before: tokens.upperBound),
        let form = found.forms.first
      else {
        at += 1
        continue
      }
      if let role = lexicon.nouns.attribute("role", of: form.entry).flatMap(Entity.Role.init),
        saysWork(at, found, draft)
      {
        roles.append(role)
      }
      if !isFormer, let position = lexicon.nouns.attribute("position", of: form.entry) {
        note(.position(position), place)
      }
      at += found.length
    }
    // `Brazilian winger`: what says nothing of his work gives way to what does.
    guard let role = roles.last(where: { $0 != .other }) ?? roles.last else { return }
    let isPast =
      isFormer
      || pastNouns.longest(in: draft.recognised.text.words, at: tokens.upperBound - 1, before: tokens.upperBound) > 0
    note(isPast ? .formerRole(role) : .role(role), place)
  }

  /// Whether a noun tells where somebody was once: a list of words of a rule does not see into nouns of several.
  private func isOfPast(_ noun: Range<Int>, _ draft: Draft) -> Bool {
    noun.contains { learnedThere.longest(in: draft.recognised.text.words, at: $0, before: noun.upperBound) > 0 }
  }

  /// Neither `brother` nor `Welshman` tells what somebody does.
  private func saysWork(_ at: Int, _ noun: (length: Int, forms: NameForms), _ draft: Draft) -> Bool {
    let end = at + noun.length
    if noCallings.longest(in: draft.recognised.text.words, at: at, before: end) == noun.length { return false }
    return !noun.forms.contains { form in
      lexicon.nouns.attribute("role", of: form.entry) == Entity.Role.other.rawValue
        && lexicon.nouns.attribute("noun", of: form.entry)?.first?.isUppercase == true
    }
  }

  private func entity(_ place: Range<Int>, _ row: Row, _ draft: Draft) -> Int? {
    let mention = row.items[place.lowerBound].mention
    return mention >= 0 ? draft.entityOf[Int(mention)] : nil
  }

  /// The figure that a stretch of tokens begins with.
  private func figure(_ tokens: Range<Int>, _ draft: Draft) -> Int? {
    let digits = draft.recognised.text.text(tokens: tokens).prefix { $0.isNumber }
    return Int(digits)
  }
}

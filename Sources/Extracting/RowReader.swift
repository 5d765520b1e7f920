internal import Recognising
internal import Records
internal import Resolving
internal import Rules

/// Reads the fits of one sentence after another.
struct RowReader {
  let matcher: Matcher
  let numbers: NumberWords
  let belonging: Belonging
  let binding: BindingWords
  let text: TokenisedText
  private(set) var row = Row(items: [], sentence: 0)
  private(set) var clauses: [Clause] = []
  private var segment = Segment.narrative
  var tellings: [(telling: Telling, clause: Int?)] = []
  var details: [(detail: Detail, clause: Int?)] = []
  var times: [(time: TimeTelling, clause: Int?)] = []
  private var scores: [ScoreTelling] = []
  private(set) var states: [StateTelling] = []
  private var edges: [EdgeTelling] = []
  private var phases: [PhaseTelling] = []
  private var isOfSelection = false
  private var facts: [MatchTelling] = []
  private var kinds: [KindTelling] = []
  private var sports: [KindTelling] = []
  private var firings: [Firing] = []
  private var persons: [PersonTelling] = []
  /// The types of event that the sentence tells nothing of, whatever its clauses say.
  private var vetoes: Set<String> = []

  init(
    matcher: Matcher, numbers: NumberWords, belonging: Belonging, parser: ClauseParser, text: TokenisedText
  ) {
    self.matcher = matcher
    self.belonging = belonging
    binding = parser.binding
    self.numbers = numbers
    self.text = text
  }

  /// Turns to another sentence, once what the one before tells has been handed on.
  mutating func turn(to row: Row, _ clauses: [Clause]) {
    self.row = row
    self.clauses = clauses
    segment = text.paragraphs[text.sentences[row.sentence].paragraph].segment
  }

  mutating func read(_ fit: Fit, _ items: [Item], clause: Int?, view: RuleSource.View = .sentence) {
    let rule = matcher.rule(fit.rule)
    let tokens = self.tokens(fit.items, items)
    let factuality = factuality(tokens, clause)
    guard objection(to: rule, factuality) == nil else { return }
    firings.append(
      Firing(rule: fit.rule, tokens: tokens, captures: fit.captures.map { ($0.label, self.tokens($0.items, items)) }))
    switch rule.kind {
    case "event":
      guard let type = rule.subject else { return }
      var telling = Telling(
        type: type, rule: fit.rule, captures: [], tokens: tokens, sentence: row.sentence, segment: segment,
        factuality: factuality)
      if view == .clause, let clause {
        let start = max(fit.items.lowerBound, clauses[clause].subject.upperBound)
        if clauses[clause].isPassive {
          // Whom it was done to stands before the verb, with whatever else is said of him between.
          let verb = row.items[clauses[clause].verb].tokens
          telling.deed = Int(verb.lowerBound)..<Int(verb.upperBound)
        } else if start < fit.items.upperBound {
          telling.deed = self.tokens(start..<fit.items.upperBound, items)
        }
      }
      telling.score = fit["score"].flatMap { numbers.pair(self.tokens($0, items), text) }
      for capture in fit.captures where capture.label != "score" {
        let pointer = pointer(capture.items, items)
        telling.captures.append((capture.label, pointer))
        if pointer.mention == nil, let figure = numbers.value(pointer.tokens, text) {
          telling.figures[capture.label] = figure
        }
      }
      tellings.append((telling, clause))
    case "detail":
      guard let field = rule.subject else { return }
      let value = fit["value"].map { self.tokens($0, items) }
      details.append(
        (
          Detail(
            field: field, value: rule["value"]?.text ?? value.map { text.text(tokens: $0) },
            number: value.flatMap { numbers.value($0, text) },
            unit: fit["unit"].map { text.text(tokens: self.tokens($0, items)) },
            who: fit["who"].map { pointer($0, items) }, doer: doer(of: tokens, in: clause),
            rule: fit.rule, tokens: tokens), clause
        ))
    case "time":
      times.append(
        (
          TimeTelling(
            rule: fit.rule, figures: figures(fit, items), event: rule["clock"] == nil ? rule["of"]?.text : "",
            tokens: tokens,
            sentence: row.sentence), opened(by: tokens) ?? clause
        ))
    case "score": readScore(fit, rule, items, tokens, factuality)
    case "state":
      guard let form = rule["is"]?.text else { return }
      let score = fit["score"].flatMap { numbers.pair(self.tokens($0, items), text) }
      let value = rule["value"].flatMap { Int($0.text) }
      states.append(
        StateTelling(
          rule: fit.rule, form: form, side: (fit["side"] ?? fit["who"]).map { pointer($0, items) }, score: score,
          figure: value ?? fit["n"].flatMap { numbers.value(self.tokens($0, items), text) }, tokens: tokens,
          sentence: row.sentence, factuality: factuality))
    case "person":
      // What stands beside a name was read when names were resolved; here it is what somebody does in a clause.
      guard view == .clause, let role = rule["role"], let person = fit["person"] else { return }
      persons.append(PersonTelling(person: pointer(person, items), role: role.text, rule: fit.rule, tokens: tokens))
    case "veto":
      if let type = rule.subject { vetoes.insert(type) }
    case "edge":
      let form = rule["is"]?.text
      let isHome = form == "home" ? true : form == "away" ? false : nil
      let isWinner = form == "winner" ? true : form == "loser" ? false : nil
      // Whoever gave the ball to someone yet to be told stands for both.
      let isOfOne = isHome != nil || isWinner != nil || rule["role"] != nil
      guard let a = fit["a"], let b = fit["b"] ?? (isOfOne ? a : nil) else { return }
      edges.append(
        EdgeTelling(
          a: pointer(a, items), b: pointer(b, items), isSame: form == "same", role: rule["role"]?.text, isHome: isHome,
          isWinner: isWinner, isOfLast: rule["of"]?.text == "last", rule: fit.rule, tokens: tokens,
          sentence: row.sentence))
    case "phase":
      for capture in fit.captures {
        phases.append(
          PhaseTelling(
            who: pointer(capture.items, items), isAttacking: capture.label.hasPrefix("attack"), rule: fit.rule,
            tokens: self.tokens(capture.items, items), sentence: row.sentence))
      }
    case "selection": isOfSelection = true
    case "match":
      guard let field = rule["field"]?.text else { return }
      let value = fit["value"]
      facts.append(
        MatchTelling(
          field: field, value: rule["value"]?.text ?? value.map { text.text(tokens: self.tokens($0, items)) },
          pointer: value.map { pointer($0, items) }, team: fit["team"].map { pointer($0, items) }, rule: fit.rule,
          tokens: tokens, sentence: row.sentence))
    case "kind", "sport":
      let weight = rule["weight"].flatMap { Int($0.text) } ?? 1
      let sign = KindTelling(
        kind: rule["is"]?.text ?? "", weight: weight, rule: fit.rule, tokens: tokens, sentence: row.sentence)
      if rule.kind == "kind" { kinds.append(sign) } else { sports.append(sign) }
    default: break
    }
  }

  private mutating func readScore(
    _ fit: Fit, _ rule: Rule, _ items: [Item], _ tokens: Range<Int>, _ factuality: Factuality
  ) {
    var score = fit["score"].flatMap { numbers.pair(self.tokens($0, items), text) }
    if score == nil, let a = fit["a"], let b = fit["b"], let x = numbers.value(self.tokens(a, items), text),
      let y = numbers.value(self.tokens(b, items), text)
    {
      score = Match.Pair(x, y)
    }
    if score == nil, let a = rule["a"].flatMap({ Int($0.text) }), let b = rule["b"].flatMap({ Int($0.text) }) {
      score = Match.Pair(a, b)
    }
    // Nobody wins 2-2: the rule has run past its own result.
    if let score, rule["order"]?.text == "winner-loser", rule["part"] == nil, score.first == score.second { return }
    if let score, rule["order"]?.text == "level", score.first != score.second { return }
    let first = fit["first"] ?? fit["winner"] ?? fit["one"]
    let second = fit["second"] ?? fit["loser"]
    scores.append(
      ScoreTelling(
        rule: fit.rule, first: first.map { pointer($0, items) }, second: second.map { pointer($0, items) },
        score: score,
        printedAt: fit["score"].map { self.tokens($0, items).lowerBound }, part: rule["part"]?.text ?? "final",
        order: rule["order"]?.text ?? "first-second", when: rule["when"]?.text,
        tokens: tokens, sentence: row.sentence, segment: segment, factuality: factuality, home: rule["home"]?.text,
        namesOpponent: rule["named"] != nil, extraTime: rule["extra_time"] != nil,
        venue: fit["venue"].map { pointer($0, items) },
        competition: fit["competition"].map { pointer($0, items) }))
  }

  // MARK: Parts

  /// What of its clause keeps a rule that fits from firing, nil where nothing does. A result may be of another day, an
  /// event may not.
  func objection(to rule: Rule, _ factuality: Factuality) -> Objection? {
    let against: Factuality
    switch rule.kind {
    case "person", "kind", "sport", "time", "detail", "edge", "phase", "selection", "veto": against = []
    case "match": against = .elsewhere
    case "score":
      // A result stands as a noun phrase beside whatever failed: `failed to impress in a 2-2 draw`.
      let isOfClause = rule.isOfClauses && rule["when"]?.text != "coming"
      let isSaid = rule["when"]?.text == "said"
      against = isOfClause ? [.spoken, .coming, .possible] : isSaid ? [] : .spoken
    default:
      let unreal: Factuality = rule.needs == .fact ? .unreal : []
      against = unreal.union([.elsewhere, .spoken])
      if rule.needs == .unreal, factuality.isFact { return .isFact }
    }
    let met = factuality.intersection(against)
    return met.isEmpty ? nil : .marked(met)
  }

  func tokens(_ range: Range<Int>, _ items: [Item]) -> Range<Int> {
    // A clause's row is not in the order of the sentence, so the words of a stretch are those between its outermost.
    let inside = items[range]
    guard let low = inside.lazy.map(\.tokens.lowerBound).min(), let high = inside.lazy.map(\.tokens.upperBound).max()
    else { return 0..<0 }
    return Int(low)..<Int(high)
  }

  func pointer(_ range: Range<Int>, _ items: [Item]) -> Pointer {
    let mention = items[range].first { $0.mention >= 0 }?.mention
    return Pointer(mention: mention.map(Int.init), tokens: tokens(range, items))
  }

  private func figures(_ fit: Fit, _ items: [Item]) -> [String: Int] {
    var figures: [String: Int] = [:]
    for capture in fit.captures {
      if let value = numbers.value(tokens(capture.items, items), text) { figures[capture.label] = value }
      if let added = numbers.added(tokens(capture.items, items), text) { figures["added"] = added }
    }
    return figures
  }

  func factuality(_ tokens: Range<Int>, _ clause: Int?) -> Factuality {
    var found = clause.map { clauses[$0].factuality } ?? []
    // `Substitute Kane, who scored last season, headed wide`: the relative clause is of another day, and he is not.
    if let clause, case let opening = clauses[clause].opening, opening > 0,
      tokens.upperBound <= Int(row.items[opening].tokens.lowerBound)
    {
      found = []
    }
    if text.tokens[tokens.lowerBound].flags.contains(.quoted),
      text.tokens[tokens.upperBound - 1].flags.contains(.quoted)
    {
      found.insert(.spoken)
    }
    return found
  }

  // MARK: What belongs together

  /// Hands on what was read, details and times bound to the tellings that they stand beside.
  mutating func hand(to found: inout ExtractedText) {
    if !vetoes.isEmpty { tellings.removeAll { vetoes.contains($0.telling.type) } }
    dropDenied()
    addGapped()
    if !tellings.isEmpty {
      bindWhatIsBeside()
      found.tellings += tellings.map(\.telling).sorted { $0.core.lowerBound < $1.core.lowerBound }
      tellings.removeAll(keepingCapacity: true)
    }
    if !times.isEmpty {
      found.times += times.map(\.time).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      times.removeAll(keepingCapacity: true)
    }
    if !details.isEmpty { details.removeAll(keepingCapacity: true) }
    if !vetoes.isEmpty { vetoes.removeAll(keepingCapacity: true) }
    if isOfSelection { found.selections.insert(row.sentence) }
    isOfSelection = false
    RowReader.move(&scores, to: &found.scores)
    RowReader.move(&states, to: &found.states)
    RowReader.move(&edges, to: &found.edges)
    RowReader.move(&phases, to: &found.phases)
    RowReader.move(&facts, to: &found.facts)
    RowReader.move(&kinds, to: &found.kinds)
    RowReader.move(&sports, to: &found.sports)
    RowReader.move(&firings, to: &found.firings)
    RowReader.move(&persons, to: &found.persons)
  }

  /// Most sentences have nothing of most kinds.
  private static func move<Told>(_ told: inout [Told], to found: inout [Told]) {
    guard !told.isEmpty else { return }
    found += told
    told.removeAll(keepingCapacity: true)
  }

  /// Gives each telling the times and details that stand beside it.
  private mutating func bindWhatIsBeside() {
    guard !times.isEmpty || !details.isEmpty else { return }
    // `Substitute Kane levelled in the 70th minute from a cross by substitute Mount`: a rule may say that the time beside it
    // is of something else, and so is the rest.
    let own = tellings.indices.map { words(of: $0) }
    let timed = tellings.indices.filter { matcher.rule(tellings[$0].telling.rule)["time"] == nil }
    for number in tellings.indices {
      let type = tellings[number].telling.type
      let rivals = timed.filter { belonging.isRival(tellings[$0].telling.type, of: type) }
      let owners = rivals.filter { belonging.isOwner(tellings[$0].telling.type, beside: type) }
      tellings[number].telling.times = bound(
        times.filter { $0.time.event.map { $0 == type } ?? true }.map { ($0.time, $0.clause, $0.time.tokens) },
        to: number, among: rivals, own)
      tellings[number].telling.details = bound(
        details.map { ($0.detail, $0.clause, $0.detail.tokens) }, to: number, among: owners, own)
    }
  }
}

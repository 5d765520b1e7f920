/// What a record claims, in the notation of annotations: names for ids, the words for places.
struct GoldWriter {
  typealias Item = GoldLines.Item
  typealias Value = GoldLines.Value

  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  private var claims: Claims { comparison.claims }

  private func name(_ id: String?) -> Value { comparison.who(id).map(Value.text) ?? .none }

  private func text(_ text: String?) -> Value { text.map(Value.text) ?? .none }

  private func pair(_ pair: [Int]?) -> Value { pair.map { .list($0.map(Value.number)) } ?? .none }

  private func words(_ span: Range<Int>) -> String {
    String(String.UnicodeScalarView(comparison.text.scalars[span]))
  }

  var entities: [Item] {
    (claims.entities ?? []).filter { ($0.mentions ?? []).contains(where: \.isName) }.map { entity in
      let spans = (entity.mentions ?? []).filter(\.isName).map { comparison.carried($0.start..<max($0.start, $0.end)) }
      let own = comparison.who(entity.id)
      // Forms name places only together with those of all others, so it is the places that are compared.
      let told = comparison.gold.entities.first { $0.name == own }
      let isSame = Set(comparison.mentions.filter { $0.entity == own }.map(\.span)) == Set(spans)
      let forms = isSame ? told?.forms : nil
      var fields: [(name: String, value: Value)] = [
        ("type", .text(entity.type)), ("name", text(own)), ("forms", .list((forms ?? distinct(spans)).map(Value.text))),
      ]
      if entity.type == "person" {
        fields.append(("role", text(entity.role)))
        fields.append(("teams", .list(teams(of: entity, told).map(Value.text))))
        fields.append(("age", entity.age.map(Value.number) ?? .none))
      }
      return Item(fields: fields, about: ["type", "name"])
    }
  }

  private func distinct(_ spans: [Range<Int>]) -> [String] {
    var forms: [String] = []
    for form in spans.map(words) where !forms.contains(form) { forms.append(form) }
    return forms
  }

  /// In the annotation's order, as far as it has them.
  private func teams(of entity: Claims.Entity, _ gold: Gold.Entity?) -> [String] {
    let told = gold?.teams ?? []
    let claimed = (entity.teams ?? []).compactMap { comparison.who($0) }
    return told.filter(claimed.contains) + claimed.filter { !told.contains($0) }
  }

  var matches: [Item] {
    (claims.matches ?? []).filter(\.isTold).map { match in
      let sides = match.sides.map { comparison.who($0) }
      // Which team stands first says nothing, so it is the annotation that decides.
      let isTurned = (comparison.gold.matches ?? []).contains { $0.teams == sides.reversed() }
      func inOrder<T>(_ pair: [T]?) -> [T]? { isTurned ? pair?.reversed() : pair }
      return Item(
        fields: [
          ("teams", .list((inOrder(sides) ?? []).map(text))), ("score", pair(inOrder(match.score))),
          ("primary", .flag(match.isPrimary)), ("competition", name(match.competition)), ("stage", text(match.stage)),
          ("venue", name(match.venue)), ("half_time", pair(inOrder(match.half_time))),
          ("shootout", pair(inOrder(match.shootout))), ("aggregate", pair(inOrder(match.aggregate))),
        ], about: ["teams", "primary"])
    }
  }

  var events: [Item] {
    let aside = Set((claims.matches ?? []).filter { !$0.isPrimary }.compactMap(\.id))
    let ids = Set((claims.entities ?? []).map(\.id))
    return (claims.events ?? []).filter { $0[text: "match"].map { !aside.contains($0) } ?? true }.map { event in
      var fields: [(name: String, value: Value)] = []
      for (field, fact) in event.sorted(by: { $0.key < $1.key }) where field != "match" {
        switch fact {
        case .text(let text): fields.append((field, ids.contains(text) ? name(text) : .text(text)))
        case .number(let number): fields.append((field, .number(Int(number))))
        case .flag(let flag): fields.append((field, .flag(flag)))
        case .distance: if let yards = fact.yards { fields.append(("\(field)_yards", .number(Int(yards)))) }
        case .none, .other: break
        }
      }
      return Item(fields: annotated(fields), about: ["type", "player", "on", "off"])
    }
  }

  /// The fields that events of the type are annotated with; a record knows more.
  private func annotated(_ fields: [(name: String, value: Value)]) -> [(name: String, value: Value)] {
    let type = fields.first { $0.name == "type" }?.value
    let alike = (comparison.gold.events ?? []).filter { $0[text: "type"].map(Value.text) == type }
    let names = Set(alike.flatMap(\.keys)).union(["type", "player", "team", "minute", "added", "period"])
    let kept = fields.filter { names.contains($0.name) }
    let missing = names.filter { name in !kept.contains { $0.name == name } }.sorted()
    return kept + missing.map { ($0, .none) }
  }

  var quotes: [Item] {
    let golds = comparison.gold.quotes ?? []
    let told = zip(golds, comparison.gold.quoteSpans(in: comparison.text)).compactMap { gold, span in
      span.map { (text: gold.text, span: $0) }
    }
    let isDirectOnly = !golds.contains { $0.form == "indirect" }
    return (claims.quotes ?? []).filter { !isDirectOnly || $0.kind != "indirect" }.map { quote in
      let span = comparison.carried((quote.start ?? 0)..<max(quote.start ?? 0, quote.end ?? 0))
      let same = told.first { $0.span.overlaps(span) }
      let speaker = quote.speaker == nil ? text(quote.speaker_text) : name(quote.speaker)
      return Item(
        fields: [("text", .text(same?.text ?? words(span))), ("speaker", speaker), ("kind", text(quote.kind))],
        about: ["text"])
    }
  }
}

import Records

/// The JSON Schema (draft 2020-12) that every printed record validates against.
///
/// Objects and enumerations are closed: a field or a word that the schema does not know is a mistake, in the program or in
/// whoever wrote the record. The shape is fixed; the types of events with their fields come from the sports' models.
package struct RecordSchema: Sendable {
  private let vocabulary: SportVocabulary

  package init(_ vocabulary: SportVocabulary) { self.vocabulary = vocabulary }

  /// The schema as JSON text with its closing line break.
  package func bytes() -> [UInt8] {
    var json = JSONText(.indented, capacity: 1 << 15)
    root.write(to: &json)
    json.newLine()
    return json.utf8
  }

  private var root: SchemaNode {
    guard case .node(let record) = record else { return record }
    return .node(
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        ("title", .text("Touchline record")),
        ("description", .text("What one article says, each value with the words that state it")),
      ] + record + [("$defs", .node(definitions))])
  }

  private var record: SchemaNode {
    .object([
      ("schema_version", .constant(JSONWriter.schemaVersion)),
      ("parser", .object([("name", .string), ("version", .string), ("lexicon?", .string)])),
      ("id", .string),
      (
        "source",
        .object([
          ("path?", .string), ("format", .word(of: ["text", "html"])), ("encoding", .string),
          ("bytes", .whole(from: 0)),
          ("sha256?", .pattern("^[0-9a-f]{64}$")),
        ])
      ),
      ("article", article),
      ("entities", .array(of: .reference("entity"))),
      ("matches", .array(of: .reference("match"))),
      ("events", .array(of: .reference("event"))),
      ("quotes", .array(of: .reference("quote"))),
      ("warnings", .array(of: .reference("warning"))),
    ])
  }

  private var article: SchemaNode {
    .object([
      ("title?", .string), ("byline", .array(of: .string)), ("publisher?", .string), ("url?", .string),
      ("published?", .pattern(#"^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$"#)),
      ("language?", .string), ("sport?", .string), ("kind", .word(of: Record.ArticleKind.self)),
      ("words", .whole(from: 0)), ("offset_unit", .word(of: OffsetUnit.self)), ("text?", .string),
      ("source_map?", .array(of: .wholes(4))),
    ])
  }

  private var definitions: [(String, SchemaNode)] {
    [
      ("span", .object(span)),
      ("evidence", .array(of: .object(evidence))),
      ("pair", pair),
      ("entity-id", .pattern("^e[0-9]+$")), ("match-id", .pattern("^m[0-9]+$")),
      ("event-id", .pattern("^v[0-9]+$")), ("quote-id", .pattern("^q[0-9]+$")),
      ("entity", entity), ("match", match), ("event", event), ("quote", quote),
      ("warning", .object([("code", .string), ("message", .string), ("span?", .reference("span"))])),
    ] + eventDefinitions
  }

  private var span: [(String, SchemaNode)] {
    [("start", .whole(from: 0)), ("end", .whole(from: 0)), ("text", .string)]
  }

  private var evidence: [(String, SchemaNode)] {
    [("field", .string)] + span + [
      ("rule", .string), ("basis", .word(of: ["stated", "derived"])), ("from?", .array(of: .string)),
    ]
  }

  private var pair: SchemaNode { .wholes(2) }
}

// MARK: - Who and where

extension RecordSchema {
  private var entity: SchemaNode {
    .either(
      Entity.Kind.allCases.map { kind in
        .object(
          [
            ("id", .reference("entity-id")), ("key?", .string), ("type", .constant(kind.rawValue)), ("name", .string),
            ("aliases", .array(of: .string)),
          ] + own(kind) + [
            ("mentions", .array(of: .object(span + [("kind", .word(of: ["name", "nominal", "pronoun"]))]))),
            ("evidence", .reference("evidence")),
          ])
      })
  }

  /// What entities of one type have of their own.
  private func own(_ kind: Entity.Kind) -> [(String, SchemaNode)] {
    switch kind {
    case .person:
      [
        ("role?", .word(of: Entity.Role.self)), ("position?", .word(of: vocabulary.positions)),
        ("teams", .array(of: .reference("entity-id"))), ("age?", .whole(from: 1)), ("nationality?", .string),
      ]
    case .team:
      [
        ("team_type?", .word(of: ["club", "national"])), ("category?", .word(of: ["men", "women", "youth"])),
        ("country?", .string),
      ]
    default: []
    }
  }

  private var quote: SchemaNode {
    .object(
      [("id", .reference("quote-id")), ("kind", .word(of: Quote.Kind.self))] + span + [
        ("turn", .whole(from: 1)), ("speaker?", .reference("entity-id")), ("speaker_text?", .string),
        ("resolved", .word(of: Quote.Resolution.self)), ("cue?", .reference("span")), ("medium?", .string),
        ("addressee?", .string), ("occasion?", .string), ("about", .array(of: .reference("entity-id"))),
        ("evidence", .reference("evidence")),
      ])
  }
}

// MARK: - What happened

extension RecordSchema {
  /// The rounds and occasions that a match can belong to, in any sport.
  package static let stages = [
    "qualifier", "preliminary", "first-round", "second-round", "third-round", "fourth-round", "fifth-round",
    "sixth-round", "round-of-64", "round-of-32", "last-16", "quarter-final", "semi-final", "final", "third-place",
    "group", "league-phase", "play-off", "play-off-final", "replay", "friendly",
  ]

  private var match: SchemaNode {
    let names = CompletenessNames(unit: vocabulary.scoringUnit)
    let team = SchemaNode.either([.reference("entity-id"), .node([("type", .text("null"))])])
    return .object([
      ("id", .reference("match-id")), ("key?", .string), ("primary", .boolean),
      (
        "teams",
        .node([("type", .text("array")), ("items", team), ("minItems", .number(2)), ("maxItems", .number(2))])
      ),
      ("home?", .reference("entity-id")), ("score?", .reference("pair")), ("half_time?", .reference("pair")),
      ("shootout?", .reference("pair")), ("aggregate?", .reference("pair")), ("extra_time", .boolean),
      ("winner?", .reference("entity-id")), ("competition?", .reference("entity-id")),
      ("stage?", .word(of: Self.stages)), ("leg?", .whole(from: 1)), ("venue?", .reference("entity-id")),
      ("date?", .object([("iso", .pattern(#"^\d{4}-\d{2}-\d{2}$"#)), ("basis", .word(of: ["stated", "derived"]))])),
      ("attendance?", .whole(from: 0)), ("referee?", .reference("entity-id")),
      (
        "completeness?",
        .object([
          (names.told, .whole(from: 0)), (names.scored + "?", .whole(from: 0)), ("consistent", .boolean),
        ])
      ),
      ("evidence", .reference("evidence")),
    ])
  }

  /// An event is of exactly one of the types that the model declares; without a model there can be none.
  private var event: SchemaNode {
    vocabulary.eventTypes.isEmpty
      ? .node([("not", .node([]))]) : .either(vocabulary.eventTypes.map { .reference("event-" + $0.name) })
  }

  private var eventDefinitions: [(String, SchemaNode)] {
    vocabulary.eventTypes.map { type in
      (
        "event-" + type.name,
        .object(
          [("id", .reference("event-id")), ("type", .constant(type.name))] + common
            + type.fields.map { ($0.name + "?", value($0)) } + [("evidence", .reference("evidence"))])
      )
    }
  }

  /// What events of every type can have.
  private var common: [(String, SchemaNode)] {
    [
      ("match?", .reference("match-id")), ("team?", .reference("entity-id")), ("player?", .reference("entity-id")),
      ("minute?", .whole(from: 0)), ("added?", .whole(from: 0)), ("minute_min?", .whole(from: 0)),
      ("minute_max?", .whole(from: 0)), ("period?", .word(of: vocabulary.periods)), ("clock_text?", .string),
      ("order", .whole(from: 1)),
    ]
  }

  private func value(_ field: SportVocabulary.Field) -> SchemaNode {
    switch field.form {
    case .flag: .boolean
    case .word: .word(of: field.values)
    case .words: .array(of: .word(of: field.values))
    case .number: .whole(from: 0)
    case .pair: .reference("pair")
    case .entity: .reference("entity-id")
    case .distance:
      .object([("value", .whole(from: 0)), ("unit", .string), ("metres", .node([("type", .text("number"))]))])
    }
  }
}

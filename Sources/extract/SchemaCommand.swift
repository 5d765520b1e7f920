import ArgumentParser
import Touchline
import Writing

/// `extract schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema (draft 2020-12) that every record validates against.")

  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    var output = Output()
    output.write(RecordSchema(SportVocabulary(try knowledge.extractor().model)).bytes())
    output.flush()
  }
}

extension SportVocabulary {
  /// What the sport's model declares, as far as a schema has to know it.
  init(_ model: SportModel) {
    self.init(
      scoringUnit: model.scoringUnit,
      eventTypes: model.eventTypes.map { type in
        EventType(
          name: type.name,
          fields: type.fields.map {
            Field(name: $0.name, form: .init(rawValue: $0.form) ?? .word, values: $0.values ?? [])
          })
      },
      periods: model.periods, positions: model.positions)
  }
}

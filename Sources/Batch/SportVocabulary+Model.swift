package import Touchline
package import Writing

extension SportVocabulary {
  /// What the sport's model declares, as far as a schema has to know it.
  package init(_ model: SportModel) {
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

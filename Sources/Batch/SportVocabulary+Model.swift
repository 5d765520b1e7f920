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
          },
          roles: Dictionary(type.roles.map { ($0.place, $0.name) }) { first, _ in first },
          reversedBy: type.reversedBy,
          terms: type.terms.map { Term(attribute: $0.attribute, value: $0.value, field: $0.field, word: $0.word) })
      },
      periods: model.periods, positions: model.positions, name: model.name,
      code: model.code.flatMap { code in model.codeName.map { (code, $0) } })
  }
}

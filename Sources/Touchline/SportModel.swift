internal import Sports

/// What the sport's model declares, for whoever describes or checks records.
public struct SportModel: Sendable {
  public struct EventType: Sendable {
    public var name: String
    public var fields: [Field]
    /// The places of an event and what whoever fills them does in it: `player`, `scorer`.
    public var roles: [Role]
    /// The flag under which one counts for the other side than its player's.
    public var reversedBy: String?
    /// How SportsML says it.
    public var terms: [Term]
  }

  public struct Role: Sendable {
    /// `player`, or the name of a field.
    public var place: String
    public var name: String
  }

  /// A value of an attribute of SportsML.
  public struct Term: Sendable {
    public var attribute: String
    public var value: String
    /// The flag that has to be set for it, or the field that has to have the word; nil where it always holds.
    public var field: String?
    public var word: String?
  }

  public struct Field: Sendable {
    public var name: String
    /// `flag`, `word`, `words`, `number`, `pair`, `distance` or `entity`.
    public var form: String
    /// The words that it can be, nil where any will do.
    public var values: [String]?
  }

  /// The sport's common name, as records have it.
  public var name: String
  /// Its code and name in SportsML.
  public var code: String?
  public var codeName: String?
  /// What the sport scores in.
  public var scoringUnit: String?
  public var eventTypes: [EventType]
  /// The names of the stretches of a match.
  public var periods: [String]
  /// The places that a player can have; empty where any will do.
  public var positions: [String]
}

extension Extractor {
  /// What events there are and which fields they have.
  public var model: SportModel {
    SportModel(
      name: sport.model.sport, code: sport.model.code?.key, codeName: sport.model.code?.name,
      scoringUnit: sport.model.unit,
      eventTypes: sport.model.events.map { type in
        .init(
          name: type.name,
          fields: type.fields.map {
            .init(name: $0.name, form: $0.form.rawValue, values: $0.values.isEmpty ? nil : $0.values)
          },
          roles: type.labels.map { .init(place: $0.place, name: $0.label) },
          reversedBy: type.reversedBy,
          terms: type.terms.map { .init(attribute: $0.attribute, value: $0.value, field: $0.field, word: $0.word) })
      }, periods: sport.model.periods.map(\.name) + sport.model.extraPeriods, positions: [])
  }
}

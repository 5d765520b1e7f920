internal import Sports

/// What the sport's model declares, for whoever describes or checks records.
public struct SportModel: Sendable {
  public struct EventType: Sendable {
    public var name: String
    public var fields: [Field]
  }

  public struct Field: Sendable {
    public var name: String
    /// `flag`, `word`, `words`, `number`, `pair`, `distance` or `entity`.
    public var form: String
    /// The words that it can be, nil where any will do.
    public var values: [String]?
  }

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
      scoringUnit: sport.model.unit,
      eventTypes: sport.model.events.map { type in
        .init(
          name: type.name,
          fields: type.fields.map {
            .init(name: $0.name, form: $0.form.rawValue, values: $0.values.isEmpty ? nil : $0.values)
          })
      }, periods: sport.model.periods.map(\.name) + sport.model.extraPeriods, positions: [])
  }
}

/// What is measured of events: which types, and which fields of the type that the sport scores in.
///
/// The sport's model names them and the annotations say which of them are annotated, so that none stands here.
package struct Measures: Sendable {
  /// The type of event that the sport scores in, whose measures have its name before them.
  package var scoring: String
  package var eventTypes: Set<String>
  /// Fields of scoring events that name an entity.
  package var entityFields: Set<String>
  /// Their other fields.
  package var plainFields: Set<String>

  package init(scoring: String, eventTypes: Set<String>, entityFields: Set<String>, plainFields: Set<String>) {
    self.scoring = scoring
    self.eventTypes = eventTypes
    self.entityFields = entityFields
    self.plainFields = plainFields
  }

  /// The measures that a set of annotations allows: the types of events that occur in it, and the fields that its scoring
  /// events are annotated with. `entityFields` are those of the sport's events whose value is an entity.
  package init(scoring: String?, entityFields: Set<String>, annotatedBy golds: [Gold]) {
    self.scoring = scoring ?? ""
    let events = golds.flatMap { $0.events ?? [] }
    eventTypes = Set(events.compactMap { $0[text: "type"] })
    let scored = events.filter { $0[text: "type"] == scoring }
    let fields = Set(scored.flatMap(\.keys)).subtracting(Self.ofEveryEvent)
    self.entityFields = fields.intersection(entityFields)
    plainFields = fields.subtracting(entityFields)
  }

  private static let ofEveryEvent: Set<String> = [
    "type", "player", "team", "minute", "match", "evidence", "order", "id",
  ]
}

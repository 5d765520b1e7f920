/// What a schema has to know of the sports that records can be of: everything in a record that is no part of its fixed
/// shape, as the sport's model and lists declare it.
package struct SportVocabulary: Sendable {
  package struct EventType: Sendable {
    package var name: String
    package var fields: [Field]

    package init(name: String, fields: [Field]) {
      self.name = name
      self.fields = fields
    }
  }

  package struct Field: Sendable {
    /// The forms that a value can have, as `Event.Value` has them.
    package enum Form: String, Sendable, CaseIterable { case flag, word, words, number, pair, distance, entity }

    package var name: String
    package var form: Form
    /// The words that it can be; empty where any will do.
    package var values: [String]

    package init(name: String, form: Form, values: [String] = []) {
      self.name = name
      self.form = form
      self.values = values
    }
  }

  /// What the sport scores in.
  package var scoringUnit: String?
  package var eventTypes: [EventType]
  /// The names of the stretches that its matches have, a shoot-out included; empty where any will do.
  package var periods: [String]
  /// The places that a player can have in a side; empty where any will do.
  package var positions: [String]

  package init(
    scoringUnit: String? = nil, eventTypes: [EventType] = [], periods: [String] = [], positions: [String] = []
  ) {
    self.scoringUnit = scoringUnit
    self.eventTypes = eventTypes
    self.periods = periods
    self.positions = positions
  }
}

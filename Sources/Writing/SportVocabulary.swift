/// What a schema has to know of the sports that records can be of: everything in a record that is no part of its fixed
/// shape, as the sport's model and lists declare it.
package struct SportVocabulary: Sendable {
  package struct EventType: Sendable {
    package var name: String
    package var fields: [Field]
    /// What whoever fills a place of the event does in it, by the place's name.
    package var roles: [String: String]
    /// The flag under which one counts for the other side than its player's.
    package var reversedBy: String?
    package var terms: [Term]

    package init(
      name: String, fields: [Field], roles: [String: String] = [:], reversedBy: String? = nil, terms: [Term] = []
    ) {
      self.reversedBy = reversedBy
      self.name = name
      self.fields = fields
      self.roles = roles
      self.terms = terms
    }
  }

  /// What an attribute of SportsML says of an event, always or where a field is set or has a word.
  package struct Term: Sendable {
    package var attribute: String
    package var value: String
    package var field: String?
    package var word: String?

    package init(attribute: String, value: String, field: String? = nil, word: String? = nil) {
      self.attribute = attribute
      self.value = value
      self.field = field
      self.word = word
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

  /// The sport's common name, as records have it; nil where nobody says.
  package var name: String?
  /// Its code and name in SportsML.
  package var code: (key: String, name: String)?
  /// What the sport scores in.
  package var scoringUnit: String?
  package var eventTypes: [EventType]
  /// The names of the stretches that its matches have, a shoot-out included; empty where any will do.
  package var periods: [String]
  /// The places that a player can have in a side; empty where any will do.
  package var positions: [String]

  package init(
    scoringUnit: String? = nil, eventTypes: [EventType] = [], periods: [String] = [], positions: [String] = [],
    name: String? = nil, code: (key: String, name: String)? = nil
  ) {
    self.name = name
    self.code = code
    self.scoringUnit = scoringUnit
    self.eventTypes = eventTypes
    self.periods = periods
    self.positions = positions
  }
}

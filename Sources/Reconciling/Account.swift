package import Records

/// What each constraint concluded, for whoever asks why a record says what it says, or does not.
package struct Account: Sendable {
  /// One conclusion.
  package struct Entry: Hashable, Sendable {
    /// The constraint's name.
    package var constraint: String
    package var conclusion: String
    /// The words that it is drawn from.
    package var span: Span?
  }

  /// By what the record holds: the conclusions about it, in their order.
  package internal(set) var events: [Event.ID: [Entry]] = [:]
  package internal(set) var matches: [Match.ID: [Entry]] = [:]
  package internal(set) var entities: [Entity.ID: [Entry]] = [:]
  /// By telling, as its place in `ExtractedText.tellings`: the event that it became part of, or why of none.
  package internal(set) var tellings: [Int: Fate] = [:]

  package enum Fate: Hashable, Sendable {
    case event(Event.ID)
    case dropped(Entry)
  }
}

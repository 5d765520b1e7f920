internal import Records
internal import Rules

/// In what order a match's events are told to have come: one behind the other as the narrative tells them, but
/// `Kane won it after Son's equaliser` has the second before the first.
struct OrderTold {
  private let ledger: Ledger
  private let reversing, joining, agents: WordSet
  /// By event: where the narrative tells of it, or whatever else does.
  private let places: [Int: Int]

  init(_ events: [Int], _ ledger: Ledger) {
    self.ledger = ledger
    reversing = ledger.lexicon.list("told-after")
    joining = ledger.lexicon.list("joining-words")
    agents = ledger.lexicon.list("agent-words")
    places = Dictionary(uniqueKeysWithValues: events.map { ($0, OrderTold.place(of: $0, ledger)) })
  }

  /// The events in their order.
  var ordered: [Int] {
    places.map { event, place in (event: event, place: before(event) ?? Double(place)) }
      .sorted { ($0.place, $0.event) < ($1.place, $1.event) }.map(\.event)
  }

  private static func place(of event: Int, _ ledger: Ledger) -> Int {
    let told = ledger.told.tellings
    let tellings = ledger.events[event].tellings
    // The match has got to a time where the time is told, not where it is told again.
    if let minute = ledger.events[event].minute, minute.minute != nil,
      let sentence = ledger.text.sentence(of: minute.tokens.lowerBound), ledger.segment(sentence) == .narrative
    {
      return minute.tokens.lowerBound
    }
    return tellings.lazy.filter { told[$0].segment == .narrative }.map { told[$0].tokens.lowerBound }.max()
      ?? tellings.lazy.map { told[$0].tokens.lowerBound }.min() ?? 0
  }

  /// A place before all that its sentence tells ahead of the word behind which it stands.
  private func before(_ event: Int) -> Double? {
    guard let place = places[event], let sentence = ledger.text.sentence(of: place) else { return nil }
    let start = ledger.text.sentences[sentence].tokens.lowerBound
    guard let word = (max(start, place - OrderTold.reach)..<place).last(where: { reverses($0, before: place) }) else {
      return nil
    }
    let ahead = places.values.filter { (start..<word).contains($0) }
    return ahead.min().map { Double($0) - 0.5 }
  }

  /// How many tokens behind the start of such words it may be told, and one behind their end: `after the Kane effort`.
  private static let reach = 4

  private func reverses(_ token: Int, before place: Int) -> Bool {
    let length = reversing.longest(in: ledger.text.words, at: token, before: place)
    guard length > 0, place - (token + length) <= 1 else { return false }
    return (token + length..<place).allSatisfy { between in
      ledger.text.tokens[between].kind != .comma && !joining.contains(ledger.text.words[between])
        && !agents.contains(ledger.text.words[between])
    }
  }
}

package import Rules

/// What a sport's events are, what they score and how its match runs, read from the folder's `*.model` file.
package struct Model: Sendable {
  /// One object for each type, filled while the model is read and never changed afterwards: it is asked for at every telling.
  package final class EventType: @unchecked Sendable {
    package let name: String
    /// What rules capture, and the place in the event that it fills: `player`, `team` or a field.
    package internal(set) var labels: [(label: String, place: String)] = []
    package internal(set) var fields: [Field] = []
    /// What one adds to the score of its side.
    package internal(set) var scores = 0
    /// The flag under which it counts for the other side.
    package internal(set) var reversedBy: String?
    /// A player can have it once in a match.
    package internal(set) var isOncePerPlayer = false
    /// None but players take part in it: a coach who is named with it only ordered it.
    package internal(set) var isOfPlayers = false
    /// The type that it takes back: a telling of that by the same player close by was of this.
    package internal(set) var cancels: String?
    /// Fields that it has not where a flag is set: nobody crosses a ball that stands on a spot.
    package internal(set) var exclusions: [(flag: String, fields: [String])] = []
    /// Fields of what its player does himself: with which foot he struck it.
    package internal(set) var deeds: Set<String> = []
    /// Fields that mean nothing without another: what kind of pass, without who gave it.
    package internal(set) var needs: [(field: String, other: String)] = []
    /// What a field holds where a flag is set.
    package internal(set) var entailments: [(flag: String, field: String, word: String)] = []
    /// Words of a field for what one of these does to the score.
    package internal(set) var courses: [(field: String, word: String, course: Course)] = []
    /// Positions, and labels of the same names, whose men hardly ever do it.
    package internal(set) var seldom: [String] = []
    /// Positions, and labels of the same names, whose men alone do it.
    package internal(set) var only: [String] = []
    /// A player has many, so that what is told of far apart is not one.
    package internal(set) var isOften = false
    /// A side hardly has two, so that what one telling leaves open another one fills.
    package internal(set) var isRare = false
    /// The types that a telling of it may be of after all: where one of the same people is told of no more sentences away.
    package internal(set) var yields: [(type: String, sentences: Int)] = []
    /// Fields that the player of an event of another type fills where they are open and that is told no more sentences before.
    package internal(set) var sequels: [(type: String, field: String, sentences: Int)] = []
    /// What leads to it, whose time is its own: what is told no more sentences before, and with which flag alone.
    package internal(set) var timers: [(type: String, sentences: Int, flag: String?)] = []
    /// Labels of those who are on the other side than the event's player.
    package internal(set) var opponents: [String] = []
    /// What SportsML says in its place; of several for one attribute the first that holds counts.
    package internal(set) var terms: [ExchangeTerm] = []

    init(name: String) { self.name = name }
  }

  /// What a scoring event is in the course of a match's score: the first, one that makes it level or puts a side ahead, the
  /// one that wins it, the last one of a side that loses, the one that puts the winners out of reach, and the second or third
  /// of a player's own. The first four are steps that rules read too.
  package enum Course: String, Sendable {
    case opens, level, leads, wins
    case inVain = "in-vain"
    case settles, second, third
  }

  /// A value of an attribute in a format for exchange.
  package struct ExchangeTerm: Sendable {
    package var attribute: String
    package var value: String
    /// The flag that has to be set for it, or the field that has to have the word.
    package var field: String?
    package var word: String?
  }

  package struct Field: Sendable {
    package enum Form: String, Sendable { case flag, word, words, number, pair, distance, entity }
    package var name: String
    package var form: Form
    package var values: [String]
  }

  /// A stretch of the match, in minutes of its clock.
  package struct Period: Sendable {
    package var name: String
    package var start: Int
    package var end: Int
    /// It is played only now and then, so that a minute of it is one added to the period before where nobody names it.
    package var isOnlyIfTold = false
  }

  /// A list with a label: `Scorers: Kane 23, 67 pen`.
  package struct Block: Sendable {
    package var event: String
    /// The role of whoever is listed.
    package var role: String
    /// Label words; `_` stands between the words of one label.
    package var labels: [String]
    /// Only those with a figure right behind them count: a minute, or the mark that a player who took part is given.
    package var needsFigure = false
  }

  package var sport = ""
  /// The sport's code and name in SportsML.
  package var code: (key: String, name: String)?
  package var unit: String?
  package var events: [EventType] = []
  package var periods: [Period] = []
  /// Stretches that have no minutes: `shootout`.
  package var extraPeriods: [String] = []
  /// Stages of a competition of which each comes before the next; of all competitions where none is named.
  package var stages: [(competitions: Set<String>, names: [String])] = []
  /// The stages in which a side plays several matches.
  package var lastingStages: Set<String> = []
  /// The positions in which a side has one player at a time.
  package var solePositions: [String] = []
  package var blocks: [Block] = []
  /// Words behind a name in a list that set a flag: `pen`.
  package var marks: [(word: String, field: String)] = []
  /// Words that stand for a minute in a list: `h-t`.
  package var moments: [(word: String, minute: Int)] = []

  /// The minutes that something can happen in: as long as its periods last, and some more for what is added to the last.
  package var minutes: ClosedRange<Int> { 1...(periods.map(\.end).max() ?? 0) + 10 }

  package func event(_ name: String) -> EventType? { events.first { $0.name == name } }

  /// The kinds of rule that the model and the machinery together allow.
  package var declarations: Declarations {
    var all = Model.common
    all["time"]?.fields["of"] = events.map(\.name)
    if events.contains(where: { $0.scores > 0 }) {
      all["detail ladder"] = .init(labels: [], fields: ["value": Model.steps])
      all["detail tally"] = .init(labels: ["value"], fields: [:])
    }
    for event in events {
      var fields: [String: [String]] = [
        "minute": [], "count": [], "ladder": Model.steps, "time": ["none"], "certainty": ["low"],
      ]
      for field in event.fields { fields[field.name] = field.form == .flag ? ["yes", "no"] : field.values }
      all["event \(event.name)"] = .init(
        labels: Set(event.labels.map(\.label) + ["minute", "n", "score"]), fields: fields)
      all["veto \(event.name)"] = .init(labels: [], fields: [:])
      for field in event.fields {
        // Several types may have a field of one name, each with values of its own.
        let values = field.form == .flag ? ["yes", "no"] : field.values
        let others = all["detail \(field.name)"]?.fields["value"] ?? []
        all["detail \(field.name)"] = .init(
          labels: ["value", "unit", "who"],
          fields: ["value": others + values.filter { !others.contains($0) }, "metres": []])
      }
    }
    return Declarations(all)
  }

  /// What scoring may do to the score: open it, make it level, take or widen a lead, narrow one, win the match.
  private static let steps = ["opens", "level", "leads", "extends", "reduces", "wins"]

  /// The kinds of rule that every sport has: what the machinery itself knows how to use.
  private static var common: [String: Declarations.Kind] {
    [
      "time": .init(
        labels: ["n", "m", "added"],
        fields: [
          "minute": [], "seconds": [], "added": [], "min": [], "max": [], "period": [], "clock": ["lost"],
        ]),
      "score": .init(
        labels: ["first", "second", "score", "a", "b", "winner", "loser", "one", "venue", "competition"],
        fields: [
          "order": ["first-second", "winner-loser", "loser-winner", "level"],
          "part": ["final", "half-time", "shootout", "aggregate"],
          "when": ["now", "past", "coming", "said"], "a": [], "b": [], "home": ["first", "second"],
          "named": ["opponent"],
          "extra_time": ["yes"],
        ]),
      "state": .init(
        labels: ["side", "score", "who", "n"],
        fields: [
          "is": [
            "level", "ahead", "behind", "score", "total", "reached", "conceded", "ended", "margin", "clear", "scored",
            "won", "lost", "drawn", "clean", "blank",
          ],
          "value": [],
        ]),
      "edge": .init(
        labels: ["a", "b"],
        fields: [
          "is": ["same", "opposed", "home", "away", "winner", "loser"], "role": [], "of": ["last"], "weight": [],
        ]),
      "phase": .init(labels: ["attacker", "defender", "attackers", "defenders"]),
      "selection": .init(labels: ["person"]),
      "person": .init(
        labels: ["person", "team", "age", "nation", "noun", "former"],
        fields: ["role": [], "position": [], "former": ["yes"]]),
      "match": .init(
        labels: ["value", "team"],
        fields: [
          "field": [
            "attendance", "referee", "venue", "stage", "next-stage", "competition", "home", "extra_time", "leg", "date",
            "sides",
          ],
          "value": [],
        ]),
      "kind": .init(labels: [], fields: ["is": [], "weight": []]),
      "sport": .init(labels: [], fields: ["is": [], "weight": []]),
      "cue": .init(labels: ["speaker", "cue", "to", "on"], fields: [:]),
    ]
  }
}

extension Model.EventType {
  /// Whether those who fill two of its roles are on one side (scorer and assister) or on opposite ones (taker and saver).
  package func isSameSide(_ a: String, _ b: String) -> Bool {
    let against = Set(opponents)
    return against.contains(a) == against.contains(b)
  }
}

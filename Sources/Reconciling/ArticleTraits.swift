internal import Extracting
internal import Records

/// What of an article's make-up tells its kind: how much of it is speech, how much tells of play, what its first words do.
/// What people in it say counts as speech alone.
struct ArticleTraits {
  enum Trait: Hashable {
    /// The share of the author's sentences that tell of play.
    case play
    /// How many times of the match are told in a hundred words, at most 1.5.
    case minutes
    /// How often something is scored in it, at most 4.
    case scoring
    /// How many matches it is about besides its first.
    case moreMatches
    /// How many matches it tells in which no team plays twice.
    case round
    /// The share of the two most named teams in all that is said of teams.
    case twoTeams
    /// The share of what is spoken.
    case speech
    /// The share of the article that one person speaks.
    case oneSpeaker
    /// One of the first three sentences is a person's.
    case speaksFirst
    /// A match to come in the first four sentences.
    case comingEarly
    /// Of five hundred words, at most 2.
    case length
    /// The share of verbs in the present tense.
    case present
    /// How often something is to come, for each verb in the present or the past.
    case future
    /// How many matches to come it tells in a hundred words, at most 2.
    case comingMatches
    /// A result that is none of another day in the first three sentences.
    case resultFirst
    /// The share of the most named person in all that names persons.
    case onePerson
    /// How many persons it names in a hundred words, at most 5.
    case persons
    /// The words of a rule of that name, in a hundred; in the first three sentences.
    case words(String)
    case firstWords(String)
  }

  private let ledger: Ledger
  private let count: Double
  /// What rules read, each kind of it once. There are few, so that a look through them is quicker than a dictionary.
  private var signs: [Sign] = []
  private let teams: [(team: Int, weight: Double)]

  /// The signs of one kind: how much they weigh in a hundred words, and in the opening.
  private struct Sign {
    var kind: String
    var density = 0.0
    var first = 0.0
  }

  private static let opening = 3
  /// An article of fewer words than that says little by one of them.
  private static let leastLength = 150.0
  private static let most = 3.0

  init(_ ledger: Ledger) {
    self.ledger = ledger
    count = Double(ledger.text.tokens.count)
    teams = Salience(ledger).ranked
    for sign in ledger.told.kinds where !isSpoken(sign.tokens) {
      let place = signs.firstIndex { $0.kind == sign.kind } ?? signs.count
      if place == signs.count { signs.append(Sign(kind: sign.kind)) }
      signs[place].density += Double(sign.weight) * perHundred
      if sign.sentence < Self.opening { signs[place].first += Double(sign.weight) }
    }
  }

  private func density(of kind: String) -> Double { signs.first { $0.kind == kind }?.density ?? 0 }

  subscript(trait: Trait) -> Double {
    switch trait {
    case .play: play
    case .minutes:
      min(1.5, Double(Set(ledger.told.times.filter { !isSpoken($0.tokens) }.map(\.sentence)).count) * perHundred)
    case .scoring: Double(min(4, ledger.toldScoring.count { !$0.factuality.contains(.elsewhere) }))
    case .moreMatches: Double(min(4, max(0, ledger.matches.count(where: \.isPrimary) - 1)))
    case .round: Double(min(4, RoundOfMatches(ledger).matches.count))
    case .twoTeams: share(teams.prefix(2).reduce(0) { $0 + $1.weight }, of: teams.reduce(0) { $0 + $1.weight })
    case .speech: share(Double(ledger.text.tokens.count { $0.flags.contains(.quoted) }), of: count)
    case .speaksFirst: speaksFirst ? 1 : 0
    case .comingEarly: ledger.told.scores.contains { $0.sentence <= Self.opening && $0.when == "coming" } ? 1 : 0
    case .oneSpeaker: oneSpeaker
    case .length: min(count, 1000) / 500
    case .present: share(density(of: "present"), of: verbs)
    case .future: share(density(of: "future"), of: verbs)
    case .comingMatches: min(2, Double(ledger.told.scores.count { $0.when == "coming" }) * perHundred)
    case .resultFirst: resultFirst ? 1 : 0
    case .onePerson: onePerson
    case .persons: min(5, Double(persons.count) * perHundred)
    case .words(let kind): min(Self.most, density(of: kind))
    case .firstWords(let kind): min(Self.most, signs.first { $0.kind == kind }?.first ?? 0)
    }
  }

  private var perHundred: Double { 100 / max(Self.leastLength, count) }

  private func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? part / whole : 0 }

  private func isSpoken(_ tokens: Range<Int>) -> Bool {
    ledger.text.tokens[tokens.lowerBound].flags.contains(.quoted)
  }

  private var play: Double {
    let sentences = ledger.text.sentences
    var isPlay = [Bool](repeating: false, count: sentences.count)
    for phase in ledger.told.phases { isPlay[phase.sentence] = true }
    let unplayed: Factuality = [.elsewhere, .spoken, .earlier]
    let tellings = ledger.told.tellings
    for number in tellings.indices where tellings[number].factuality.isDisjoint(with: unplayed) {
      isPlay[tellings[number].sentence] = true
    }
    let own = sentences.indices.filter { !sentences[$0].tokens.isEmpty && !isSpoken(sentences[$0].tokens) }
    return Double(own.count { isPlay[$0] }) / Double(max(3, own.count))
  }

  private var verbs: Double { max(1, density(of: "present") + density(of: "past")) }

  private var oneSpeaker: Double {
    var spoken: [Int: Int] = [:]
    for quote in ledger.told.quotes where quote.kind == .direct {
      guard let speaker = quote.speaker else { continue }
      spoken[speaker, default: 0] += quote.span.end - quote.span.start
    }
    return share(Double(spoken.values.max() ?? 0), of: Double(ledger.text.utf8.count))
  }

  private var resultFirst: Bool {
    ledger.told.scores.contains {
      $0.sentence < Self.opening && $0.when == nil && $0.part == "final" && $0.printedAt != nil
        && $0.factuality.isDisjoint(with: [.elsewhere, .spoken])
    }
  }

  private var onePerson: Double {
    let persons = persons
    return share(persons.max() ?? 0, of: persons.reduce(0, +))
  }

  /// How often each person is named.
  private var persons: [Double] {
    ledger.entities.indices.lazy.filter { ledger.entities[$0].kind == .person }
      .map { Double(ledger.entities[$0].mentions.count) }
  }

  private var speaksFirst: Bool {
    guard let last = ledger.text.sentences.prefix(Self.opening).last else { return false }
    let end = ledger.text.span(last.tokens).end
    return ledger.told.quotes.contains { $0.speaker != nil && $0.span.start < end }
  }
}

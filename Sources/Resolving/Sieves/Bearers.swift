internal import Recognising
internal import Records
internal import Rules

/// Which of the bearers of a listed name an article means that it names in no other way: the one of a user's own list; of
/// competitions one of a country whose clubs are named; the one whose own name it is (`Arsenal`, which another is called for
/// short); the one whose town is named; who is of the country that most of the article's other clubs and competitions are of;
/// or else the one listed first.
struct Bearers {
  private let lexicon: Lexicon
  /// How many clubs and competitions of each country the article names without doubt.
  private let countries: [String: Int]
  /// The names of all that it names without doubt.
  private let named: Set<String>

  init(beside known: some Sequence<Int32>, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    countries = known.reduce(into: [:]) { countries, entry in
      if let country = lexicon.names.attribute("country", of: entry) { countries[country, default: 0] += 1 }
    }
    named = Set(known.map(lexicon.names.name))
  }

  /// The likeliest bearer of a name; nil where no list knows any.
  func likeliest(of mention: Mention, in text: TokenisedText) -> Int32? {
    let tokens = mention.tokens
    let forms = lexicon.names.longest(in: text.words, at: tokens.lowerBound, before: tokens.upperBound)?.forms
    let own = Set(forms?.filter { !$0.isWeak }.map(\.entry) ?? [])
    func signs(_ entry: Int32) -> [Int] {
      [isUsers(entry), isPlayedFor(entry), own.contains(entry), isOfTown(entry)].map { $0 ? 1 : 0 }
        + [share(of: entry), -Int(entry)]
    }
    return mention.entries.max { signs($0).lexicographicallyPrecedes(signs($1)) }
  }

  private func isUsers(_ entry: Int32) -> Bool { lexicon.names.entries[Int(entry)].isUsers }

  /// Whether the article names clubs of a competition's country; one of several countries is for all.
  private func isPlayedFor(_ entry: Int32) -> Bool {
    lexicon.names.entries[Int(entry)].kind == .competition
      && (lexicon.names.attribute("country", of: entry).map { countries[$0] != nil } ?? true)
  }

  private func isOfTown(_ entry: Int32) -> Bool {
    lexicon.names.attribute("city", of: entry).map(named.contains) ?? false
  }

  private func share(of entry: Int32) -> Int {
    lexicon.names.attribute("country", of: entry).flatMap { countries[$0] } ?? 0
  }
}

internal import Recognising
internal import Records
internal import Rules
internal import Tokenising

/// From where persons' families are, by the names that they bear: `the Norwegian` is rather Erling than Marcus.
///
/// Lists say where given names and some family names are at home (`origin-nordic`), and how family names end there
/// (`endings-nordic`); the lists of nations say which of these are theirs. It is a hint and no more: families move.
struct NameOrigins: Sendable {
  private let names: [String]
  /// By origin, in the order of `names`.
  private let homes, endings: [WordSet]

  /// How far an ending reaches into a name.
  private static let ending = 2...6

  init(_ lexicon: Lexicon) {
    let prefix = "origin-"
    names = lexicon.listNames.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    homes = names.map { lexicon.list(prefix + $0) }
    endings = names.map { lexicon.list("endings-" + $0) }
  }

  /// Origins, a bit for each in the order of their names.
  typealias Origins = UInt64

  /// Where somebody's names are at home.
  func origins(of person: EntityDraft, _ text: borrowing TokenisedText, _ mentions: [Mention]) -> Origins {
    guard person.kind == .person else { return 0 }
    var found: Origins = 0
    for word in person.words { found |= NameOrigins.holding(word, homes) }
    guard person.words.count > 1 || found == 0, let mention = person.mentions.first else { return found }
    let letters = text.text(mentions[mention].tokens.upperBound - 1)
    for length in NameOrigins.ending where length < letters.count {
      found |= NameOrigins.holding(Spelling.id(of: String(letters.suffix(length))), endings)
    }
    return found
  }

  /// Where a nation's names are at home.
  func origins(ofNation entry: Int32, _ lexicon: Lexicon) -> Origins {
    let known = lexicon.names.attribute("origins", of: entry)?.split(separator: ";") ?? []
    return known.compactMap { origin in names.firstIndex { $0 == origin } }.reduce(0) { $0 | 1 << Origins($1) }
  }

  private static func holding(_ word: WordID, _ sets: [WordSet]) -> Origins {
    sets.indices.reduce(0) { sets[$1].contains(word) ? $0 | 1 << Origins($1) : $0 }
  }
}

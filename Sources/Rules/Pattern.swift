/// A pattern as it is written: what a rule looks for in a row of items (words, marks and mentions).
///
/// ```
/// word          the word in any case              word~       any inflection of it (in a `clause`, as a verb)
/// <list>        a word or phrase of a list        <list>~     any inflection of one
/// @person       whoever is a person: name, description or pronoun      @person!   by name only
/// #number       a token of a kind                 _           any one item
/// ","           a mark                            ...         a gap: within the clause, never past a rival
/// a | b   (a b)   a?   a*   a+   a{0,3}           !a          not followed by a
/// label:a       a capture                         ^  $        the row's start and end
/// ```
package indirect enum Pattern: Hashable, Sendable {
  case word(String, inflected: Bool)
  case list(String, inflected: Bool)
  case mention(MentionClass)
  case token(TokenClass)
  case mark(String)
  case any
  case gap
  case start
  case end
  case sequence([Pattern])
  case choice([Pattern])
  case repeated(Pattern, Int, Int)
  case capture(String, Pattern)
  case not(Pattern)
}

/// Which mentions an element takes: types, and whether only by name.
package struct MentionClass: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let person = MentionClass(rawValue: 1)
  package static let team = MentionClass(rawValue: 2)
  package static let competition = MentionClass(rawValue: 4)
  package static let venue = MentionClass(rawValue: 8)
  package static let location = MentionClass(rawValue: 16)
  package static let organisation = MentionClass(rawValue: 32)
  package static let award = MentionClass(rawValue: 64)
  /// A description or pronoun that stands for a person.
  package static let personReference = MentionClass(rawValue: 128)
  /// A description or pronoun that stands for a team.
  package static let teamReference = MentionClass(rawValue: 256)
  /// A nationality as adjective.
  package static let nationality = MentionClass(rawValue: 512)
  package static let reference: MentionClass = [.personReference, .teamReference]

  /// The classes by the names that patterns use.
  static let named: [String: MentionClass] = [
    "person": [.person, .personReference], "person!": .person,
    "team": [.team, .teamReference], "team!": .team,
    "competition": .competition, "venue": .venue, "location": .location,
    "organisation": .organisation, "award": .award, "nationality": .nationality,
    "place": [.location, .venue], "pronoun": .reference,
    "anyone": [.person, .personReference, .team, .teamReference],
    "name": [.person, .team, .competition, .venue, .location, .organisation, .award],
  ]
}

/// Which tokens an element takes by their kind or shape.
package struct TokenClass: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  static let named: [String: TokenClass] = [
    "word": .init(rawValue: 1), "number": .init(rawValue: 2), "score": .init(rawValue: 4),
    "ordinal": .init(rawValue: 8), "minute": .init(rawValue: 16), "money": .init(rawValue: 32),
    "season": .init(rawValue: 64), "capital": .init(rawValue: 128), "quote": .init(rawValue: 256),
    "comma": .init(rawValue: 512), "verb": .init(rawValue: 1024), "hyphenated": .init(rawValue: 2048),
    "dash": .init(rawValue: 4096), "open": .init(rawValue: 8192), "close": .init(rawValue: 16384),
    "colon": .init(rawValue: 32768), "mark": .init(rawValue: 65536), "time": .init(rawValue: 131072),
    "role": .role, "lower": .lower, "age": .age, "distance": .distance, "nthminute": .ordinalMinute,
  ]

  package static let verb = TokenClass(rawValue: 1024)
  package static let capital = TokenClass(rawValue: 128)
  package static let number = TokenClass(rawValue: 2)
  /// A noun for a person: `striker`, `head coach`.
  package static let role = TokenClass(rawValue: 1 << 18)
  /// A word without a capital that is no verb's past, so that it may stand before a noun.
  package static let lower = TokenClass(rawValue: 1 << 19)
  /// `29-year-old`
  package static let age = TokenClass(rawValue: 1 << 20)
  /// `25-yard`
  package static let distance = TokenClass(rawValue: 1 << 21)
  /// `37th-minute`
  package static let ordinalMinute = TokenClass(rawValue: 1 << 22)
  /// A verb where it stands, not a noun of the same form; set in clauses only.
  package static let verbal = TokenClass(rawValue: 1 << 23)
  package static let boundary = TokenClass(rawValue: 1 << 30)
}

/// Which tokens an element takes by their kind or shape.
///
/// Public, so that it can be compiled into the loops of other targets.
public struct TokenClass: OptionSet, Hashable, Sendable, BitwiseCopyable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Stages write sets in their innermost loops; the library's own way to make one is generic and many times slower.
  @inlinable public init(arrayLiteral elements: TokenClass...) {
    self.init(rawValue: elements.reduce(0) { $0 | $1.rawValue })
  }

  package static let word = TokenClass(rawValue: 1)
  package static let number = TokenClass(rawValue: 1 << 1)
  /// `2-1`
  package static let score = TokenClass(rawValue: 1 << 2)
  package static let ordinal = TokenClass(rawValue: 1 << 3)
  /// `67'`
  package static let minute = TokenClass(rawValue: 1 << 4)
  package static let money = TokenClass(rawValue: 1 << 5)
  package static let season = TokenClass(rawValue: 1 << 6)
  package static let capital = TokenClass(rawValue: 1 << 7)
  package static let quote = TokenClass(rawValue: 1 << 8)
  package static let comma = TokenClass(rawValue: 1 << 9)
  /// A word that is a form of a verb, whatever it is where it stands.
  package static let verb = TokenClass(rawValue: 1 << 10)
  package static let hyphenated = TokenClass(rawValue: 1 << 11)
  package static let dash = TokenClass(rawValue: 1 << 12)
  package static let open = TokenClass(rawValue: 1 << 13)
  package static let close = TokenClass(rawValue: 1 << 14)
  package static let colon = TokenClass(rawValue: 1 << 15)
  package static let mark = TokenClass(rawValue: 1 << 16)
  /// `7.45pm`
  package static let time = TokenClass(rawValue: 1 << 17)
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
  /// What no gap steps over: the end of a sentence or a semicolon.
  package static let boundary = TokenClass(rawValue: 1 << 30)

  /// The classes by the names that patterns use.
  static let named: [String: TokenClass] = [
    "word": .word, "number": .number, "score": .score, "ordinal": .ordinal, "minute": .minute, "money": .money,
    "season": .season, "capital": .capital, "quote": .quote, "comma": .comma, "verb": .verb,
    "hyphenated": .hyphenated, "dash": .dash, "open": .open, "close": .close, "colon": .colon, "mark": .mark,
    "time": .time, "role": .role, "lower": .lower, "age": .age, "distance": .distance, "nthminute": .ordinalMinute,
  ]

  /// What nearly every sentence holds.
  static let everywhere: TokenClass = [.word, .capital, .comma, .verb, .mark, .lower]
}

/// One token of an article: a word, a figure or a mark, in eight bytes.
///
/// Its parts are `@inlinable`, for every stage reads them in its inner loops.
public struct Token: Hashable, Sendable {
  /// First byte in the article's text.
  public var start: UInt32
  /// Length in bytes; a longer run of characters is cut into several tokens.
  public var length: UInt16
  public var kind: Kind
  public var flags: Flags

  @inlinable public init(start: Int, length: Int, kind: Kind, flags: Flags = []) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.length = UInt16(truncatingIfNeeded: length)
    self.kind = kind
    self.flags = flags
  }

  @inlinable public var span: Span { Span(Int(start), Int(start) + Int(length)) }

  public enum Kind: UInt8, Sendable, CaseIterable {
    /// Letters, with inner hyphens and apostrophes: `Wright-Phillips`, `O'Neil`, `half-time`, `25-yard`.
    case word
    /// `'s` or `'` after a plural, split from its word.
    case possessive
    /// `n't`, `'ll`, `'ve`, `'re`, `'d`, `'m`, split from their word.
    case clitic
    /// Digits, with inner commas and points: `47,111`, `2.5`.
    case number
    /// `2-1`, `2–1`: two figures of one or two digits joined by a hyphen or dash.
    case score
    /// `23rd`.
    case ordinal
    /// `90+3'`, `67'`, `45+2`.
    case minute
    /// `£25m`, `$1.5million`.
    case money
    /// `7.45pm`, `19:45`.
    case time
    /// `2022-23`, `2004/05`: a season or a range of years.
    case season
    /// Web and mail addresses, handles, hashtags.
    case link
    /// An opening or closing quotation mark, whatever its form; `Quotation` says which pairs with which.
    case quote
    /// `-`, `–`, `—`, `--` standing by itself.
    case dash
    /// `.`, `!`, `?`, `…`
    case stop
    case comma
    case colon
    case semicolon
    case open, close
    /// `•`, `*`, `|` and other marks.
    case symbol
  }

  public struct Flags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Begins with a capital letter.
    @inlinable public static var capitalised: Flags { Flags(rawValue: 1) }
    /// Two letters or more, none of them small.
    @inlinable public static var allCaps: Flags { Flags(rawValue: 2) }
    /// White space stands before it.
    @inlinable public static var spaced: Flags { Flags(rawValue: 4) }
    /// First token of its sentence; so is the one behind the number of a list's item.
    @inlinable public static var opensSentence: Flags { Flags(rawValue: 8) }
    /// Inside a quotation.
    @inlinable public static var quoted: Flags { Flags(rawValue: 16) }
    /// A single capital letter with its full stop: `J.`
    @inlinable public static var initial: Flags { Flags(rawValue: 32) }
    /// Holds a hyphen.
    @inlinable public static var hyphenated: Flags { Flags(rawValue: 64) }
    /// A line break stands before it.
    @inlinable public static var opensLine: Flags { Flags(rawValue: 128) }
  }
}

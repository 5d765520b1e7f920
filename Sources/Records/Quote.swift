/// Something that the article reports as said.
public struct Quote: Sendable {
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    public var number: Int
    public init(_ number: Int) { self.number = number }
    public var description: String { "q\(number)" }
  }

  public enum Kind: String, Sendable, CaseIterable { case direct, fragment, indirect }

  /// How the speaker was found.
  public enum Resolution: String, Sendable, CaseIterable { case name, pronoun, description, continuation, none }

  public var id: ID
  public var kind: Kind
  /// The words, without the marks.
  public var span: Span
  /// Quotes of one statement share a number, counted from 1.
  public var turn: Int
  public var speaker: Entity.ID?
  /// The whole phrase for a speaker whom the text does not name.
  public var speakerText: String?
  public var resolved: Resolution = .none
  /// The words that tell that it was said: `said`, `according to`.
  public var cue: Span?
  public var medium: String?
  public var addressee: String?
  public var occasion: String?
  /// The entities that the quote speaks of.
  public var about: [Entity.ID] = []
  public var evidence: [Evidence] = []

  public init(id: ID, kind: Kind, span: Span, turn: Int) {
    self.id = id
    self.kind = kind
    self.span = span
    self.turn = turn
  }
}

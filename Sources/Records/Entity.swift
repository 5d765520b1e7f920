/// Someone or something that the article names, with all its mentions.
public struct Entity: Sendable {
  public enum Kind: String, Sendable, CaseIterable, BitwiseCopyable {
    case person, team, competition, venue, location, organisation, award
  }

  /// The place of the entity in its record, printed `e1`, `e2` …
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    public var number: Int
    public init(_ number: Int) { self.number = number }
    public var description: String { "e\(number)" }
  }

  public struct Mention: Hashable, Sendable {
    public enum Kind: String, Sendable { case name, nominal, pronoun }
    public var span: Span
    public var kind: Kind
    public init(span: Span, kind: Kind) {
      self.span = span
      self.kind = kind
    }
  }

  public enum Role: String, Sendable, CaseIterable { case player, coach, referee, official, media, agent, other }

  public var id: ID
  /// The same in every article: from the name lists or the user's own.
  public var key: String?
  public var kind: Kind
  /// The fullest form in the text, or a list's own name for it.
  public var name: String
  public var aliases: [String] = []
  public var mentions: [Mention] = []
  public var evidence: [Evidence] = []

  // Persons
  public var role: Role?
  public var position: String?
  public var teams: [ID] = []
  /// In years.
  public var age: Int?
  public var nationality: String?

  // Teams
  /// `club` or `national`.
  public var teamType: String?
  /// `men`, `women` or `youth`.
  public var category: String?
  public var country: String?

  public init(id: ID, kind: Kind, name: String) {
    self.id = id
    self.kind = kind
    self.name = name
  }
}

/// A match that the article tells of. Every pair is in the order of `teams`.
public struct Match: Sendable {
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    public var number: Int
    public init(_ number: Int) { self.number = number }
    public var description: String { "m\(number)" }
  }

  public struct Pair: Hashable, Sendable {
    public var first: Int
    public var second: Int
    public init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }
    public var swapped: Pair { Pair(second, first) }
    /// The higher figure first, as a winner's stands.
    package var highFirst: Pair { first < second ? swapped : self }
    public var total: Int { first + second }
  }

  /// How much of the scoring the article tells, and whether what it tells adds up to the score.
  public struct Completeness: Hashable, Sendable {
    public var told: Int
    public var scored: Int?
    public var consistent: Bool
    public init(told: Int, scored: Int?, consistent: Bool) {
      self.told = told
      self.scored = scored
      self.consistent = consistent
    }
  }

  public struct Day: Hashable, Sendable {
    /// ISO 8601, a calendar day.
    public var iso: String
    public var basis: Evidence.Basis
    public init(iso: String, basis: Evidence.Basis) {
      self.iso = iso
      self.basis = basis
    }
  }

  public var id: ID
  public var key: String?
  /// True for a match that the article is about.
  public var primary: Bool
  /// Two places; nil where the text does not name the opponent.
  public var teams: [Entity.ID?]
  public var home: Entity.ID?
  /// Extra time included, a shoot-out not.
  public var score: Pair?
  public var halfTime: Pair?
  public var shootout: Pair?
  public var aggregate: Pair?
  public var extraTime = false
  public var winner: Entity.ID?
  public var competition: Entity.ID?
  public var stage: String?
  public var leg: Int?
  public var venue: Entity.ID?
  public var date: Day?
  public var attendance: Int?
  public var referee: Entity.ID?
  public var completeness: Completeness?
  public var evidence: [Evidence] = []

  public init(id: ID, primary: Bool, teams: [Entity.ID?]) {
    self.id = id
    self.primary = primary
    self.teams = teams
  }
}

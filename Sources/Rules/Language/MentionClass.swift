/// Which mentions an element takes: types, and whether only by name.
///
/// Public, so that it can be compiled into the loops of other targets.
public struct MentionClass: OptionSet, Hashable, Sendable, BitwiseCopyable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Stages write sets in their innermost loops; the library's own way to make one is generic and many times slower.
  @inlinable public init(arrayLiteral elements: MentionClass...) {
    self.init(rawValue: elements.reduce(0) { $0 | $1.rawValue })
  }

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
    "place": [.location, .venue], "pronoun": .reference, "side": .teamReference,
    "anyone": [.person, .personReference, .team, .teamReference],
    "name": [.person, .team, .competition, .venue, .location, .organisation, .award],
  ]
}

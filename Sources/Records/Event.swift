/// Something that happened in a match. What types there are and which fields each has, the sport's model says.
public struct Event: Sendable {
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    public var number: Int
    public init(_ number: Int) { self.number = number }
    public var description: String { "v\(number)" }
  }

  /// The value of one of the fields that a type of event has of its own.
  public enum Value: Hashable, Sendable {
    case entity(Entity.ID)
    case word(String)
    case words([String])
    case number(Int)
    case flag(Bool)
    case pair(Match.Pair)
    /// A length as told and in metres.
    case distance(value: Int, unit: String, metres: Double)
  }

  public struct Field: Hashable, Sendable {
    public var name: String
    public var value: Value
    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  public var id: ID
  public var type: String
  public var match: Match.ID?
  /// The side that the event counts for.
  public var team: Entity.ID?
  public var player: Entity.ID?
  /// As the sport prints it: the 23rd minute is 23; 90+5 is minute 90, added 5.
  public var minute: Int?
  public var added: Int?
  public var minuteMin: Int?
  public var minuteMax: Int?
  public var period: String?
  /// The words that tell the time.
  public var clockText: String?
  /// Place in the order of the match, from 1.
  public var order: Int
  /// In the order that the model declares them.
  public var fields: [Field] = []
  public var evidence: [Evidence] = []

  public init(id: ID, type: String, order: Int) {
    self.id = id
    self.type = type
    self.order = order
  }

  public subscript(field: String) -> Value? { fields.first { $0.name == field }?.value }
}

/// What a record claims, as far as it is measured: ids as printed, offsets in code points.
///
/// Made from a record in memory, or read from a printed one.
package struct Claims: Sendable, Decodable {
  struct Mention: Sendable, Decodable {
    var start: Int
    var end: Int
    var kind: String?
    var isName: Bool { (kind ?? "name") == "name" }
  }

  struct Entity: Sendable, Decodable {
    var id: String
    var type: String
    var name: String?
    var mentions: [Mention]?
    var role: String?
    var teams: [String]?
    var age: Int?
  }

  struct Match: Sendable, Decodable {
    var id: String?
    var primary: Bool?
    var teams: [String?]?
    var score: [Int]?
    var half_time: [Int]?
    var shootout: [Int]?
    var aggregate: [Int]?
    var competition: String?
    var venue: String?
    var stage: String?

    var isPrimary: Bool { primary ?? false }
    var isTold: Bool { isPrimary || !(score ?? []).isEmpty }
    /// Both places, whatever the record left out.
    var sides: [String?] { if let teams, teams.count >= 2 { teams } else { [nil, nil] } }
  }

  struct Quote: Sendable, Decodable {
    var kind: String?
    var text: String?
    var start: Int?
    var end: Int?
    var speaker: String?
    var speaker_text: String?
  }

  struct Article: Sendable, Decodable {
    var text: String?
    var kind: String?
    var sport: String?
  }

  package var id: String?
  var article: Article?
  var entities: [Entity]?
  var matches: [Match]?
  var events: [Facts]?
  var quotes: [Quote]?

  /// The claims of an article for which there is no record: none.
  package static let none = Claims()

  private init() {}
}

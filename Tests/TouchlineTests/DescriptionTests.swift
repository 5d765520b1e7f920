import Records
import Testing
import Touchline

/// Whom descriptions stand for: the words of each and the name that it was bound to.
@Suite struct DescriptionTests {
  static let cases: [(text: String, descriptions: [String: String?])] = [
    // A coach's side is not the one that it meets.
    (
      "Leeds 1-0 Burnley\n\nLeeds beat Burnley 1-0. Otto Brandt's side met Burnley without fear.",
      ["Otto Brandt's side": "Leeds"]
    ),
    ("Fulham 1-0 Burnley\n\nFulham beat Burnley 1-0. The Londoners were better.", ["The Londoners": "Fulham"]),
    // What carries the ball forward is no player.
    (
      "Leeds 1-0 Burnley\n\nLeeds beat Burnley 1-0. Per Dahl of Leeds carried the ball forward and shot.",
      ["the ball forward": nil]
    ),
    (
      "Denmark beat Norway 1-0. Per Dahl and Ole Vik were denied by the busy goalkeeper Jens Aaby.",
      ["the busy goalkeeper": nil]
    ),
  ]

  @Test(arguments: cases) func bound(_ text: String, _ descriptions: [String: String?]) throws {
    let record = try PersonTests.record(text)
    for (words, name) in descriptions {
      let bound = record.entities.first { entity in
        entity.mentions.contains { mention in
          mention.kind == .nominal
            && String(decoding: record.article.utf8[mention.span.start..<mention.span.end], as: UTF8.self) == words
        }
      }
      #expect(bound?.name == name, "\(words)")
    }
  }

  /// A page's furniture names bodies, and nobody else.
  @Test func furniture() throws {
    let text = "Leeds beat Burnley 1-0.\n\nGet Sky Sports on WhatsApp\n\nPer Dahl scored the only goal."
    let record = try PersonTests.record(text)
    #expect(record.entities.contains { $0.kind == .organisation && $0.name == "Sky Sports" })
  }

  /// A country whose own league is named is a place.
  @Test func ownLeague() throws {
    let record = try PersonTests.record("Jens Aaby helped Palermo back to Italy's Serie A last season.")
    #expect(record.entities.first { $0.name == "Italy" }?.kind == .location)
    let campaign = try PersonTests.record("Jens Aaby missed Italy's World Cup campaign.")
    #expect(campaign.entities.first { $0.name == "Italy" }?.kind == .team)
  }
}

import Extracting
import Recognising
import Records
import Sports
import Testing

/// Sentences cut into clauses, each in the row that rules see: who does it between bars, the verb, whom it is done to, and
/// behind all that what is said of its having happened.
@Suite struct ClauseParserTests {
  static let sport = Result { try Sport() }

  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var clauses: [String]
    var testDescription: String { text }

    init(_ text: String, _ clauses: String...) {
      self.text = text
      self.clauses = clauses
    }
  }

  static let subjects = [
    Case("Harry Kane scored after half an hour.", "|Harry Kane| scored after half an hour"),
    Case("In the 23rd minute Harry Kane scored.", "|Harry Kane| scored"),
    Case("Harry Kane and Mason Mount scored.", "|Mason Mount| scored", "|Harry Kane| scored"),
    // Carried over `and`, a participle, a relative clause and what it stands in.
    Case("Harry Kane turned and shot wide.", "|Harry Kane| turned", "|Harry Kane| shot wide"),
    Case("Rising highest, Harry Kane headed in.", "|Harry Kane| Rising highest", "|Harry Kane| headed in"),
    Case(
      "Harry Kane, who came on for Ivan Toney, scored.", "|Harry Kane| came on for Ivan Toney", "|Harry Kane| scored"),
    Case(
      "Mason Mount teed up Harry Kane to tap in.", "|Mason Mount| teed up Harry Kane", "|Harry Kane| tap in"),
    Case(
      "Kane's late header beat Jordan Pickford.", "|Kane 's late header| beat Jordan Pickford"),
    Case("The rain fell.", "|The rain| fell"),
    // Joined without a subject of its own: behind an infinitive, and behind a comma.
    Case(
      "Mason Mount teed up Harry Kane to tap in and later headed wide.", "|Mason Mount| teed up Harry Kane",
      "|Harry Kane| tap in", "|Mason Mount| headed wide"),
    Case(
      "Harry Kane scored after Mason Mount failed to clear, and headed wide.", "|Harry Kane| scored",
      "|Mason Mount| failed to clear", "|Harry Kane| headed wide"),
    // The left corner is no verb.
    Case("Harry Kane shot into the bottom left corner.", "|Harry Kane| shot into the bottom left corner"),
    Case("Harry Kane left the pitch.", "|Harry Kane| left the pitch"),
    // A word's ligature is its letters.
    Case("Harry Kane struck, riﬂing the ball home.", "|Harry Kane| struck", "|Harry Kane| riﬂing the ball home"),
    // Whom one did it with is not who goes on.
    Case(
      "Harry Kane played with Mason Mount, rounded Jordan Pickford and scored.", "|Harry Kane| played with Mason Mount",
      "|Harry Kane| rounded Jordan Pickford", "|Harry Kane| scored"),
    // Whoever stands between a joining word and an aside, and whom `only for` names.
    Case(
      "Declan Rice pointed to the spot and Harry Kane, taking his time, stroked home.",
      "|Declan Rice| pointed to the spot and Harry Kane", "|Declan Rice| taking his time", "|Harry Kane| stroked home"),
    Case("Harry Kane, on for the tired Mason Mount, scored.", "|Harry Kane| scored"),
    Case(
      "Declan Rice fouled Mason Mount, and Harry Kane, who came on, stroked home.",
      "|Declan Rice| fouled Mason Mount , and Harry Kane", "|Harry Kane| came on", "|Harry Kane| stroked home"),
    Case(
      "Mason Mount was denied, only for Harry Kane to score.", "denied Mason Mount , only for Harry Kane",
      "|Harry Kane| score"),
    // What went past somebody is no deed of his, and whoever met it goes on.
    Case(
      "Harry Kane clipped a shot past Jordan Pickford which hit the post.",
      "|Harry Kane| clipped a shot past Jordan Pickford", "|a shot| hit the post"),
    Case(
      "Mason Mount sent over a cross which Harry Kane met and turned in.", "|Mason Mount| sent over a cross",
      "|Harry Kane| met", "|Harry Kane| turned in"),
    // Two behind an adverb, two who are let, and a captain named between commas.
    Case(
      "Ivan Toney scored twice, then Harry Kane and Declan Rice scored.", "|Ivan Toney| scored twice",
      "|Declan Rice| scored", "|Harry Kane| scored"),
    Case(
      "Declan Rice slipped to allow Mason Mount to cross and Harry Kane to score.", "|Declan Rice| slipped",
      "|Declan Rice| allow Mason Mount", "|Mason Mount| cross and Harry Kane", "|Harry Kane| score"),
    Case("Norwich's captain, Harry Kane, converted both penalties.", "|Harry Kane| converted both penalties"),
  ]

  static let passives = [
    Case("Harry Kane was fouled by Declan Rice.", "|Declan Rice| fouled Harry Kane"),
    Case("Harry Kane was booked.", "booked Harry Kane"),
    Case("The ball was tapped in by Harry Kane.", "|Harry Kane| tapped in The ball"),
    Case(
      "Harry Kane headed in a cross whipped in by Mason Mount.", "|Harry Kane| headed in a cross",
      "|Mason Mount| whipped in a cross"),
    Case(
      "Harry Kane scored before Declan Rice was sent off.", "|Harry Kane| scored", "sent off Declan Rice"),
  ]

  static let factuality = [
    Case("Harry Kane did not score.", "|Harry Kane| score (negated)"),
    Case("Harry Kane never scored.", "|Harry Kane| scored (negated)"),
    Case("Harry Kane could have scored.", "|Harry Kane| scored (possible)"),
    Case("Harry Kane will score.", "|Harry Kane| score (coming)"),
    Case("Harry Kane failed to score.", "|Harry Kane| failed", "|Harry Kane| score (failed)"),
    Case("Harry Kane thought he had scored.", "|Harry Kane| thought", "|he| scored (failed, earlier)"),
    Case("Harry Kane had scored in Moscow.", "|Harry Kane| scored in Moscow (earlier)"),
    Case("Harry Kane has scored six this season.", "|Harry Kane| scored six this season (elsewhere)"),
    Case("Harry Kane scored last season.", "|Harry Kane| scored last season (elsewhere)"),
    Case(
      "Harry Kane rolled it home, only for the flag to go up.",
      "|Harry Kane| rolled it home , only for the flag (failed)", "|the flag| go up"),
    Case("Harry Kane scored, but it was ruled out.", "|Harry Kane| scored (failed)", "ruled out it"),
    Case(
      "Harry Kane turned in Mason Mount's cross, but was flagged offside.",
      "|Harry Kane| turned in Mason Mount 's cross (failed)", "flagged Harry Kane offside"),
    Case(
      "Harry Kane slid in to try and score.", "|Harry Kane| slid in", "|Harry Kane| try", "|Harry Kane| score (failed)"),
  ]

  @Test("subjects", arguments: subjects) func subject(_ example: Case) throws {
    #expect(try ClauseParserTests.clauses(example.text) == example.clauses)
  }

  @Test("passives", arguments: passives) func passive(_ example: Case) throws {
    #expect(try ClauseParserTests.clauses(example.text) == example.clauses)
  }

  @Test("factuality", arguments: factuality) func factual(_ example: Case) throws {
    #expect(try ClauseParserTests.clauses(example.text) == example.clauses)
  }

  @Test func withoutAVerbThereIsNone() throws {
    #expect(try ClauseParserTests.clauses("A word in season.").isEmpty)
  }

  /// Whatever a sentence is, each of its clauses has its verb in its own stretch, and its subject at its front.
  @Test func whatHoldsOfEveryClause() throws {
    for example in ClauseParserTests.subjects + ClauseParserTests.passives + ClauseParserTests.factuality {
      for clause in try ClauseParserTests.parsed(example.text).clauses {
        #expect(clause.source.contains(clause.verb))
        #expect(clause.subject.isEmpty || clause.subject.lowerBound == 0)
        #expect(clause.subject.upperBound <= clause.items.count)
      }
    }
  }

  static func parsed(_ text: String) throws -> (clauses: [Clause], text: TokenisedText) {
    let sport = try sport.get()
    let recognised = Recogniser(sport.lexicon).recognise(sport.tokeniser.tokenise(Array(text.utf8)))
    let parser = ClauseParser(sport.lexicon)
    return (recognised.rows.flatMap { parser.clauses(of: $0, in: recognised.text) }, recognised.text)
  }

  static func clauses(_ text: String) throws -> [String] {
    let (clauses, text) = try parsed(text)
    return clauses.map { clause in
      let words = clause.items.map { text.text(tokens: Int($0.tokens.lowerBound)..<Int($0.tokens.upperBound)) }
      let subject = words[clause.subject].joined(separator: " ")
      let rest = words[clause.subject.upperBound...].joined(separator: " ")
      let marks = clause.factuality.names.joined(separator: ", ")
      return (subject.isEmpty ? "" : "|\(subject)| ") + rest + (marks.isEmpty ? "" : " (\(marks))")
    }
  }
}

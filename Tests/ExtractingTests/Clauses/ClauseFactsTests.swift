import Testing
import Touchline

/// Clauses as rules see them, subject first: `‹Kane› scored`.
@Suite struct ClauseFactsTests {
  static let extractor = Result { try Extractor() }

  static let cases: [(text: String, clauses: [String])] = [
    (
      "Harry Kane, Mason Mount and Declan Rice all scored.",
      ["‹Declan Rice› scored", "‹Mason Mount› scored", "‹Harry Kane› scored"]
    ),
    (
      "England won as 20-year-olds Harry Kane and Mason Mount scored.",
      ["‹Mason Mount› scored", "‹Harry Kane› scored"]
    ),
    (
      "Harry Kane, somebody who has waited for months, opened the scoring.",
      ["‹Harry Kane› opened the scoring"]
    ),
    (
      "With two minutes left, Harry Kane, a second-half substitute, netted his third.",
      ["‹Harry Kane› netted his third"]
    ),
    (
      "Harry Kane was quick to gather, beat the last defender and poke the ball into the corner.",
      ["‹Harry Kane› gather", "‹Harry Kane› poke the ball into the corner"]
    ),
    (
      "Mason Mount picked out Harry Kane, whose shot flew into the top corner.",
      ["‹Harry Kane› ‹shot› flew into the top corner"]
    ),
    (
      "Harry Kane's effort hit the post and Mason Mount turned in the rebound.",
      ["‹Harry Kane› ‹'s› ‹effort› hit the post", "‹Mason Mount› turned in the rebound"]
    ),
    (
      "A long throw from Mason Mount was flicked on by Declan Rice.",
      ["‹Declan Rice› flicked on A long throw (passive)"]
    ),
    (
      "Harry Kane was taken off on the hour.",
      ["taken off Harry Kane on the hour (passive)"]
    ),
    (
      "It was from the corner that Harry Kane, left alone, headed in the winner.",
      ["‹Harry Kane› headed in the winner"]
    ),
    (
      "Mason Mount slid a pass between Declan Rice and Luke Shaw and Harry Kane scored.",
      ["‹Harry Kane› scored"]
    ),
    ("Harry Kane himself scored.", ["‹Harry Kane› scored"]),
    // What did not happen says so.
    ("The flag prevented Harry Kane from scoring.", ["‹The› ‹flag› scoring (failed)"]),
    ("Harry Kane came close to scoring.", ["‹Harry Kane› scoring (failed)"]),
    ("No defender scored.", ["‹defender› scored (negated)"]),
    ("Harry Kane was a whisker away from scoring.", ["‹Harry Kane› scoring (failed)"]),
    ("Harry Kane came close with two headers to scoring.", ["‹Harry Kane› scoring (failed)"]),
    ("Had Harry Kane scored, it would have been over.", ["‹Harry Kane› scored (possible)"]),
    // Who did not only do something did it, and so did who wasted nothing doing it.
    ("Harry Kane not only scored but also hit the bar.", ["‹Harry Kane› scored", "‹Harry Kane› hit the bar"]),
    ("Harry Kane never scored.", ["‹Harry Kane› scored (negated)"]),
    (
      "Harry Kane did not waste his next chance, heading in.",
      ["‹Harry Kane› waste his next chance (negated)", "‹Harry Kane› heading in"]
    ),
    ("Harry Kane did not score, heading over.", ["‹Harry Kane› score (negated)"]),
    // Whom a verb has do something, and whom it gives the means to.
    ("Mason Mount slipped Harry Kane through to score.", ["‹Harry Kane› score"]),
    ("Mason Mount's pass gave Harry Kane the space to turn and score.", ["‹Harry Kane› turn", "‹Harry Kane› score"]),
    ("Harry Kane picked himself up to score.", ["‹Harry Kane› score"]),
    // Who was in a place, and whose player did it.
    ("Mason Mount found Harry Kane at the far post, who scored.", ["‹Harry Kane› scored"]),
    (
      "A low cross was turned in by England striker Harry Kane.",
      ["‹England› ‹striker› ‹Harry Kane› turned in A low cross (passive)"]
    ),
    // A year that only counts up to this day is no other one.
    ("Harry Kane scored in the first game of 2024.", ["‹Harry Kane› scored in the first game of 2024"]),
    ("Harry Kane scored there in 2004.", ["‹Harry Kane› scored there in 2004 (elsewhere)"]),
    ("Harry Kane buried his shot with some style.", ["‹Harry Kane› buried his shot with some style"]),
  ]

  @Test(arguments: cases) func clauses(_ text: String, _ expected: [String]) throws {
    let found = try ClauseFactsTests.clauses(of: text)
    for clause in expected { #expect(found.contains(clause), "\(clause) is not among \(found)") }
  }

  /// `explain --stages` prints them.
  private static func clauses(of text: String) throws -> [String] {
    let extractor = try extractor.get()
    return try extractor.trace(of: Array(text.utf8)).split(separator: "\n").compactMap { line in
      line.hasPrefix("  clause  ") ? String(line.dropFirst(10)) : nil
    }
  }
}

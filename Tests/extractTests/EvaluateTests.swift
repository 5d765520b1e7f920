import Bench
import Foundation
import Testing

/// `extract evaluate` and `extract check` in a folder with a small corpus.
struct EvaluateTests {
  static func bench() throws -> Bench {
    let bench = try Bench()
    try bench.put("Corpus/Seen/a/article.txt", "England 1-0 France\n\nStriker Harry Kane scored in the 12th minute.\n")
    try bench.put(
      "Corpus/Seen/a/gold.json",
      """
      {
       "id": "a",
       "kind": "match-report",
       "entities": [
        {"type": "team", "name": "England", "forms": ["England"]},
        {"type": "team", "name": "France", "forms": ["France"]},
        {"type": "person", "name": "Harry Kane", "forms": ["Harry Kane"], "role": "player", "teams": ["England"]}
       ],
       "events": [
        {"type": "goal", "player": "Harry Kane", "team": "England", "minute": 21}
       ]
      }
      """)
    try bench.put("Corpus/Unseen/u/article.txt", "Arsenal lost.\n")
    try bench.put("Corpus/Unseen/u/gold.json", #"{"id": "u", "entities": [{"type": "team", "name": "Secret"}]}"#)
    return bench
  }

  @Test func partsApartAndNothingOfTheUnseenButFigures() throws {
    let bench = try Self.bench()
    for format in ["table", "json", "html"] {
      let outcome = try bench.run("extract evaluate Corpus --errors --by-article --format \(format)")
      #expect(outcome.status == 0 && outcome.output.contains("Unseen"))
      #expect(!outcome.output.contains("Arsenal") && outcome.output.contains("Harry Kane: 12, not 21"))
    }
    #expect(try bench.run("extract evaluate Corpus/Unseen --errors").output.contains("Arsenal"))
  }

  @Test func floorsFailRiseAndSinkForAReason() throws {
    let bench = try Self.bench()
    let floors = "extract evaluate Corpus --floors floors.json"
    #expect(try bench.run("\(floors) --raise-floors").status == 0)
    #expect(try bench.run(floors).status == 0)
    let raised = bench.text("floors.json").replacing("\"goal.minute\": 0.0", with: "\"goal.minute\": 0.5")
    try bench.put("floors.json", raised)
    let fallen = try bench.run(floors)
    #expect(fallen.status == 1 && fallen.errors.contains("Seen: goal.minute is 0.0, under its floor of 0.5"))
    // A silent edit of the corpus trips it too.
    try bench.put("Corpus/Seen/a/article.txt", "England 1-0 France\n\nStriker Harry Kane scored in the 21st minute.\n")
    #expect(try bench.run(floors).errors.contains("the corpus is not the one"))
    #expect(try bench.run("\(floors) --raise-floors").status == 1)
    #expect(try bench.run("\(floors) --lower-floors ' '").status == 2)
    #expect(try bench.run("\(floors) --lower-floors 'a minute was wrong'").status == 0)
    #expect(bench.text("floors.json").contains("a minute was wrong"))
    #expect(try bench.run(floors).status == 0)
  }

  @Test func baselineTellsWhatWasMended() throws {
    let bench = try Self.bench()
    _ = try bench.run("extract evaluate Corpus --format json > before.json")
    try bench.put("Corpus/Seen/a/article.txt", "England 1-0 France\n\nStriker Harry Kane scored in the 21st minute.\n")
    let outcome = try bench.run("extract evaluate Corpus --baseline before.json")
    #expect(outcome.output.contains("better: ") && outcome.output.contains("- goal.minute"))
    #expect(try bench.run("extract evaluate Corpus --baseline Corpus/Seen/a/article.txt").status == 2)
  }

  @Test func recordRewritesAnAnnotation() throws {
    let bench = try Self.bench()
    let outcome = try bench.run("extract evaluate Corpus --record a")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        "-  {\"type\": \"goal\", \"player\": \"Harry Kane\", \"team\": \"England\", \"minute\": 21"))
    #expect(
      outcome.output.contains(
        "+  {\"type\": \"goal\", \"player\": \"Harry Kane\", \"team\": \"England\", \"minute\": 12"))
    #expect(try bench.run("extract evaluate Corpus --record a").errors.contains("agrees with the record"))
    #expect(try bench.run("extract evaluate Corpus --record b").status == 2)
  }

  @Test func checkTellsOfOnesOwnFilesAlone() throws {
    let bench = try Self.bench()
    let rule = "rule mine\n  gives event goal\n  clause scorer:@person score~\n"
    try bench.put("mine.rules", rule + "  yes [scorer Mary Tallis] scored.\n  no Mary Tallis did not score.\n")
    let outcome = try bench.run("extract check mine.rules --corpus Corpus --shared")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("1 rule, 2 examples, all pass, 1 shared with another rule\n"))
    try bench.put("mine.rules", rule + "  yes Mary Tallis waved.\n  no Mary Tallis scored.\n")
    let failed = try bench.run("extract check mine.rules")
    #expect(failed.status == 1 && failed.output.contains("mine.rules:4: error: rule `mine` does not fire on"))
    #expect(failed.output.contains("mine.rules:5: error: rule `mine` fires (scorer=Mary Tallis) on"))
  }
}

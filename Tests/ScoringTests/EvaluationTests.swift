import Foundation
import Testing

@testable import Scoring

struct EvaluationTests {
  @Test func partsAreReportedApart() throws {
    let table = Articles.evaluation(2, unseen: 3).table()
    #expect(table.contains("Seen: 4 articles\n") && table.contains("Unseen: 4 articles\n"))
    let lines = table.split(separator: "\n").filter { $0.hasPrefix("article.sport") }
    #expect(lines.map { $0.contains("0.500") } == [true, false])
    #expect(lines.map { $0.contains("0.750") } == [false, true])
  }

  /// Of articles that whoever writes rules must not know, nothing but figures is told, in no format.
  @Test func unseenPartsTellFiguresAlone() throws {
    let evaluation = Articles.evaluation(4, unseen: 1)
    #expect(evaluation.faults.isEmpty)
    let told = [
      evaluation.table(byArticle: true), evaluation.faultLines(), evaluation.html(),
      String(decoding: evaluation.json, as: UTF8.self),
    ]
    for text in told { #expect(!text.contains("Ashfield") && !text.contains("u3")) }
    // By itself it is no part of anything, and whoever keeps it may look.
    var alone = Evaluation(evaluation.measures, digest: "")
    alone.add(.none, of: Articles.fixture("u3", part: "Unseen"))
    #expect(alone.table(byArticle: true).contains("u3"))
  }

  @Test func baselineTellsWhatChanged() throws {
    let before = try Baseline(json: Articles.evaluation(2).json)
    let after = Articles.evaluation(3)
    let table = after.table(against: before)
    #expect(table.contains("1 better, 0 worse"))
    #expect(table.contains("better: article.sport"))
    #expect(table.contains("+0.250"))
  }

  @Test func baselineTellsFaultsThatAreNewAndMended() throws {
    let measures = Measures(scoring: "", eventTypes: [], entityFields: [], plainFields: [])
    func evaluation(_ names: [String]) -> Evaluation {
      var evaluation = Evaluation(measures, digest: "")
      let gold = Gold(sport: "x", entities: names.map { Gold.Entity(type: "person", name: $0, role: "player") })
      evaluation.add(.none, of: Articles.fixture("a", gold))
      return evaluation
    }
    let before = try Baseline(json: evaluation(["Kane", "Rice"]).json)
    let lines = evaluation(["Kane", "Saka"]).faultLines(against: before, all: true).split(separator: "\n")
    let roles = lines.filter { $0.contains("person.role") }
    #expect(roles.contains { $0.hasPrefix("- ") && $0.contains("Rice") })
    #expect(roles.contains { $0.hasPrefix("+ ") && $0.contains("Saka") })
    #expect(roles.contains { $0.hasPrefix("  ") && $0.contains("Kane") })
    #expect(!evaluation(["Kane", "Saka"]).faultLines(against: before, all: false).contains("Kane"))
  }

  @Test func baselineOfBeforeThereWereParts() throws {
    let before = try Baseline(
      json: Array(#"{"articles": 1, "metrics": {"article.sport": {"accuracy": 0.5, "n": 2}}}"#.utf8))
    #expect(Articles.evaluation(4).table(against: before).contains("+0.500"))
    #expect(Articles.evaluation(4).faultLines(against: before, all: false).isEmpty)
  }

  @Test func htmlEscapesWhatArticlesSay() {
    var evaluation = Evaluation(
      Measures(scoring: "", eventTypes: [], entityFields: [], plainFields: []), digest: "")
    let gold = Gold(entities: [Gold.Entity(type: "person", name: "<b>", role: "player")])
    evaluation.add(.none, of: Articles.fixture("a&b", gold))
    #expect(evaluation.html().contains("a&amp;b: &lt;b&gt;"))
  }
}

struct GoldRevisionTests {
  static let text = "Mary Tallis scored for Ashfield. Tallis was 23."
  static let annotation = """
    {
     "id": "a",
     "kind": "news",
     "note": "kept",
     "entities": [
      {"type": "person", "name": "Mary Tallis", "forms": ["Mary Tallis", "Tallis"], "role": "player", "teams": ["Ashfield"], "age": 23},
      {"type": "team", "name": "Ashfield", "forms": ["Ashfield"]}
     ],
     "events": [
      {"type": "goal", "player": "Mary Tallis", "team": "Ashfield", "minute": 9}
     ],
     "quotes": [
     ]
    }
    """

  private func revision(_ claims: String, of annotation: String = annotation) throws -> GoldRevision {
    let gold = try JSONDecoder().decode(Gold.self, from: Data(annotation.utf8))
    let fixture = Fixture(
      name: "a", part: "", annotation: "", input: "", text: ScalarText(Self.text), gold: gold)
    let measures = Measures(scoring: "goal", entityFields: [], annotatedBy: [gold])
    return GoldRevision(
      of: fixture, to: try JSONDecoder().decode(Claims.self, from: Data(claims.utf8)), measures, text: annotation)
  }

  private func claims(age: Int = 23, minute: Int = 9, kind: String = "news") -> String {
    """
    {"article": {"kind": "\(kind)"}, "entities": [
    {"id": "e1", "type": "person", "name": "Mary Tallis", "role": "player", "teams": ["e2"], "age": \(age),
     "mentions": [{"start": 0, "end": 11, "kind": "name"}, {"start": 33, "end": 39, "kind": "name"}]},
    {"id": "e2", "type": "team", "name": "Ashfield", "mentions": [{"start": 23, "end": 31, "kind": "name"}]}],
    "events": [{"type": "goal", "player": "e1", "team": "e2", "minute": \(minute)}]}
    """
  }

  @Test func whatAgreesStays() throws {
    let revision = try revision(claims())
    #expect(revision.new == revision.old)
    #expect(revision.diff.isEmpty)
  }

  @Test func whatIsContradictedIsReplacedWhereItStands() throws {
    let revision = try revision(claims(minute: 10, kind: "match-report"))
    let changed = revision.diff.split(separator: "\n").filter { $0.hasPrefix("+") }
    #expect(
      changed == [
        "+ \"kind\": \"match-report\",",
        "+  {\"type\": \"goal\", \"player\": \"Mary Tallis\", \"team\": \"Ashfield\", \"minute\": 10}",
      ])
    #expect(revision.new.contains(" \"note\": \"kept\","))
  }

  @Test func anEmptySectionIsFilled() throws {
    let empty = "{\n \"id\": \"a\",\n \"entities\": [],\n \"events\": []\n}"
    let revision = try revision(claims(), of: empty)
    let gold = try JSONDecoder().decode(Gold.self, from: Data(revision.new.joined(separator: "\n").utf8))
    #expect(gold.entities.map(\.name) == ["Mary Tallis", "Ashfield"])
    #expect(revision.unreadable.isEmpty)
  }

  @Test func anotherLayoutIsNamed() throws {
    let revision = try revision(claims(), of: #"{"id": "a", "entities": [], "events": []}"#)
    #expect(revision.unreadable == ["entities", "events"])
  }

  @Test func whatTheRecordLacksGoes() throws {
    let revision = try revision(#"{"article": {"kind": "news"}}"#)
    #expect(!revision.new.contains { $0.contains("\"type\"") })
    #expect(throws: Never.self) { try JSONDecoder().decode(Gold.self, from: Data(revision.new.joined().utf8)) }
  }
}

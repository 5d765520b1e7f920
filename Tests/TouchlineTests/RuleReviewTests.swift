import Foundation
import Testing
import Touchline

/// Every example of every rule as a case of its own, and what is said of the rules as a whole.
@Suite struct RuleReviewTests {
  static let review = Result { try Extractor.forReview().review() }
  static let examples = (try? review.get().examples) ?? []

  @Test("examples", arguments: examples) func example(_ check: ExampleCheck) {
    #expect(check.passed, "\(check.file):\(check.line): \(check.message)")
  }

  @Test func thereAreExamples() throws {
    let review = try Self.review.get()
    #expect(review.rules > 100)
    #expect(Set(review.examples.filter(\.isExpected).map(\.rule)).count == review.rules)
    #expect(Set(review.examples.filter { !$0.isExpected }.map(\.rule)).count == review.rules)
  }

  /// A file of one's own whose list nothing uses, whose example is another rule's too, and that no article exercises.
  @Test func saysWhatOfAFileIsIdle() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "idle-\(getpid()).rules").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = """
      list nobody
        one two one
      rule scores-plainly
        gives event goal
        clause scorer:@person score~
        yes [scorer Mary Tallis] scored.
        no Mary Tallis did not score.
      """
    try Data(text.utf8).write(to: URL(filePath: path))
    var options = Extractor.Options()
    options.ruleFiles = [path]
    let review = try Extractor.forReview(options).review(exercisedBy: [Array("It rained.".utf8)])
    func messages(_ remarks: [Remark]) -> [String] { remarks.filter { $0.place?.file == path }.map(\.message) }
    #expect(messages(review.unused) == ["list `nobody`: no rule and no stage uses it"])
    #expect(messages(review.repeated) == ["list `nobody`: `one` stands in it already"])
    #expect(messages(review.shared) == ["`scores-plainly` shares this example with `scored`: Mary Tallis scored."])
    #expect(messages(review.idle) == ["rule `scores-plainly` fires in none of the articles"])
    #expect(review.examples.filter { $0.file == path && !$0.passed }.isEmpty)
  }
}

extension ExampleCheck: CustomTestStringConvertible {
  public var testDescription: String { "\(isExpected ? "" : "not ")\(rule): \(example)" }
}

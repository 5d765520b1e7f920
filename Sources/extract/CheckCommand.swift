import ArgumentParser
import Scoring
import Touchline
import Writing

/// `extract check [FILES]`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Loads the rules and lists, runs the examples of every rule, and tells what is idle.",
    discussion: """
      Files given are added to what is built in: rules, or lists of names where they end in .tsv. What is told is then told
      of them alone, or of a sport of your own. Mistakes are printed as a compiler prints them, and the exit status is 1 where an example fails, 2 where
      a file does not load.

      EXAMPLES:
        extract check my.rules
        extract check --corpus Corpus/Football      which rules no article of a corpus exercises
        extract check my.rules --shared             which examples another rule for the same takes too
      """)

  @Argument(help: ArgumentHelp("Rules and lists of your own.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("Annotated articles that ought to exercise every rule.", valueName: "dir"))
  var corpus: String?

  @Flag(help: "List the examples that another rule for the same takes too.")
  var shared = false

  @Flag(help: "Print the examples that pass too.")
  var verbose = false

  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    let extractor = try knowledge.extractor(adding: files, forReview: true)
    let review = try extractor.review(exercisedBy: corpus.map(articles))
    let examples = review.examples.filter { isWanted($0.file) }
    var output = Output()
    for check in examples where verbose || !check.passed {
      let verdict = check.passed ? "note: rule `\(check.rule)` passes: \(check.example)" : "error: \(check.message)"
      output.write("\(check.file):\(check.line): \(verdict)\n")
    }
    var notes = Notes(name: "", article: [], screen: Output.screen)
    let lists = review.unused + review.repeated + review.idle + (shared ? review.shared : [])
    for remark in lists where isWanted(remark.place?.file ?? "") { notes.write(remark, indent: 0) }
    output.write(notes.text)
    let failed = examples.count { !$0.passed }
    output.write(summary(review, examples, failed))
    output.flush()
    if failed > 0 { throw ExitCode(Failure.found) }
  }

  private func summary(_ review: RuleReview, _ examples: [ExampleCheck], _ failed: Int) -> String {
    let rules = Set(examples.map(\.rule)).count
    let counts = [
      "\(rules) \(rules == 1 ? "rule" : "rules"), \(examples.count) examples",
      failed == 0 ? "all pass" : "\(failed) fail",
      count(review.shared, "shared with another rule"), count(review.unused, "lists and phrases unused"),
      count(review.repeated, "words twice in a list"),
      corpus == nil ? nil : count(review.idle, "rules never exercised"),
    ]
    return counts.compactMap(\.self).joined(separator: ", ") + "\n"
  }

  /// Nil where there is none, since that is as it should be.
  private func count(_ remarks: [Remark], _ what: String) -> String? {
    let count = remarks.count { isWanted($0.place?.file ?? "") }
    return count == 0 ? nil : "\(count) \(what)"
  }

  private func isWanted(_ file: String) -> Bool {
    let own = files + knowledge.files
    return own.isEmpty || own.contains(file)
  }

  private func articles(_ folder: String) throws -> [[UInt8]] {
    try Corpus(reading: folder).fixtures.map { try Input($0.input).bytes }
  }
}

extension Corpus {
  /// The annotated articles of a folder, or a failure that says what is wrong with it.
  init(reading folder: String) throws {
    do {
      self = try Corpus(folder: folder) { try Input($0).bytes }
    } catch let problem as Corpus.Problem {
      throw Failure("extract: \(problem.description)")
    }
  }
}

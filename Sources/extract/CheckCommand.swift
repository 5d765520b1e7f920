import ArgumentParser
import Touchline

/// `extract check [FILES]`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Loads the rules and lists and runs the examples of every rule.",
    discussion: """
      Files given are added to what is built in: rules, or lists of names where they end in .tsv. Mistakes are printed as
      a compiler prints them, and the exit status is 1 where an example fails, 2 where a file does not load.
      """)

  @Argument(help: ArgumentHelp("Rules and lists of your own.", valueName: "file"))
  var files: [String] = []

  @Flag(help: "Print the examples that pass too.")
  var verbose = false

  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    let checks = try knowledge.extractor(adding: files).check()
    var output = Output()
    for check in checks where verbose || !check.passed {
      let verdict = check.passed ? "note: rule `\(check.rule)` passes: \(check.example)" : "error: \(check.message)"
      output.write("\(check.file):\(check.line): \(verdict)\n")
    }
    let failed = checks.count { !$0.passed }
    let rules = Set(checks.map(\.rule)).count
    output.write("\(rules) rules, \(checks.count) examples, \(failed == 0 ? "all pass" : "\(failed) fail")\n")
    output.flush()
    if failed > 0 { throw ExitCode(Failure.found) }
  }
}

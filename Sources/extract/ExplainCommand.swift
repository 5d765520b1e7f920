import ArgumentParser
import Touchline
import Writing

/// `extract explain FILE`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Shows the words and the rule behind each value of a record.",
    discussion: "Notes as a compiler writes them: the value, the rule that read it, and the line with the words marked."
  )

  @Argument(help: ArgumentHelp("An article, as text or HTML; - reads standard input.", valueName: "file"))
  var file: String

  @Flag(help: "Instead, sentence by sentence: names, clauses and every rule that fired, before reconciling.")
  var stages = false

  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    let extractor = try knowledge.extractor()
    var output = Output()
    if stages {
      output.write(try extractor.trace(of: Input(file)))
    } else {
      let record = try extractor.record(of: Input(file))
      output.write(Explanation(of: record, isColoured: Output.isTerminal).text)
    }
    output.flush()
  }
}

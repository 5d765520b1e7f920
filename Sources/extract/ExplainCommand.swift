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

  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    let record = try knowledge.extractor().record(of: Input(file))
    var output = Output()
    output.write(Explanation(of: record, isColoured: Output.isTerminal).text)
    output.flush()
  }
}

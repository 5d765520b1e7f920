import ArgumentParser
import Touchline

/// `extract text PAGE`
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Prints an article's text alone: the body of a page, decoded and repaired.")

  @Argument(help: ArgumentHelp("A page or a text; - reads standard input.", valueName: "page"))
  var file: String

  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    let article = try knowledge.extractor().article(of: Input(file))
    var output = Output()
    output.write(article.utf8)
    if article.utf8.last != UInt8(ascii: "\n") { output.write("\n") }
    output.flush()
    for warning in article.warnings where warning.span == nil {
      Output.complain("extract: \(file): \(warning.message)")
    }
  }
}

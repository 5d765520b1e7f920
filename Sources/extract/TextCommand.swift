import ArgumentParser
import Touchline
import Writing

/// `extract text PAGE`
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Prints an article's text and what its page says of it, and nothing else.",
    discussion: """
      A page's title, authors, dates and so on come first, a line each, then an empty line and the body. A plain text says
      nothing of itself and comes as it is, decoded and repaired.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: ArgumentHelp("A page or a text; - reads standard input.", valueName: "page"))
  var file: String

  @Option(help: "text: lines and the body; json: one object with all of it.")
  var format = Format.text

  @Flag(name: .customLong("no-metadata"), help: "The text alone.")
  var leavesMetadataOut = false

  @OptionGroup var sourceMap: SourceMapOption
  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var knowledge: KnowledgeOptions

  func validate() throws {
    if sourceMap.isWanted, format == .text { throw ValidationError("--source-map needs --format json") }
    if leavesMetadataOut, format == .json { throw ValidationError("--no-metadata is for --format text") }
  }

  func run() throws {
    let article = try knowledge.extractor(mappingSource: sourceMap.isWanted).article(of: Input(file))
    let writer = ArticleWriter(offsets: offsets.offsets)
    var output = Output()
    switch format {
    case .text: output.write(writer.lines(of: article, withMetadata: !leavesMetadataOut))
    case .json: output.write(writer.json(of: article))
    }
    output.flush()
    for warning in article.warnings where warning.span == nil {
      Output.complain("extract: \(file): \(warning.message)")
    }
  }
}

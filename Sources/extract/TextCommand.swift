import ArgumentParser
import Touchline
import Writing

/// `extract text PAGE`
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Prints an article's text and what its page says of it, and nothing else.",
    discussion: """
      A page's title, authors, dates and so on come first, a line each, then an empty line and the body. A plain text says
      nothing of itself and comes as it is, decoded and repaired. Several pages give JSON Lines in their order.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl }

  @Argument(help: ArgumentHelp("Pages or texts; - reads standard input.", valueName: "page"))
  var files: [String]

  @Option(help: "text: lines and the body; json: all of it as an object, indented; jsonl: one object a line.")
  var format: Format?

  @Flag(name: .customLong("no-metadata"), help: "The text alone.")
  var leavesMetadataOut = false

  @OptionGroup var sourceMap: SourceMapOption
  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var reading: ReadingOptions

  private var chosen: Format { format ?? (files.count == 1 ? .text : .jsonl) }

  func validate() throws {
    if files.count > 1, chosen != .jsonl { throw ValidationError("several pages need --format jsonl") }
    if sourceMap.isWanted, chosen == .text { throw ValidationError("--source-map needs --format json or jsonl") }
    if leavesMetadataOut, chosen != .text { throw ValidationError("--no-metadata is for --format text") }
  }

  func run() throws {
    let reader = Reader(charset: reading.charset, mapsSource: sourceMap.isWanted)
    var output = Output()
    var failed = 0
    for file in files {
      do {
        let article = try reader.article(of: Input(file))
        output.write(print(article))
        // What stands in JSON need not be said twice.
        for warning in article.warnings where chosen == .text && warning.span == nil {
          output.flush()
          Output.complain("extract: \(file): \(warning.message)")
        }
      } catch {
        guard files.count > 1 else { throw error }
        Output.complain(error.description)
        failed += 1
      }
    }
    output.flush()
    if failed > 0 { throw ExitCode(Failure.found) }
  }

  private func print(_ article: Article) -> [UInt8] {
    let writer = ArticleWriter(layout: chosen == .jsonl ? .compact : .indented, offsets: offsets.offsets)
    return chosen == .text ? writer.lines(of: article, withMetadata: !leavesMetadataOut) : writer.json(of: article)
  }
}

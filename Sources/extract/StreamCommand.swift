import ArgumentParser
import Batch
import Glibc
import Touchline
import Writing

/// `extract stream`
struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream", abstract: "Reads one JSON article a line and answers each with one record, at once.",
    discussion: """
      For engines that hand lines through a command. An article is an object with its text in the field text (or a page in
      html) and its name in id. The answers are in order; an article that failed is answered by
      {"id": …, "error": {"code": …, "message": …}}, and the exit status is 0 all the same, as the engine reads the answers.

      EXAMPLE:
        echo '{"id": "1", "text": "Kane scored."}' | extract stream
      """)

  @OptionGroup var fields: LineFieldOptions
  @OptionGroup var offsets: OffsetOptions

  @Flag(name: .customLong("no-text"), help: "Leave the articles' text out.")
  var leavesTextOut = false

  @OptionGroup var sourceMap: SourceMapOption
  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    var options = InputOptions()
    options.textField = fields.textField
    options.idField = fields.idField
    let writer = JSONWriter(
      parser: .touchline, layout: .compact, offsets: offsets.offsets, includesText: !leavesTextOut)
    let stream = ArticleStream(try knowledge.extractor(mappingSource: sourceMap.isWanted), writer, options)
    var output = Output()
    do {
      _ = try stream.run(from: STDIN_FILENO) {
        output.write($0)
        output.flush()
      }
    } catch let error as BatchError {
      throw Failure("extract: \(error.description)")
    }
  }
}

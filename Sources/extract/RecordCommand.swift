import ArgumentParser
import Touchline
import Writing

/// `extract FILE…`: the main job.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Prints the record of each file (what `extract FILE` does).",
    discussion: """
      One file gives indented JSON, several give JSON Lines in the order of the files. A file that cannot be read is
      reported and the others go on.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, jsonl }

  @Argument(help: ArgumentHelp("Articles, as text or HTML; - reads standard input.", valueName: "file"))
  var files: [String]

  @Option(help: "json: indented (several records as an array); jsonl: one record a line.")
  var format: Format?

  @OptionGroup var offsets: OffsetOptions

  @Flag(name: .customLong("no-text"), help: "Leave the article's text out of the record.")
  var leavesTextOut = false

  @OptionGroup var sourceMap: SourceMapOption
  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    let extractor = try knowledge.extractor(mappingSource: sourceMap.isWanted)
    let isIndented = (format ?? (files.count == 1 ? .json : .jsonl)) == .json
    let writer = JSONWriter(
      parser: .touchline, layout: isIndented ? .indented : .compact, offsets: offsets.offsets,
      includesText: !leavesTextOut)
    let isArray = isIndented && files.count > 1
    var output = Output()
    var written = 0
    var failed = 0
    for file in files {
      do {
        let record = try extractor.record(of: Input(file))
        if isArray { output.write(written == 0 ? "[\n" : ",\n") }
        output.write(writer.bytes(of: record))
        written += 1
      } catch {
        guard files.count > 1 else { throw error }
        Output.complain(error.description)
        failed += 1
      }
    }
    if isArray { output.write(written == 0 ? "[]\n" : "]\n") }
    output.flush()
    if failed > 0 { throw ExitCode(Failure.found) }
  }
}

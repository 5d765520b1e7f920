import ArgumentParser
import Batch
import Glibc
import Touchline
import Writing

/// `extract batch INPUT… --output OUT`
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Turns folders, lists and archives of articles into one output.",
    discussion: """
      Inputs are articles, folders with whatever is in them, and by their names' ends: .zip, .tar, .tar.gz; .gz of one
      article; .jsonl and .ndjson with an article a line; .warc. The last two may be compressed too. - reads a list of
      paths from standard input.

      The output is in the order of the inputs and has its name when it is complete. Until then OUT.partial and OUT.journal
      hold it, and --resume goes on from there after whatever stopped the run. Articles that failed are told of in
      OUT.errors.jsonl, and the exit status is then 1.

      EXAMPLES:
        extract batch reports --include '*.html' --output season.jsonl
        find . -name '*.txt' | extract batch - --output all.jsonl.gz
        extract batch CC-NEWS-*.warc.gz --output news.jsonl --resume
      """)

  @Argument(help: ArgumentHelp("Articles, folders, archives; - reads a list from standard input.", valueName: "input"))
  var inputs: [String]

  @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Where the records go.", valueName: "out"))
  var output: String

  @Option(help: ArgumentHelp("The output's format where its name does not tell: \(Self.formats)."))
  var format: OutputFormat?

  @Option(help: ArgumentHelp("Workers at a time (default: as many as there are cores).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Go on with a run that was interrupted; do nothing where it was complete.")
  var resume = false

  @Flag(help: "Throw an interrupted run away.")
  var overwrite = false

  @Flag(help: "Say nothing of how it comes along.")
  var quiet = false

  @OptionGroup var places: InputFilterOptions
  @OptionGroup var fields: LineFieldOptions
  @OptionGroup var offsets: OffsetOptions

  @Flag(name: .customLong("no-text"), help: "Leave the articles' text out.")
  var leavesTextOut = false

  @OptionGroup var sourceMap: SourceMapOption
  @OptionGroup var knowledge: KnowledgeOptions

  private static let formats = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")

  func validate() throws {
    if resume, overwrite { throw ValidationError("--resume and --overwrite are opposites") }
    if leavesTextOut, (format ?? OutputFormat(name: output)) == .brat {
      throw ValidationError("brat shows annotations over the text: leave --no-text out")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs has to be 1 or more") }
    if format == nil, OutputFormat(name: output) == nil {
      throw ValidationError("the name '\(output)' tells no format; give --format (\(Self.formats))")
    }
    let format = self.format ?? OutputFormat(name: output)
    if sourceMap.isWanted, format != .json, format != .jsonl {
      throw ValidationError("--source-map needs an output of JSON")
    }
  }

  func run() async throws {
    let extractor = try knowledge.extractor(mappingSource: sourceMap.isWanted)
    let format = self.format ?? OutputFormat(name: output) ?? .jsonl
    let options = inputOptions
    let batch = Batch(
      output: output, format: format, jobs: jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))),
      start: resume ? .resume : overwrite ? .overwrite : .anew, inputOptions: options, request: try request(format))
    let writer = JSONWriter(
      parser: .touchline, layout: format == .json ? .indented : .compact, offsets: offsets.offsets,
      includesText: !leavesTextOut)
    let separator: UInt8 = places.endsInNull ? 0 : UInt8(ascii: "\n")
    let progress = quiet ? nil : progress(options)
    do {
      let summary = try await batch.run(
        Inputs(PathList(inputs, separator: separator), options), extractor, writer, progress: progress)
      guard let summary else { return Output.complain("extract: \(output): is complete; nothing to do") }
      if summary.records + summary.failed == 0 {
        Output.complain("extract: no article was found; check the inputs, --include and --exclude")
      }
      if let errors = summary.errors {
        Output.complain(
          "extract: \(summary.failed) of \(summary.failed + summary.records) articles failed; see \(errors)")
        throw ExitCode(Failure.found)
      }
    } catch let error as BatchError {
      throw Failure("extract: \(error.description)")
    }
  }

  private var inputOptions: InputOptions {
    var options = InputOptions()
    options.includes = places.includes
    options.excludes = places.excludes
    options.textField = fields.textField
    options.idField = fields.idField
    return options
  }

  private func progress(_ options: InputOptions) -> Progress {
    let total = inputs.contains("-") ? nil : Inputs.size(of: inputs, options)
    return Progress(isTerminal: Output.errorIsTerminal, total: total) { Output.show($0) }
  }

  /// Everything that the output's bytes depend on, the contents of rules and lists too.
  private func request(_ format: OutputFormat) throws -> [String] {
    let own = try knowledge.files.flatMap { path in
      [path, String(decoding: try Input(path).bytes, as: UTF8.self)]
    }
    return [
      Extractor.version, format.rawValue, offsets.offsets.rawValue, "\(leavesTextOut)", "\(sourceMap.isWanted)",
      knowledge.reading.charset ?? "",
    ]
      + ["inputs"] + inputs + ["include"] + places.includes + ["exclude"] + places.excludes
      + [fields.textField ?? "", fields.idField ?? ""] + own
  }
}

/// Which files of folders and archives are wanted, and how a list of paths is read.
struct InputFilterOptions: ParsableArguments {
  @Option(
    name: .customLong("include"),
    help: ArgumentHelp(
      "Only files whose name, or path where it has a slash, matches; may be repeated.", valueName: "glob"))
  var includes: [String] = []

  @Option(name: .customLong("exclude"), help: ArgumentHelp("No files that match; may be repeated.", valueName: "glob"))
  var excludes: [String] = []

  @Flag(name: .customLong("null"), help: "Paths on standard input end in a null byte, as find -print0 writes them.")
  var endsInNull = false
}

/// Where an article stands in a line of JSON.
struct LineFieldOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The field with the article in lines of JSON (default: text, or else html).", valueName: "name"))
  var textField: String?

  @Option(help: ArgumentHelp("The field that names the article (default: id).", valueName: "name"))
  var idField: String?
}

extension OutputFormat: ExpressibleByArgument {}

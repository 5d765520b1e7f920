package import Touchline
package import Writing

/// Turns any number of articles into one output, with as many workers as asked for, in the order of the input.
package struct Batch: Sendable {
  package var output: String
  package var format: OutputFormat
  package var jobs: Int
  package var start: Start
  package var inputOptions: InputOptions
  /// What was asked for, in words that differ where the output would; a run is resumed only by the same.
  package var request: [String]

  package init(
    output: String, format: OutputFormat, jobs: Int, start: Start, inputOptions: InputOptions, request: [String]
  ) {
    self.output = output
    self.format = format
    self.jobs = jobs
    self.start = start
    self.inputOptions = inputOptions
    self.request = request
  }

  /// What came of it.
  package struct Summary: Sendable {
    package var records: Int
    package var failed: Int
    /// Where the errors stand, nil where there are none.
    package var errors: String?

    init(_ checkpoint: Checkpoint, _ paths: OutputPaths) {
      records = checkpoint.records
      failed = checkpoint.failed
      errors = checkpoint.failed > 0 ? paths.errors : nil
    }
  }

  /// nil where an earlier run has finished already.
  package func run(
    _ inputs: sending Inputs, _ extractor: Extractor, _ writer: JSONWriter, progress: Progress?
  ) async throws -> Summary? {
    let paths = OutputPaths(output)
    if start == .resume, FileStatus(paths.journal) == nil, FileStatus(paths.final) != nil { return nil }
    if FileStatus(paths.journal) == nil { try format.checkNothingIsLost(paths) }
    let journal = try Journal(paths.journal, request: Fingerprint(of: request), start: start)
    // A database says itself whether it is complete; that its name is changed already says so too.
    if let last = journal.checkpoints.last, last.isComplete, format != .sqlite || FileStatus(paths.partial) == nil {
      try Output.name(paths, last)
      return Summary(last, paths)
    }
    let sink = try format.sink(paths, journal.checkpoints, extractor, writer)
    if sink.origin.isComplete {
      try Output.name(paths, sink.origin)
      return Summary(sink.origin, paths)
    }
    let origin = sink.origin
    let intake = Intake(inputs)
    guard await intake.skip(origin.inputs) == origin.seen else {
      throw BatchError(
        .cannotResume, paths.journal, "the inputs are not those of the interrupted run; begin anew with --overwrite")
    }
    let outlet = Outlet(try Output(paths, journal, sink, progress), window: 4 * jobs)
    let renderer = Renderer(extractor, format, writer, largest: inputOptions.largest)
    try await withThrowingTaskGroup(of: Void.self) { workers in
      for _ in 0..<jobs {
        workers.addTask {
          while let (number, item) = await intake.next() {
            try await outlet.put(number, item, renderer.outcome(of: item, number))
          }
        }
      }
      try await workers.waitForAll()
    }
    return Summary(try await outlet.finish(), paths)
  }
}

extension OutputFormat {
  private static let tables = CSVWriter.tables.map { $0 + ".csv" }

  /// An output of before is replaced, but for annotations that somebody may have corrected, and whatever else is there.
  fileprivate func checkNothingIsLost(_ paths: OutputPaths) throws(BatchError) {
    switch self {
    case .csv: try OutputFolder.checkNothingIsLost(paths.final, of: Self.tables)
    case .brat: try OutputFolder.checkNothingIsLost(paths.final, of: [])
    default: return
    }
  }

  /// Opens the unfinished output where the last checkpoint that holds left it.
  fileprivate func sink(
    _ paths: OutputPaths, _ earlier: [Checkpoint], _ extractor: Extractor, _ writer: JSONWriter
  ) throws(BatchError) -> any Sink {
    switch self {
    case .jsonl, .compressedLines: return try FileSink([paths.partial], earlier)
    case .json:
      let frame = FileSink.Frame(
        opening: Array("[\n".utf8), separator: Array(",\n".utf8), closing: Array("]\n".utf8))
      return try FileSink([paths.partial], earlier, frame: frame)
    case .jsonld:
      let frame = FileSink.Frame(
        opening: Array(SchemaOrgWriter.opening.utf8), separator: Array(",\n".utf8),
        closing: Array(SchemaOrgWriter.closing.utf8))
      return try FileSink([paths.partial], earlier, frame: frame)
    case .annotations:
      let frame = FileSink.Frame(
        opening: Array(AnnotationWriter.opening.utf8), separator: Array(",\n".utf8),
        closing: Array(AnnotationWriter.closing.utf8))
      return try FileSink([paths.partial], earlier, frame: frame)
    case .sportsml:
      let frame = FileSink.Frame(
        opening: Array(SportsMLWriter.opening.utf8), closing: Array(SportsMLWriter.closing.utf8))
      return try FileSink([paths.partial], earlier, frame: frame)
    case .brat:
      let configuration = BratWriter(SportVocabulary(extractor.model)).configuration
      return try FolderSink(paths.partial, earlier, [.init(name: "annotation.conf", bytes: configuration)])
    case .csv:
      try OutputFolder.make(paths.partial)
      return try FileSink(
        Self.tables.map { paths.partial + "/" + $0 }, earlier, headings: CSVWriter(extractor, writer).headings)
    case .sqlite: return try DatabaseSink(paths.partial, earlier, extractor.model, writer)
    }
  }
}

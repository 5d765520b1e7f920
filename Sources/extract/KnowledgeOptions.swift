import ArgumentParser
import FoundationEssentials
import Touchline
import Writing

/// What every subcommand that reads articles can be told about how to read them.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A sport of your own instead of football: a folder with its model and rules.", valueName: "folder"))
  var sport: String?

  @Option(name: .customLong("rules"), help: ArgumentHelp("Rules of your own; may be repeated.", valueName: "file"))
  var ruleFiles: [String] = []

  @Option(
    name: .customLong("names"),
    help: ArgumentHelp("A list of names of your own (TSV); may be repeated.", valueName: "file"))
  var nameFiles: [String] = []

  @OptionGroup var reading: ReadingOptions

  /// The paths of all files that they name.
  var files: [String] {
    let listed = sport.map { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] } ?? []
    return listed.sorted().map { "\(sport ?? "")/\($0)" } + ruleFiles + nameFiles
  }

  /// An extractor that knows what the options add; mistakes in their files are printed as a compiler prints them.
  func extractor(
    adding files: [String] = [], forReview: Bool = false, mappingSource: Bool = false
  ) throws -> Extractor {
    var options = Extractor.Options()
    options.sportFolder = sport
    options.ruleFiles = ruleFiles + files.filter { !$0.hasSuffix(".tsv") }
    options.nameFiles = nameFiles + files.filter { $0.hasSuffix(".tsv") }
    options.charset = reading.charset
    options.mapsSource = mappingSource
    do {
      return try forReview ? Extractor.forReview(options) : Extractor(options)
    } catch {
      throw Failure("\(error)")
    }
  }
}

/// What is known of the input from outside.
struct ReadingOptions: ParsableArguments {
  @Option(help: "The encoding of the input, where it is known better than the input says.")
  var charset: String?
}

/// Whether the way back to the input's bytes is printed.
struct SourceMapOption: ParsableArguments {
  @Flag(
    name: .customLong("source-map"),
    help: ArgumentHelp(
      "Say which bytes of the input the text was read from (article.source_map).",
      discussion: "Runs of [start, end, byte_start, byte_end]; of an article in a line of JSON, the bytes of its field."
    ))
  var isWanted = false
}

/// In what unit offsets are printed.
struct OffsetOptions: ParsableArguments {
  @Option(help: "The unit of printed offsets: codepoints (as in Python), utf8 (Rust, Go), utf16 (JavaScript, Java).")
  var offsets: OffsetUnit = .codepoints
}

extension OffsetUnit: ExpressibleByArgument {}

extension JSONWriter.Parser {
  static var touchline: Self { .init(name: "Touchline", version: Extractor.version) }
}

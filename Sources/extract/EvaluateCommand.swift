import ArgumentParser
import Glibc
import Scoring
import Touchline

/// `extract evaluate DIR`
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures records against the annotated articles of a folder.",
    discussion: """
      A folder holds NAME.txt with NAME.gold.json, or folders NAME with gold.json and article.txt, or with article.html and
      its body.txt. A file printed with --format json serves as --baseline later.

      EXAMPLES:
        extract evaluate Corpus --errors
        extract evaluate Corpus --format json > before.json
        extract evaluate Corpus --baseline before.json
        extract evaluate Corpus --floors Corpus/floors.json --raise-floors
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, html }

  @Argument(help: ArgumentHelp("The folder with annotated articles.", valueName: "dir"))
  var folder: String

  @Option(help: ArgumentHelp("Earlier figures to compare with.", valueName: "file"))
  var baseline: String?

  @Flag(help: "List what was missed and what was wrong.")
  var errors = false

  @Option(help: "table, json or html.")
  var format: Format = .table

  @OptionGroup var floors: FloorOptions
  @OptionGroup var knowledge: KnowledgeOptions

  func validate() throws { try floors.validate() }

  func run() throws {
    let corpus = try Corpus(reading: folder)
    let baseline = try baseline.map { path in
      let bytes = try Input(path).bytes
      do { return try Baseline(json: bytes) } catch {
        throw Failure(path, "no figures; give a file written with --format json")
      }
    }
    let evaluation = try evaluate(corpus)
    var output = Output()
    switch format {
    case .table: output.write(evaluation.table(against: baseline))
    case .json: output.write(evaluation.json)
    case .html: output.write(evaluation.html(against: baseline))
    }
    if errors, format == .table { output.write("\n" + evaluation.faultLines) }
    output.flush()
    try floors.apply(to: evaluation)
  }

  private func evaluate(_ corpus: Corpus) throws -> Evaluation {
    let extractor = try knowledge.extractor()
    let model = extractor.model
    let entityFields = Set(model.eventTypes.flatMap(\.fields).filter { $0.form == "entity" }.map(\.name))
    let measures = corpus.measures(scoring: model.scoringUnit, entityFields: entityFields)
    var evaluation = Evaluation(measures, digest: corpus.digest.description)
    var progress = Progress(of: corpus.fixtures.count)
    for fixture in corpus.fixtures {
      progress.step(fixture.name)
      do {
        evaluation.add(Claims(try extractor.record(of: Input(fixture.input))), of: fixture)
      } catch {
        // Leaving a hard one out must gain nothing.
        progress.clear()
        Output.complain(error.description)
        evaluation.add(.none, of: fixture)
      }
    }
    progress.clear()
    return evaluation
  }
}

/// A line on the terminal that says how far a long run is; runs of under half a second show none.
private struct Progress {
  private let all: Int
  private var done = 0
  private let start = ContinuousClock.now
  private var isShown = false

  init(of all: Int) { self.all = all }

  mutating func step(_ name: String) {
    done += 1
    guard Output.errorIsTerminal, ContinuousClock.now - start > .milliseconds(500) else { return }
    isShown = true
    Output.show("\r\u{1B}[K\(done)/\(all) \(name)")
  }

  mutating func clear() {
    if isShown { Output.show("\r\u{1B}[K") }
    isShown = false
  }
}

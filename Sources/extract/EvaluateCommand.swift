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
        extract evaluate Corpus --record cup-shootout
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, html }

  @Argument(help: ArgumentHelp("The folder with annotated articles.", valueName: "dir"))
  var folder: String

  @Option(help: ArgumentHelp("Earlier figures to compare with.", valueName: "file"))
  var baseline: String?

  @Flag(help: "List what was missed and what was wrong; against a baseline, + is new and - is mended.")
  var errors = false

  @Flag(help: "Each article's own figures too.")
  var byArticle = false

  @Option(
    name: .customLong("record"),
    help: ArgumentHelp(
      "Instead, rewrite this article's gold.json after its record, and print the change to review it.",
      valueName: "slug"))
  var revised: String?

  @Option(help: "table, json or html.")
  var format: Format = .table

  @OptionGroup var floors: FloorOptions
  @OptionGroup var knowledge: KnowledgeOptions

  func validate() throws {
    try floors.validate()
    if revised != nil, baseline != nil || floors.file != nil || errors || byArticle {
      throw ValidationError("--record measures nothing, so that it goes with no other option")
    }
  }

  func run() throws {
    let corpus = try Corpus(reading: folder)
    if let revised { return try revise(revised, corpus) }
    let baseline = try baseline.map { path in
      let bytes = try Input(path).bytes
      do { return try Baseline(json: bytes) } catch {
        throw Failure(path, "no figures; give a file written with --format json")
      }
    }
    let evaluation = try evaluate(corpus)
    var output = Output()
    switch format {
    case .table:
      output.write(evaluation.table(against: baseline, byArticle: byArticle))
      let faults = evaluation.faultLines(against: baseline, all: errors)
      if !faults.isEmpty { output.write("\n" + faults) }
    case .json: output.write(evaluation.json)
    case .html: output.write(evaluation.html(against: baseline))
    }
    output.flush()
    try floors.apply(to: evaluation)
  }

  private func revise(_ slug: String, _ corpus: Corpus) throws {
    guard let fixture = corpus.fixtures.first(where: { $0.name == slug }) else {
      throw Failure(folder, "no annotated article '\(slug)'; name one as its folder is called")
    }
    let extractor = try knowledge.extractor()
    let revision = GoldRevision(
      of: fixture, to: Claims(try extractor.record(of: Input(fixture.input))), measures(corpus, extractor),
      text: String(decoding: try Input(fixture.annotation).bytes, as: UTF8.self))
    if let section = revision.unreadable.first {
      throw Failure(
        fixture.annotation,
        "its \(section) are not laid out to be revised; write ` \"\(section)\": [` as a line and each thing on a line of its own"
      )
    }
    guard !revision.diff.isEmpty else { return Output.complain("\(fixture.annotation): agrees with the record") }
    try WholeFile.write(Array(revision.new.joined(separator: "\n").utf8), to: fixture.annotation)
    var output = Output()
    output.write("--- \(fixture.annotation)\n+++ as the record has it\n" + revision.diff)
    output.flush()
  }

  private func measures(_ corpus: Corpus, _ extractor: Extractor) -> Measures {
    let model = extractor.model
    let entityFields = Set(model.eventTypes.flatMap(\.fields).filter { $0.form == "entity" }.map(\.name))
    return corpus.measures(scoring: model.scoringUnit, entityFields: entityFields)
  }

  private func evaluate(_ corpus: Corpus) throws -> Evaluation {
    let extractor = try knowledge.extractor()
    var evaluation = Evaluation(measures(corpus, extractor), digest: corpus.digest.description)
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

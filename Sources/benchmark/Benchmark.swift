import Foundation
import Recognising
import Resolving
import Rules
import Touchline

/// `swift run -c release benchmark FOLDER [NAMES.tsv]`: how fast the stages are over a folder of articles, one by one.
///
/// Figures are of processor time, which others on the machine disturb least, and the best of several rounds.
@main
struct Benchmark {
  private let extractor: Extractor
  private let texts: [Article]

  private static let rounds = 5

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else {
      print("usage: benchmark FOLDER [NAMES.tsv]")
      exit(2)
    }
    var options = Extractor.Options()
    options.nameFiles = Array(arguments.dropFirst())
    let benchmark = try Benchmark(folder: URL(filePath: folder), options)
    try benchmark.measureLoading(options)
    benchmark.measureStages()
    benchmark.measureArticles()
  }

  private init(folder: URL, _ options: Extractor.Options) throws {
    let extractor = try Extractor(options)
    self.extractor = extractor
    texts = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
      .map { try extractor.article(of: Array(Data(contentsOf: $0)), path: $0.lastPathComponent) }
  }

  private func measureLoading(_ options: Extractor.Options) throws {
    let seconds = try Benchmark.best { _ = try Extractor(options) }
    print("loading the knowledge: \(Benchmark.milliseconds(seconds))")
  }

  private func measureStages() {
    let sport = extractor.sport
    let recogniser = Recogniser(sport.lexicon)
    let resolver = Resolver(sport.lexicon, sport.matcher)
    report("tokens") { _ = sport.tokeniser.cut($0.utf8) }
    report("tokens and listed names") {
      let words = sport.tokeniser.cut($0.utf8).text.words
      for at in words.indices { _ = sport.lexicon.names.longest(in: words, at: at, before: words.count) }
    }
    report("tokens, sentences, quotations") { _ = sport.tokeniser.tokenise($0.utf8) }
    report("text to entities") { _ = resolver.resolve(recogniser.recognise(sport.tokeniser.tokenise($0.utf8))) }
    report("text to record") { _ = extractor.record(of: $0) }
  }

  private func report(_ what: String, _ body: (Article) -> Void) {
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    let seconds = Benchmark.best { texts.forEach(body) }
    print("\(what): \(String(format: "%.1f MB/s", Double(bytes) / seconds / 1e6))")
  }

  private func measureArticles() {
    let each = texts.map { text in (Benchmark.best { _ = extractor.record(of: text) }, text) }
    let mean = each.reduce(0) { $0 + $1.0 } / Double(max(1, each.count))
    guard let slowest = each.max(by: { $0.0 < $1.0 }) else { return }
    print(
      "an article's record: \(Benchmark.milliseconds(mean)) on average of \(each.count), at most",
      "\(Benchmark.milliseconds(slowest.0)) (\(slowest.1.source.path ?? ""), \(slowest.1.utf8.count) bytes)")
  }

  private static func best(_ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let start = now()
      try body()
      best = min(best, now() - start)
    }
    return best
  }

  /// The process's time on processors in seconds.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func milliseconds(_ seconds: Double) -> String { String(format: "%.2f ms", seconds * 1000) }
}

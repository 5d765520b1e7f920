import Bench
import Foundation
import Testing

@testable import Scoring

/// The port is held against the reference scorer, to the last digit, where that scorer is there.
struct ParityTests {
  static let reference = tests.appending(path: "../../../shared/eval").standardized
  static var isThere: Bool { FileManager.default.fileExists(atPath: reference.appending(path: "score.py").path) }
  static let tests = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()

  @Test(.enabled(if: isThere), arguments: ["dev", "quotes"], [false, true])
  func agrees(folder: String, isDamaged: Bool) throws {
    let work = FileManager.default.temporaryDirectory.appending(path: "parity-\(folder)-\(isDamaged)-\(getpid())")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }
    let gold = Self.reference.appending(path: folder).path
    let records = work.appending(path: "records.jsonl").path
    let perfect = "python3 -B '\(Self.reference.path)/gold_as_record.py' '\(gold)'"
    let damage = isDamaged ? " | python3 -B '\(Self.tests.path)/damage.py'" : ""
    _ = try Self.run("\(perfect)\(damage) > '\(records)'")
    let theirs = try Self.run("python3 -B '\(Self.reference.path)/score.py' '\(gold)' '\(records)' --json")

    let corpus = try Corpus(folder: gold) { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
    let measures = corpus.measures(scoring: "goal", entityFields: ["assist", "on", "off"])
    var evaluation = Evaluation(measures, digest: corpus.digest.description)
    let claims = try String(contentsOfFile: records, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Claims.self, from: Data($0.utf8))
    }
    let byName = Dictionary(uniqueKeysWithValues: claims.map { ($0.id ?? "", $0) })
    for fixture in corpus.fixtures { evaluation.add(byName[fixture.name] ?? .none, of: fixture) }

    struct Figures: Decodable {
      var articles: Int
      var metrics: [String: Tally.Row]
    }
    let expected = try JSONDecoder().decode(Figures.self, from: theirs)
    let ours = try JSONDecoder().decode(Figures.self, from: Data(evaluation.json))
    #expect(ours.articles == expected.articles)
    #expect(Set(ours.metrics.keys) == Set(expected.metrics.keys))
    for (name, row) in expected.metrics { #expect(ours.metrics[name] == row, "\(name)") }
  }

  static func run(_ command: String) throws -> Data {
    let outcome = try Shell.run("set -o pipefail; " + command)
    #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    return Data(outcome.output.utf8)
  }
}

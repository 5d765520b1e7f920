import Bench
import Foundation
import Testing

/// Runs that are killed at any moment and gone on with give what one clean run gives.
///
/// `BATCH_KILLS=50 swift test --filter ResumeTests` kills more often than the build has time for.
struct ResumeTests {
  private static let kills = ProcessInfo.processInfo.environment["BATCH_KILLS"].flatMap { Int($0) } ?? 2

  /// Articles that differ, every hundredth of them no article.
  private static func lines(_ count: Int) -> String {
    (1...count).map { number in
      number % 100 == 0
        ? "{\"id\": \"\(number)\"}\n"
        : "{\"id\": \"\(number)\", \"text\": \"Kane scored in minute \(number % 90) as England beat France. “Good,” Kane said.\"}\n"
    }.joined()
  }

  /// One of each way to write in the build, all formats where more is asked for.
  static let outputs =
    ["o.jsonl", "o.csv", "o.sqlite", "o.brat"]
    + (kills > 2 ? ["o.jsonl.gz", "o.json", "o.anno.jsonld", "o.sportsml"] : [])

  @Test(arguments: outputs)
  func killedAtAnyMoment(_ output: String) throws {
    let bench = try Bench()
    try bench.put("in.jsonl", Self.lines(700))
    let start = Date()
    #expect(try bench.run("extract batch in.jsonl -o clean-\(output) --quiet").status == 1)
    let whole = Date().timeIntervalSince(start)
    var random = SystemRandomNumberGenerator()
    var kills = 0
    var runs = 0
    while kills < Self.kills {
      let arguments = ["batch", "in.jsonl", "-o", output, "--quiet", "--jobs", "\(1 + runs % 3)", "--resume"]
      runs += 1
      if try bench.runAndKill(arguments, after: .random(in: 0...whole / 2, using: &random)) {
        #expect(try bench.run("diff -r \(output) clean-\(output)").status == 0, "after \(kills) kills")
        try bench.run("rm -rf \(output)*")
      } else {
        kills += 1
      }
    }
    #expect(try bench.run("extract batch in.jsonl -o \(output) --quiet --resume").status == 1)
    #expect(try bench.run("diff -r \(output) clean-\(output)").status == 0)
    #expect(bench.bytes(output + ".errors.jsonl") == bench.bytes("clean-\(output).errors.jsonl"))
    #expect(!bench.names().contains { $0.contains(".partial") || $0.hasSuffix(".journal") })
  }

  @Test func sameBytesWhateverTheWorkers() throws {
    let bench = try Bench()
    try bench.put("in.jsonl", Self.lines(300))
    for jobs in [1, 2, 5] { try bench.run("extract batch in.jsonl -o \(jobs).jsonl --jobs \(jobs)") }
    #expect(bench.bytes("1.jsonl") == bench.bytes("2.jsonl"))
    #expect(bench.bytes("1.jsonl") == bench.bytes("5.jsonl"))
    #expect(bench.text("1.jsonl").split(separator: "\n").count == 297)
  }

  /// What a power cut leaves in files that had not come to the disk yet.
  @Test(arguments: [
    ("half a line", "head -c -7 o.jsonl.journal > j; mv j o.jsonl.journal"),
    ("a line of nothing", "head -c 40 /dev/zero >> o.jsonl.journal"),
    ("more records than vouched for", "echo '{\"half' >> o.jsonl.partial"),
    ("more errors than vouched for", "echo '{\"half' >> o.jsonl.errors.jsonl.partial"),
    ("no whole first line", "head -c 9 o.jsonl.journal > j; mv j o.jsonl.journal"),
  ])
  func damage(_ name: String, _ line: String) throws {
    let bench = try Bench()
    try bench.put("in.jsonl", Self.lines(400))
    try bench.run("extract batch in.jsonl -o clean.jsonl --quiet")
    try bench.run(
      "extract batch in.jsonl -o o.jsonl --quiet & until [ $(wc -l < o.jsonl.journal 2> /dev/null || echo 0) -ge 2 ]; do :; done; kill -9 $!"
    )
    guard bench.names().contains("o.jsonl.journal") else { return }
    try bench.run(line)
    try bench.run("extract batch in.jsonl -o o.jsonl --quiet --resume")
    #expect(bench.bytes("o.jsonl") == bench.bytes("clean.jsonl"), "\(name)")
    #expect(bench.bytes("o.jsonl.errors.jsonl") == bench.bytes("clean.jsonl.errors.jsonl"), "\(name)")
  }

  /// A file that may not grow any more, as on a disk that is full.
  @Test(arguments: [("o.jsonl", 100), ("o.sqlite", 400), ("o.csv", 20)])
  func fullDisk(_ output: String, _ kilobytes: Int) throws {
    let bench = try Bench()
    try bench.put("in.jsonl", Self.lines(300))
    try bench.run("extract batch in.jsonl -o clean-\(output) --quiet")
    let full = try bench.run("trap '' XFSZ; ulimit -f \(kilobytes); extract batch in.jsonl -o \(output) --quiet")
    #expect(full.status == 2)
    #expect(full.errors.contains(".partial"), "\(full.errors)")
    #expect(!bench.names().contains(output))
    #expect(try bench.run("extract batch in.jsonl -o \(output) --quiet --resume").status == 1)
    #expect(try bench.run("diff -r \(output) clean-\(output)").status == 0)
  }

  @Test(arguments: [
    ("without being told how", "extract batch in.jsonl -o o.jsonl", 2),
    ("other options", "extract batch in.jsonl -o o.jsonl --no-text --resume", 2),
    ("thrown away", "extract batch in.jsonl -o o.jsonl --overwrite", 1),
    ("both", "extract batch in.jsonl -o o.jsonl --overwrite --resume", 2),
    ("complete", "extract batch in.jsonl -o o.jsonl --resume; extract batch in.jsonl -o o.jsonl --resume", 0),
    (
      "other articles", "sed -i 's/\"id\": \"2\"/\"id\": \"x\"/' in.jsonl; extract batch in.jsonl -o o.jsonl --resume",
      2
    ),
    ("two at a time", "flock o.jsonl.journal sleep 3 & sleep 0.5; extract batch in.jsonl -o o.jsonl --resume", 2),
  ])
  func goingOn(_ name: String, _ line: String, _ status: Int32) throws {
    let bench = try Bench()
    try bench.put("in.jsonl", Self.lines(400))
    // The last checkpoint is half the way, so that the run is surely unfinished.
    try bench.run(
      "extract batch in.jsonl -o o.jsonl --quiet & until [ $(wc -l < o.jsonl.journal 2> /dev/null || echo 0) -ge 2 ]; do :; done; kill -9 $!"
    )
    guard bench.names().contains("o.jsonl.journal") else { return }
    #expect(try bench.run(line).status == status, "\(name)")
  }
}

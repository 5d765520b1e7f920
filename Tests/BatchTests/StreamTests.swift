import Bench
import Foundation
import Testing

/// One line in, one line out, at once and in order.
struct StreamTests {
  @Test func answersEachLine() throws {
    let bench = try Bench()
    try bench.put(
      "in",
      "{\"id\": \"a\", \"text\": \"Kane scored.\"}\n\nno json\n{\"id\": \"b\", \"text\": \"\"}\n{\"text\": \"France won.\"}"
    )
    let outcome = try bench.run("extract stream < in > out")
    #expect(outcome.status == 0)
    #expect(try bench.field("id", of: "out") == ["a", "-:3", "b", "-:5"])
    #expect(bench.text("out").contains(#"{"id":"-:3","error":{"code":"bad-line","#))
    #expect(bench.text("out").contains(#"{"id":"b","error":{"code":"empty-input","#))
  }

  /// An engine sends a line and waits for its answer before it sends the next.
  @Test func answersAtOnce() throws {
    let bench = try Bench()
    let outcome = try bench.run(
      """
      coproc E { extract stream; }
      for n in 1 2; do echo "{\\"id\\": \\"$n\\", \\"text\\": \\"Kane scored.\\"}" >&${E[1]}; read -t 20 -r answer <&${E[0]}; echo "${answer:0:80}"; done
      """)
    #expect(outcome.output.split(separator: "\n").count == 2)
    #expect(outcome.output.contains(#""id":"2""#))
  }

  private static let hasParallel = FileManager.default.isExecutableFile(atPath: "/usr/bin/parallel")

  /// GNU parallel hands out stretches of lines and puts the answers back in order.
  @Test(.enabled(if: hasParallel)) func sameRecordsInParallel() throws {
    let bench = try Bench()
    let lines = (1...60).map { "{\"id\": \"\($0)\", \"text\": \"Kane scored in minute \($0).\"}\n" }.joined()
    try bench.put("in.jsonl", lines)
    try bench.run("extract batch in.jsonl -o batch.jsonl")
    try bench.run(
      "parallel --pipe --keep-order --block 1k '\(try Bench.command().path)' stream < in.jsonl > all")
    let plain = "sed -E 's/\"path\":\"[^\"]*\"//'"
    #expect(try bench.run("\(plain) all").output == bench.run("\(plain) batch.jsonl").output)
  }

  /// xargs and batch make the same records of the same lines.
  @Test func sameRecordsAsBatch() throws {
    let bench = try Bench()
    let lines = (1...6).map { "{\"id\": \"\($0)\", \"text\": \"Kane scored in minute \($0).\"}\n" }.joined()
    try bench.put("in.jsonl", lines)
    try bench.run("extract batch in.jsonl -o batch.jsonl; split -l 3 in.jsonl part-")
    try bench.run(
      "ls part-* | xargs -P 2 -I{} sh -c '\"$0\" stream < {} > out-{}' \(try Bench.command().path); cat out-* > all")
    // The path of a line in its file is all that differs.
    let plain = "sed -E 's/\"path\":\"[^\"]*\"//'"
    #expect(try bench.run("\(plain) all").output == bench.run("\(plain) batch.jsonl").output)
  }
}

import Bench
import Foundation
import Testing

/// How a batch tells how it comes along.
struct ProgressTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    // More than is read at once, as the time left is reckoned by what was read.
    let more = String(repeating: " ", count: 1000)
    let lines = (1...1200).map { "{\"id\": \"\($0)\", \"text\": \"Kane scored for England.\(more)\"}\n" }
    try bench.put("in.jsonl", lines.joined() + "{}\n")
    return bench
  }

  /// A line that renews itself, with the time left, where a person looks.
  @Test func onATerminal() throws {
    let bench = try bench()
    let command = try Bench.command().path
    try bench.run(
      "python3 -c \"import pty; pty.spawn(['\(command)', 'batch', 'in.jsonl', '-o', 'o.jsonl'])\" < /dev/null > out")
    let shown = bench.text("out")
    #expect(shown.contains(/\r\u{1B}\[K\d+ articles.* \d+ (s|min) left/), "\(shown.suffix(300))")
    #expect(shown.contains(/\r\u{1B}\[K1201 articles, 1 failed/), "\(shown.suffix(300))")
  }

  @Test func inALog() throws {
    let bench = try bench()
    let errors = try bench.run("extract batch in.jsonl -o o.jsonl").errors
    #expect(!errors.contains("\u{1B}") && errors.contains("1201 articles, 1 failed"))
    #expect(try bench.run("extract batch in.jsonl -o p.jsonl --quiet").errors.split(separator: "\n").count == 1)
  }
}

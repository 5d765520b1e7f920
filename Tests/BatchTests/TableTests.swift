import Bench
import Foundation
import Testing

/// A batch as a folder of tables.
struct TableTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.put(
      "in.jsonl",
      """
      {"id": "a, \\"1\\"", "text": "Nottingham Forest beat Manchester United 1-0.\\n\\nForest took the lead through Chris Wood in the 12th minute. “It is good, very good,” Wood said."}
      {"id": "b", "text": "Kane scored."}

      """)
    return bench
  }

  /// Python's reader of such tables finds in them what the JSON has.
  @Test func holdWhatTheRecordsHold() throws {
    let bench = try bench()
    try bench.run("extract batch in.jsonl -o o.csv; extract batch in.jsonl -o o.jsonl")
    #expect(
      try bench.run("ls o.csv").output
        == "articles.csv\nentities.csv\nevents.csv\nmatches.csv\nmentions.csv\nquotes.csv\n")
    let check = """
      import csv, json
      records = [json.loads(line) for line in open("o.jsonl")]
      for table in ["entities", "matches", "events", "quotes"]:
          rows = list(csv.DictReader(open("o.csv/" + table + ".csv", newline="")))
          assert all(None not in row and None not in row.values() for row in rows), table
          told = [(r["id"], thing.get("text", "")) for r in records for thing in r[table]]
          assert [(row["article"], row.get("text", "")) for row in rows] == told, (table, rows)
      assert [r["text"] for r in csv.DictReader(open("o.csv/articles.csv", newline=""))] == [r["article"]["text"] for r in records]
      """
    try bench.put("check.py", check)
    let outcome = try bench.run("python3 check.py")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func replacesItselfAndNothingElse() throws {
    let bench = try bench()
    try bench.put("mine.csv/diary.txt", "dear diary")
    #expect(try bench.run("extract batch in.jsonl -o mine.csv").status == 2)
    #expect(bench.text("mine.csv/diary.txt") == "dear diary")
    #expect(try bench.run("extract batch in.jsonl -o o.csv; extract batch in.jsonl -o o.csv").status == 0)
    #expect(bench.text("o.csv/articles.csv").hasPrefix("article,path,sha256,title"))
  }
}

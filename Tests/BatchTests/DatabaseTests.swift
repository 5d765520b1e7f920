import Bench
import CSQLite
import Foundation
import Testing

/// What a database of records answers.
struct DatabaseTests {
  private static let articles = [
    (
      "a",
      "Nottingham Forest beat Manchester United 1-0 on Saturday.\\n\\nChris Wood headed home from a corner in the 12th minute."
    ),
    ("b", "Chris Wood was pleased.\\n\\n“Erling Haaland is the best in the world,” Chris Wood said."),
  ]

  private func database() throws -> (Bench, OpaquePointer) {
    let bench = try Bench()
    try bench.put(
      "in.jsonl",
      Self.articles.map { "{\"id\": \"\($0.0)\", \"text\": \"\($0.1)\"}\n" }.joined() + "{}\n")
    try bench.put("names.tsv", "name\ttype\tkey\nChris Wood\tperson\twood-c\n")
    #expect(try bench.run("extract batch in.jsonl --names names.tsv -o o.sqlite").status == 1)
    var handle: OpaquePointer?
    sqlite3_open(bench.folder.appending(path: "o.sqlite").path, &handle)
    return (bench, try #require(handle))
  }

  private func rows(_ sql: String, _ handle: OpaquePointer) -> [String] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
      return [String(cString: sqlite3_errmsg(handle))]
    }
    defer { sqlite3_finalize(statement) }
    var rows: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(
        (0..<sqlite3_column_count(statement)).map { column in
          sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
        }.joined(separator: "|"))
    }
    return rows
  }

  @Test func holdsTogether() throws {
    let (bench, handle) = try database()
    defer { sqlite3_close(handle) }
    _ = bench
    #expect(rows("pragma foreign_key_check", handle) == [])
    #expect(rows("pragma integrity_check", handle) == ["ok"])
    #expect(rows("select name from articles order by id", handle) == ["a", "b"])
    #expect(rows("insert into article_search (article_search) values ('integrity-check')", handle) == [])
  }

  @Test func joinsByKey() throws {
    let (bench, handle) = try database()
    defer { sqlite3_close(handle) }
    _ = bench
    #expect(
      rows(
        "select count(*), count(distinct article) from appearances join entities on entities.id = entity where key = 'wood-c'",
        handle) == ["2|2"])
  }

  @Test func answers() throws {
    let (bench, handle) = try database()
    defer { sqlite3_close(handle) }
    _ = bench
    #expect(
      rows("select player, minute from goals where against = 'Manchester United'", handle) == ["Chris Wood|12"])
    #expect(
      rows(
        "select speaker from quotations where quote in (select rowid from quote_search('haaland'))", handle
      ).first == "Chris Wood")
    #expect(rows("select rowid from article_search('forest')", handle) == ["1"])
    #expect(
      rows(
        "select substr(text, \"start\" + 1, \"end\" - \"start\") from evidence join articles on articles.id = article where thing = 'v1' and field = 'minute'",
        handle) == ["12th minute"])
  }
}

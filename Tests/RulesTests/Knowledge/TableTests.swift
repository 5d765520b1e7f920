import Testing

@testable import Rules

@Suite struct TableTests {
  @Test func readsRows() throws {
    let text =
      "# A comment\r\nname\tkey\taliases\r\n\r\nArsenal\tarsenal\tGunners ;  the Gunners;;\n#Chelsea\t\t\nLeeds\t\t"
    let table = try Table(Array(text.utf8), file: "a.tsv", needs: ["name"])
    #expect(table.count == 2)
    #expect((0..<2).map { field("name", $0, table) } == ["Arsenal", "Leeds"])
    #expect((0..<2).map { field("key", $0, table) } == ["arsenal", nil])
    #expect((0..<2).map { field("aliases", $0, table) } == ["Gunners ;  the Gunners;;", nil])
    #expect(field("none", 0, table) == nil)
    #expect(table.rows.has("aliases") && !table.rows.has("none"))
    #expect((0..<2).map { table.line(of: $0) } == [4, 6])
    let aliases = try #require(table.column("aliases"))
    #expect(table.parts(table.range(aliases, 0)).map { table.text($0) } == ["Gunners", "the Gunners"])
    #expect(table.parts(table.range(aliases, 1)).isEmpty)
  }

  @Test(arguments: ["\n", "\r\n"]) func findsTheLastField(_ end: String) throws {
    let table = try Table(Array("name\tkey\(end)Leeds\tl\(end)Hull\th".utf8), file: "a.tsv", needs: [])
    #expect((0..<2).map { field("key", $0, table) } == ["l", "h"])
  }

  private func field(_ column: String, _ row: Int, _ table: Table) -> String? {
    table.rows.text(column, ofRowAt: Int(table.start(of: row)))
  }

  static let errors: [(String, String, [String])] = [
    ("empty", "", ["a.tsv:1:1: error: no header line that names the columns"]),
    ("comments only", "# a\n# b\n", ["a.tsv:1:1: error: no header line that names the columns"]),
    (
      "a column lacks", "# a\nnam\tkey\n",
      ["a.tsv:2:1: error: the header lacks the column 'name'; columns are separated by tabs"]
    ),
    ("a column twice", "name\tkey\tkey\n", ["a.tsv:1:10: error: the column 'key' stands twice"]),
    ("a field too few", "name\tkey\nLeeds\n", ["a.tsv:2:6: error: 1 fields where the header has 2"]),
    ("a field too many", "name\tkey\nLeeds\tl\tx\ty\n", ["a.tsv:2:9: error: 4 fields where the header has 2"]),
    (
      "every row is told", "name\tkey\na\nb\tb\nc\n",
      [
        "a.tsv:2:2: error: 1 fields where the header has 2", "a.tsv:4:2: error: 1 fields where the header has 2",
      ]
    ),
  ]

  @Test(arguments: errors) func refuses(_ name: String, _ text: String, _ messages: [String]) {
    let error = #expect(throws: KnowledgeError.self) { try Table(Array(text.utf8), file: "a.tsv", needs: ["name"]) }
    #expect(error?.diagnostics.map(\.description) == messages)
  }

  @Test func losesPatience() {
    let text = "name\n" + String(repeating: "a\tb\n", count: 500)
    let error = #expect(throws: KnowledgeError.self) { try Table(Array(text.utf8), file: "a.tsv", needs: ["name"]) }
    #expect(error?.diagnostics.count == 20)
  }
}

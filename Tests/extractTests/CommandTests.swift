import Bench
import Foundation
import Testing

/// The command as a user meets it: what it prints where, and with what status it ends.
struct CommandTests {
  static let bench: Result<Bench, any Error> = Result {
    let bench = try Bench()
    for (name, text) in [("a.txt", "Kane scored for England."), ("b.txt", "France won 2-1."), ("empty.txt", "")] {
      try bench.put(name, text)
    }
    try bench.put("a.html", page)
    try bench.put("pl.txt", Data("Szcz\u{119}sny".utf16.map { $0 == 0x119 ? 0xEA : UInt8($0) }))
    try bench.put("binary", Data([0, 1, 2, 0, 0, 255, 0, 0]))
    return bench
  }

  static let page = """
    <html lang="en"><head><title>Rovers win again - The Post</title><meta property="og:site_name" content="The Post"><meta
    name="author" content="Jane Doe"><meta property="article:tag" content="Cup"></head><body><article><p>Rovers, who had
    not won since May, beat Albion 2&ndash;1 in the rain, and Okoye, of all people, scored both.</p></article></body></html>
    """

  static func run(_ line: String) throws -> Shell.Outcome { try bench.get().run(line) }

  @Test(arguments: [
    ("one file", "extract a.txt", 0), ("two files", "extract a.txt b.txt", 0),
    ("standard input", "extract - < a.txt", 0),
    ("one of two missing", "extract a.txt none.txt", 1), ("missing", "extract none.txt", 2),
    ("a folder", "extract .", 2),
    ("empty", "extract empty.txt", 2), ("binary", "extract binary", 2), ("no file", "extract", 2),
    ("unknown option", "extract --bogus a.txt", 2), ("bad unit", "extract --offsets miles a.txt", 2),
    ("version", "extract --version", 0), ("help", "extract --help", 0), ("tokens", "extract tokens a.txt", 0),
    ("text", "extract text a.txt", 0), ("text of a page", "extract text a.html", 0),
    ("texts of several", "extract text a.html a.txt", 0), ("text of one of two", "extract text a.html none.txt", 1),
    ("several as one text", "extract text a.html a.txt --format text", 2),
    ("a map of text alone", "extract text a.html --source-map", 2),
    ("a map in tables", "extract batch a.html -o a.csv --source-map", 2),
    ("schema", "extract schema", 0), ("explain", "extract explain a.txt", 0),
    ("explain persons", "extract explain a.txt person", 0),
    ("explain what is not there", "extract explain a.txt v9", 2),
    ("why not", "extract explain a.txt --why-not 'scored for'", 0), ("stages", "extract explain a.txt --stages", 0),
    ("why not what is not there", "extract explain a.txt --why-not 'no such words'", 2),
    ("two ways to explain", "extract explain a.txt --stages --why-not scored", 2), ("check", "extract check", 0),
    ("no such sport", "extract --sport nowhere a.txt", 2), ("record nothing", "extract evaluate . --record a", 2),
    ("evaluate nothing", "extract evaluate .", 2), ("floors without a file", "extract evaluate . --raise-floors", 2),
    ("reader gone", "extract schema | head -c 10; exit ${PIPESTATUS[1]}", 0),
  ])
  func status(_ name: String, _ line: String, _ status: Int32) throws {
    #expect(try Self.run(line).status == status, "\(name)")
  }

  @Test(arguments: [
    ("extract none.txt", "extract: none.txt: no such file; check the path\n"),
    ("extract .", "extract: .: is a folder; name the files in it, such as ./*.txt\n"),
  ])
  func message(_ line: String, _ errors: String) throws { #expect(try Self.run(line).errors == errors) }

  @Test func textHasWhatThePageSaysOfIt() throws {
    let body =
      "Rovers, who had not won since May, beat Albion 2–1 in the rain, and Okoye, of all people, scored both.\n"
    let head = "Title: Rovers win again\nByline: Jane Doe\nPublisher: The Post\nLanguage: en\nTags: Cup\n"
    #expect(try Self.run("extract text a.html").output == head + "\n" + body)
    #expect(try Self.run("extract text a.html --no-metadata").output == body)
    #expect(try Self.run("extract text a.txt").output == "Kane scored for England.\n")
  }

  @Test(arguments: ["codepoints", "utf8", "utf16"])
  func sourceMapLeadsBack(_ unit: String) throws {
    for line in ["extract a.html", "extract text a.html --format json"] {
      let output = try Self.run("\(line) --source-map --offsets \(unit)").output
      let record = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
      let article = try #require(record?["article"] as? [String: Any])
      let text = try #require(article["text"] as? String)
      let runs = try #require(article["source_map"] as? [[Int]])
      let page = Array(Self.page.utf8)
      let pieces = runs.map { String(decoding: page[$0[2]..<$0[3]], as: UTF8.self) }
      #expect(pieces.contains("&ndash;"))
      #expect(pieces.joined().replacing("&ndash;", with: "–").replacing("\n", with: " ") + "\n" == text)
    }
  }

  @Test func charsetIsHeeded() throws {
    #expect(try Self.run("extract text pl.txt --charset iso-8859-2").output == "Szczęsny\n")
  }

  @Test func severalFilesAreJSONLines() throws {
    let lines = try Self.run("extract a.txt none.txt b.txt").output.split(separator: "\n")
    #expect(lines.count == 2)
    let ids = try lines.map {
      try (JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["id"] as? String
    }
    #expect(ids == ["a.txt", "b.txt"])
  }

  @Test func severalRecordsAsOneArray() throws {
    let output = try Self.run("extract --format json a.txt b.txt").output
    #expect(try (JSONSerialization.jsonObject(with: Data(output.utf8)) as? [Any])?.count == 2)
  }

  @Test func everyRecordValidates() throws {
    guard try Self.run("python3 -c 'import jsonschema'").status == 0 else { return }
    let check =
      "import json,jsonschema,sys; s=json.load(open('schema.json')); v=jsonschema.Draft202012Validator(s)"
      + "; [v.validate(json.loads(l)) for l in sys.stdin]"
    let files = "--source-map a.html a.txt b.txt $(ls '\(Self.shared)'/eval/dev/*.txt 2>/dev/null)"
    let outcome = try Self.run(
      "extract schema > schema.json; extract --format jsonl \(files) > records.jsonl; python3 -c \"\(check)\" < records.jsonl"
    )
    #expect(outcome.status == 0, "\(outcome.errors.suffix(2000))")
  }

  static let shared = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../../../shared").standardized.path
}

import Bench
import Foundation
import Testing

/// What articles are found in what is given, in what order and under what names.
struct InputTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.put("in/b.txt", "France won 2-1.")
    try bench.put("in/a.txt", "Kane scored for England.")
    try bench.put("in/sub/c.html", Self.page)
    try bench.put("in/.hidden.txt", "Kane scored.")
    try bench.put(
      "lines.jsonl",
      """
      {"id": "one", "text": "Kane scored.", "more": [1, {"a": null}]}

      {"key": 7, "body": "France won 2-1.", "html": "\(Self.page.replacing("\"", with: "\\\""))"}

      """)
    return bench
  }

  private static let page =
    "<html><body><article><p>Kane scored twice as England beat France 2-1.</p><p>He was happy.</p></article></body></html>"

  @Test(arguments: [
    ("files in their order", "extract batch in/b.txt in/a.txt -o o.jsonl", ["in/b.txt", "in/a.txt"]),
    ("a folder by names", "extract batch in -o o.jsonl", ["a.txt", "b.txt", "sub/c.html"]),
    ("only what matches", "extract batch in --include '*.txt' -o o.jsonl", ["a.txt", "b.txt"]),
    (
      "whatever lies between", "extract batch . --include 'in/**/*.*' -o o.jsonl",
      ["in/a.txt", "in/b.txt", "in/sub/c.html"]
    ),
    (
      "names that are no UTF-8", "cp in/a.txt $'in/a\\xe9.txt'; extract batch in --include 'a*' -o o.jsonl",
      ["a.txt", "a\u{10FFE9}.txt"]
    ),
    (
      "a list of them", "cp in/a.txt $'in/a\\xe9.txt'; printf 'in/a\\xe9.txt\\nin/a.txt' | extract batch - -o o.jsonl",
      ["in/a\u{10FFE9}.txt", "in/a.txt"]
    ),
    ("not what matches", "extract batch in/ --exclude 'sub/*' -o o.jsonl", ["a.txt", "b.txt"]),
    ("a list", "printf 'in/b.txt\\r\\n\\nin/sub' | extract batch - -o o.jsonl", ["in/b.txt", "c.html"]),
    ("a list with nulls", "printf 'in/b.txt\\0' | extract batch - --null -o o.jsonl", ["in/b.txt"]),
    ("tar", "tar czf x.tar.gz in/b.txt in/.hidden.txt; extract batch x.tar.gz -o o.jsonl", ["in/b.txt"]),
    (
      "zip in a folder", "mkdir z; python3 -m zipfile -c z/x.zip in/a.txt; extract batch z -o o.jsonl",
      ["x.zip/a.txt"]
    ),
    ("gzip", "gzip -c in/a.txt > a.txt.gz; extract batch a.txt.gz -o o.jsonl", ["a.txt.gz"]),
    ("lines", "extract batch lines.jsonl -o o.jsonl", ["one", "lines.jsonl:3"]),
    (
      "lines by field, compressed",
      "gzip lines.jsonl; extract batch lines.jsonl.gz --text-field body --id-field key -o o.jsonl", ["7"]
    ),
    (
      "json",
      "extract batch in -o o.json; python3 -c 'import json; [print(r[\"id\"]) for r in json.load(open(\"o.json\"))]' | sed 's/.*/{\"id\":\"&\"}/' > o.jsonl",
      ["a.txt", "b.txt", "sub/c.html"]
    ),
    ("compressed lines", "extract batch in -o o.jsonl.gz; gunzip o.jsonl.gz", ["a.txt", "b.txt", "sub/c.html"]),
  ])
  func names(_ name: String, _ line: String, _ ids: [String]) throws {
    let bench = try bench()
    let outcome = try bench.run(line)
    #expect(try bench.field("id", of: "o.jsonl") == ids, "\(name): \(outcome.errors)")
  }

  /// The bytes of a file, and of the text in a line.
  @Test func digests() throws {
    let bench = try bench()
    try bench.run("extract batch in/sub lines.jsonl -o o.jsonl")
    let digests = try bench.run(
      "sha256sum < in/sub/c.html; printf 'Kane scored.' | sha256sum; for f in 1 2; do sed -n \"${f}p\" o.jsonl | grep -o '\"sha256\":\"[0-9a-f]*\"' | cut -d'\"' -f4; done"
    ).output.split(separator: "\n").map { $0.prefix(64) }
    #expect(digests.count == 4 && digests[..<2] == digests[2...])
  }

  @Test(arguments: [
    ("plain", "", false), ("each record compressed", "", true),
    ("in pieces", "Transfer-Encoding: chunked\r\n", true),
    ("said to be compressed", "Content-Encoding: gzip\r\n", false),
  ])
  func webArchive(_ name: String, _ fields: String, _ isCompressed: Bool) throws {
    let bench = try bench()
    var body = Self.page
    if fields.contains("chunked") {
      body = "A\r\n\(body.prefix(10))\r\n\(String(body.count - 10, radix: 16))\r\n\(body.dropFirst(10))\r\n0\r\n\r\n"
    }
    var archive = Data()
    for (number, record) in [
      Self.record("request", "http://a.org/", "GET / HTTP/1.1\r\n\r\n"),
      Self.record(
        "response", "http://a.org/news/", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(fields)\r\n\(body)"),
      Self.record("response", "http://a.org/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n\(body)"),
      Self.record("response", "http://a.org/picture", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG"),
    ].enumerated() {
      try bench.put("r\(number)", record)
      if isCompressed { try bench.run("gzip -n r\(number); mv r\(number).gz r\(number)") }
      archive += bench.bytes("r\(number)") ?? Data()
    }
    let file = isCompressed ? "x.warc.gz" : "x.warc"
    try bench.put(file, archive)
    let outcome = try bench.run("extract batch \(file) -o o.jsonl")
    #expect(try bench.field("id", of: "o.jsonl") == ["http://a.org/news/"], "\(name): \(outcome.errors)")
    #expect(bench.text("o.jsonl").contains("Kane scored twice"))
    #expect(bench.text("o.jsonl").contains(#""url":"http://a.org/news/""#))
  }

  private static func record(_ kind: String, _ address: String, _ block: String) -> String {
    "WARC/1.0\r\nWARC-Type: \(kind)\r\nWARC-Target-URI: \(address)\r\nContent-Type: application/http\r\n"
      + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  /// A file of an archive that is damaged does not take those behind it along.
  @Test func damagedEntry() throws {
    let bench = try bench()
    let make = """
      import zipfile
      with zipfile.ZipFile("x.zip", "w") as archive:
          for name in ["a.txt", "b.txt", "c.txt"]:
              archive.writestr(name, "Kane scored for England in " + name)
      bytes = bytearray(open("x.zip", "rb").read())
      bytes[bytes.index(b"in b.txt")] ^= 1
      open("x.zip", "wb").write(bytes)
      """
    try bench.put("make.py", make)
    #expect(try bench.run("python3 make.py; extract batch x.zip -o o.jsonl").status == 1)
    #expect(try bench.field("id", of: "o.jsonl") == ["a.txt", "c.txt"])
    #expect(bench.text("o.jsonl.errors.jsonl").hasPrefix(#"{"path":"x.zip/b.txt","code":"damaged-entry","#))
  }

  @Test(arguments: [
    ("missing", "extract batch in/a.txt none.txt -o o.jsonl", 1, #"{"path":"none.txt","code":"unreadable","#),
    ("empty", ": > e.txt; extract batch e.txt in -o o.jsonl", 1, #"{"path":"e.txt","code":"empty-input","#),
    (
      "no JSON", "echo '{' > l.jsonl; extract batch l.jsonl in -o o.jsonl", 1,
      #"{"path":"l.jsonl:1","code":"bad-line","#
    ),
    (
      "no text", "extract batch lines.jsonl --text-field x -o o.jsonl", 1,
      #"{"path":"lines.jsonl:1","code":"bad-line","#
    ),
    (
      "no archive", "cp in/a.txt x.zip; extract batch x.zip in -o o.jsonl", 1,
      #"{"path":"x.zip","code":"damaged-archive","#
    ),
    (
      "cut archive", "tar czf x.tar.gz in; head -c 150 x.tar.gz > y.tar.gz; extract batch y.tar.gz -o o.jsonl", 1,
      #"{"path":"y.tar.gz","code":"damaged-archive","#
    ),
    (
      "half a line", "head -c 10 lines.jsonl > l.jsonl; extract batch l.jsonl in -o o.jsonl", 1,
      #"{"path":"l.jsonl:1","code":"bad-line","message":"no JSON object"#
    ),
    (
      "no whole string", "printf '{\"text\": \"Kane \\xe9\"}' > l.jsonl; extract batch l.jsonl in -o o.jsonl", 1,
      #"{"path":"l.jsonl:1","code":"bad-line","message":"the field 'text' is no whole string"#
    ),
    ("no such file in a list", "echo none | extract batch - -o o.jsonl", 1, #"{"path":"none","code":"unreadable","#),
    ("nothing found", "extract batch in --include '*.doc' -o o.jsonl", 0, ""),
    ("nothing wrong", "extract batch in -o o.jsonl", 0, ""),
    ("no format", "extract batch in -o o.what", 2, ""), ("no input", "extract batch -o o.jsonl", 2, ""),
    ("no such folder", "extract batch in -o none/o.jsonl", 2, ""),
  ])
  func failures(_ name: String, _ line: String, _ status: Int32, _ error: String) throws {
    let bench = try bench()
    let outcome = try bench.run(line)
    #expect(outcome.status == status, "\(name): \(outcome.errors)")
    #expect(bench.text("o.jsonl.errors.jsonl").hasPrefix(error), "\(name): \(bench.text("o.jsonl.errors.jsonl"))")
    #expect(!bench.names().contains { $0.hasSuffix(".partial") || $0.hasSuffix(".journal") }, "\(name)")
  }
}

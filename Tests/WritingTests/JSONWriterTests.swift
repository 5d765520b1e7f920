import Foundation
import Records
import Testing

@testable import Writing

struct JSONWriterTests {
  private func printed(_ change: (inout JSONWriter) -> Void = { _ in }) -> String {
    var writer = JSONWriter(parser: .init(name: "Touchline", version: "1", lexicon: "x"))
    change(&writer)
    return String(decoding: writer.bytes(of: Sample.record), as: UTF8.self)
  }

  @Test func golden() { #expect(printed() == Self.golden) }

  @Test func compactIsOneLineOfTheSame() throws {
    let compact = printed { $0.layout = .compact }
    #expect(compact.filter { $0 == "\n" }.count == 1 && compact.hasSuffix("\n"))
    let values = try [compact, printed()].map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary }
    #expect(values[0] == values[1])
  }

  @Test func textIsLeftOut() {
    let text = printed { $0.includesText = false }
    #expect(!text.contains("\\nLyon 1-0"))
    #expect(text.contains("\"offset_unit\": \"codepoints\"\n"))
  }

  @Test(arguments: [(OffsetUnit.utf8, 27, 33), (.codepoints, 25, 31), (.utf16, 25, 31)])
  func offsets(_ unit: OffsetUnit, _ start: Int, _ end: Int) {
    let text = printed { $0.offsets = unit }
    #expect(text.contains("\"offset_unit\": \"\(unit.rawValue)\""))
    #expect(text.contains("\"start\": \(start),\n      \"end\": \(end)"))
  }

  /// Text of an entity, of UTF-8 as it is, and of windows-1252.
  @Test(arguments: [
    (OffsetUnit.utf8, "[[0,2,0,6],[2,8,6,12],[8,11,12,13]]"),
    (.codepoints, "[[0,1,0,6],[1,2,6,7],[2,3,7,11],[3,4,11,12],[4,5,12,13]]"),
    (.utf16, "[[0,1,0,6],[1,2,6,7],[2,4,7,11],[4,5,11,12],[5,6,12,13]]"),
  ])
  func sourceMap(_ unit: OffsetUnit, _ json: String) {
    var record = Record(id: "a", article: Article(utf8: Array("éa😀b€".utf8), source: Source()))
    var map = SourceMap()
    map.append(0..<2, from: 0..<6)
    map.append(2..<8, from: 6..<12)
    map.append(8..<11, from: 12..<13)
    record.article.sourceMap = map
    var writer = JSONWriter(parser: .init(name: "Touchline", version: "1"), layout: .compact)
    writer.offsets = unit
    #expect(String(decoding: writer.bytes(of: record), as: UTF8.self).contains("\"source_map\":\(json)"))
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\t\r", #""\n\t\r""#),
    ("\u{1}\u{1F}\u{7F}", #""\u0001\u001f\u007f""#),
    ("é😀", "\"é😀\""), ("", "\"\""),
  ])
  func strings(_ text: String, _ json: String) {
    var out = JSONText(.compact)
    out.string(text)
    #expect(out.string == json)
  }

  @Test(arguments: [(0, "0"), (-12, "-12"), (1_000, "1000"), (Int.min, "-9223372036854775808")])
  func numbers(_ number: Int, _ json: String) {
    var out = JSONText(.compact)
    out.number(number)
    #expect(out.string == json)
  }

  static let golden = #"""
    {
      "schema_version": "1.0",
      "parser": {"name": "Touchline", "version": "1", "lexicon": "x"},
      "id": "a.txt",
      "source": {"path": "a.txt", "format": "text", "encoding": "utf-8", "bytes": 51},
      "article": {
        "byline": [],
        "language": "en",
        "sport": "football",
        "kind": "match-report",
        "words": 8,
        "offset_unit": "codepoints",
        "text": "Zoë Kanté headed Lyon's \"winner\".\nLyon 1-0 Brest"
      },
      "entities": [
        {
          "id": "e1",
          "type": "person",
          "name": "Zoë Kanté",
          "aliases": [],
          "role": "player",
          "teams": ["e2"],
          "mentions": [
            {"start": 0, "end": 9, "text": "Zoë Kanté", "kind": "name"}
          ],
          "evidence": [
            {"field": "name", "start": 0, "end": 9, "text": "Zoë Kanté", "rule": "full-name", "basis": "stated"}
          ]
        },
        {
          "id": "e2",
          "type": "team",
          "name": "Lyon",
          "aliases": [],
          "team_type": "club",
          "mentions": [
            {"start": 17, "end": 21, "text": "Lyon", "kind": "name"}
          ],
          "evidence": []
        },
        {
          "id": "e3",
          "type": "team",
          "name": "Brest",
          "aliases": [],
          "team_type": "club",
          "mentions": [
            {"start": 43, "end": 48, "text": "Brest", "kind": "name"}
          ],
          "evidence": []
        }
      ],
      "matches": [
        {
          "id": "m1",
          "primary": true,
          "teams": ["e2", null],
          "score": [1, 0],
          "extra_time": false,
          "completeness": {"goals_told": 1, "goals_scored": 1, "consistent": true},
          "evidence": [
            {"field": "score", "start": 34, "end": 48, "text": "Lyon 1-0 Brest", "rule": "score-line", "basis": "stated"}
          ]
        }
      ],
      "events": [
        {
          "id": "v1",
          "type": "goal",
          "match": "m1",
          "player": "e1",
          "minute": 90,
          "added": 3,
          "order": 1,
          "penalty": false,
          "body_part": "head",
          "distance": {"value": 20, "unit": "yards", "metres": 18.5},
          "significance": ["winner"],
          "score_after": [1, 0],
          "evidence": [
            {"field": "player", "start": 0, "end": 16, "text": "Zoë Kanté headed", "rule": "heads", "basis": "stated"},
            {"field": "body_part", "start": 0, "end": 16, "text": "Zoë Kanté headed", "rule": "heads", "basis": "stated"},
            {"field": "score_after", "start": 25, "end": 31, "text": "winner", "rule": "ladder", "basis": "derived", "from": ["m1"]}
          ]
        }
      ],
      "quotes": [
        {
          "id": "q1",
          "kind": "fragment",
          "start": 25,
          "end": 31,
          "text": "winner",
          "turn": 1,
          "resolved": "none",
          "cue": {"start": 10, "end": 16, "text": "headed"},
          "about": [],
          "evidence": []
        }
      ],
      "warnings": [
        {"code": "odd-mark", "message": "a tab\tin it", "span": {"start": 24, "end": 32, "text": "\"winner\""}}
      ]
    }

    """#
}

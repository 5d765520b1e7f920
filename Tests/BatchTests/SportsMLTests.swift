import Bench
import Foundation
import Testing

/// A batch as IPTC SportsML 3.1.
struct SportsMLTests {
  private static let schema = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/sportsml/sportsml.xsd").path

  /// The second goes by marks that XML has for itself or cannot have.
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.put(
      "in.jsonl",
      """
      {"id": "a", "text": "Nottingham Forest 2-1 Brighton & Hove Albion\\n\\nNottingham Forest beat Brighton & Hove Albion 2-1 in the FA Cup.\\n\\nForest took the lead through Chris Wood in the 12th minute. Lewis Dunk was sent off. Danny Welbeck equalised from the penalty spot in the 90+2nd minute before Wood headed in from a corner.\\n\\nAttendance: 29,000. Referee: Johan Ekdal"}
      {"id": "<a> & \\u0007", "text": "Leeds United beat Burnley 2-1 on Saturday.\\n\\nPascal Struijk headed home from a corner in the 12th minute."}
      {"id": "c", "text": "nobody and nothing"}

      """)
    try bench.run("extract batch in.jsonl -o o.sportsml --quiet")
    return bench
  }

  /// libxml2 is there, as the command is built on it.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: schema))) func isValid() throws {
    let bench = try bench()
    try bench.run("for f in '\(Self.schema.replacing("sportsml.xsd", with: ""))'*.xsd; do cp \"$f\" .; done")
    let check = """
      import ctypes, ctypes.util, sys
      xml = ctypes.CDLL(ctypes.util.find_library("xml2"))
      def call(name, *arguments):
          function = getattr(xml, name)
          function.restype = ctypes.c_void_p
          return function(*(ctypes.c_void_p(a) if isinstance(a, int) and a > 1 << 31 else a for a in arguments))
      schema = call("xmlSchemaParse", call("xmlSchemaNewParserCtxt", b"sportsml.xsd"))
      assert schema, "the schema is not read"
      document = call("xmlReadFile", sys.argv[1].encode(), None, 0)
      assert document, "no XML"
      xml.xmlSchemaValidateDoc.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
      sys.exit(xml.xmlSchemaValidateDoc(call("xmlSchemaNewValidCtxt", schema), document))
      """
    try bench.put("check.py", check)
    let outcome = try bench.run("python3 check.py o.sportsml")
    #expect(outcome.status == 0, "\(outcome.errors)")
    // The check does find mistakes.
    try bench.run(
      "sed 's/<team-metadata/<team-mistake/' o.sportsml > bad; sed -i 's/<\\/team-metadata/<\\/team-mistake/' bad")
    #expect(try bench.run("python3 check.py bad").status != 0)
  }

  @Test func saysWhatTheRecordSays() throws {
    let bench = try bench()
    let check = """
      import xml.etree.ElementTree as tree
      names = {"s": "http://iptc.org/std/nar/2006-10-01/"}
      root = tree.parse("o.sportsml").getroot()
      events = root.findall("s:sports-event", names)
      first = events[0]
      assert first.find(".//s:sports-content-code[@code-type='spct:sport']", names).get("code-key") == "subj:15054000"
      assert [stats.get("score") for stats in first.findall("s:team/s:team-stats", names)] == ["2", "1"]
      assert first.find(".//s:site-stats", names).get("attendance") == "29000"
      assert first.find(".//s:official//s:name", names).text == "Johan Ekdal"
      goals = first.findall(".//s:action[@score-attempt-result='spsocscoreattemptresult:goal']", names)
      people = {p.get("id"): p.find(".//s:name", names).text for p in first.iter() if p.tag.endswith("}player")}
      def tell(goal):
          return [people[p.get("idref")] for p in goal.findall("s:participant[@role='touchline:scorer']", names)]
      assert (tell(goals[0]), goals[0].get("minutes-elapsed")) == (["Chris Wood"], "11"), tell(goals[0])
      assert "spsocscoreattempt:penalty" in [goal.get("score-attempt-type") for goal in goals]
      assert first.find(".//s:action[@caution-value='spsoccaution:red-card']", names) is not None
      ids = [e.get("id") for e in root.iter() if e.get("id")]
      assert len(ids) == len(set(ids)) and {i.split(".")[0] for i in ids} == {"a1", "a2"}
      """
    try bench.put("check.py", check)
    let outcome = try bench.run("python3 check.py")
    #expect(outcome.status == 0, "\(outcome.errors) \(bench.text("o.sportsml"))")
  }
}

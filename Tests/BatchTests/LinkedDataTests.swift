import Bench
import Foundation
import Testing

/// A batch as a graph in the words of schema.org.
struct LinkedDataTests {
  @Test func everyReferenceHasItsThing() throws {
    let bench = try Bench()
    try bench.put(
      "in.jsonl",
      """
      {"id": "a b/1", "text": "Nottingham Forest beat Manchester United 1-0.\\n\\n“It is good,” Chris Wood said."}
      {"id": "c", "text": "Kane scored."}

      """)
    #expect(try bench.run("extract batch in.jsonl -o o.jsonld").status == 0)
    let document = try #require(
      try JSONSerialization.jsonObject(with: bench.bytes("o.jsonld") ?? Data()) as? [String: Any])
    #expect(document["@context"] as? String == "https://schema.org")
    let graph = try #require(document["@graph"] as? [[String: Any]])
    #expect(graph.map { $0["@id"] as? String } == ["#a%20b/1", "#c"])
    var things: Set<String> = []
    var references: Set<String> = []
    func walk(_ value: Any) {
      if let list = value as? [Any] { for one in list { walk(one) } }
      guard let object = value as? [String: Any] else { return }
      if let id = object["@id"] as? String {
        if object["@type"] == nil { references.insert(id) } else { things.insert(id) }
      }
      for one in object.values { walk(one) }
    }
    walk(graph)
    #expect(!references.isEmpty)
    #expect(references.isSubset(of: things))
    let types = (graph.first?["mentions"] as? [[String: Any]])?.compactMap { $0["@type"] as? String } ?? []
    #expect(Set(types) == ["SportsTeam", "Person"])
  }
}

import Bench
import Foundation
import Testing

/// A batch as W3C Web Annotations.
struct AnnotationTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.put(
      "in/a: 1.txt",
      "Nottingham Forest beat Manchester United 1-0 on Saturday 😀.\n\nChris Wood headed home from a corner in the 12th minute.\n\n“It is good,” Chris Wood said.\n"
    )
    try bench.put(
      "in/b.html",
      "<html><head><link rel=\"canonical\" href=\"https://a.org/b\"></head><body><article><p>Kane scored twice as England beat France 2-1 on Sunday.</p><p>He was happy.</p></article></body></html>"
    )
    try bench.put("in/c.txt", "nobody and nothing\n")
    return bench
  }

  @Test func selectorsLeadToTheWords() throws {
    let bench = try bench()
    #expect(try bench.run("extract batch in -o o.anno.jsonld; extract batch in -o o.jsonl").status == 0)
    let check = """
      import json
      document = json.load(open("o.anno.jsonld"))
      assert document["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
      pages, records = document["@graph"], [json.loads(line) for line in open("o.jsonl")]
      assert [page["id"] for page in pages] == ["#a:%201.txt/annotations", "#b.html/annotations", "#c.txt/annotations"]
      assert [len(page["items"]) > 2 for page in pages] == [True, True, False]
      ids = [item["id"] for page in pages for item in page["items"]]
      assert len(ids) == len(set(ids))
      kinds = {item["motivation"] for page in pages for item in page["items"]}
      assert kinds == {"identifying", "describing", "classifying"}, kinds
      for page, record in zip(pages, records):
          text = record["article"]["text"]
          for item in page["items"]:
              assert item["type"] == "Annotation" and item["body"]
              for target in item["target"] if isinstance(item["target"], list) else [item["target"]]:
                  selectors = target["selector"]
                  words = selectors[-1] if isinstance(selectors, list) else selectors
                  assert words["prefix"] + words["exact"] + words["suffix"] in text
                  if record["source"]["format"] == "text":
                      place, words = selectors
                      start, end = place["start"], place["end"]
                      assert text[start:end] == words["exact"]
                      assert text[max(0, start - 32):start] == words["prefix"] and text[end:end + 32] == words["suffix"]
                      assert target["source"] == "in/a:%201.txt"
                  else:
                      assert words["type"] == "TextQuoteSelector" and target["source"] == "https://a.org/b"
      """
    try bench.put("check.py", check)
    let outcome = try bench.run("python3 check.py")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}

import Bench
import Foundation
import Testing

/// A batch as a folder for brat.
struct BratTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.put(
      "in/a.txt",
      "Zoë 😀\n\nNottingham Forest beat Manchester United 1-0 on Saturday.\n\nChris Wood headed home from a corner in the 12th minute.\n\n“It is\u{2028}good,” Wood said.\n"
    )
    try bench.put("in/sub/b c.txt", "Kane scored from the spot as England beat France 1-0.\r\nHe was happy.\r\n")
    return bench
  }

  @Test func aTextAndItsAnnotations() throws {
    let bench = try bench()
    #expect(try bench.run("extract batch in -o o.brat").status == 0)
    #expect(
      try bench.run("ls o.brat").output
        == "000001-a.ann\n000001-a.txt\n000002-sub_b_c.ann\n000002-sub_b_c.txt\nannotation.conf\n")
    #expect(bench.bytes("o.brat/000001-a.txt") == bench.bytes("in/a.txt"))
    #expect(bench.text("o.brat/000001-a.ann").contains("\tquotation 125 130;131 136\tIt is good,\n"))
  }

  /// Offsets lead to the words, and everything is of a type that the configuration knows, with roles that it gives.
  @Test func holdsTogether() throws {
    let bench = try bench()
    try bench.run("extract batch in -o o.brat")
    let check = """
      import codecs, glob, re
      known, section = {}, None
      for line in map(str.strip, open("o.brat/annotation.conf")):
          if line.startswith("["):
              section = line[1:-1]
          elif line:
              name, _, rest = line.partition(" ")
              known[section, name] = dict((part.split(":", 1) + [""])[:2] for part in rest.split(", ")) if rest else {}
      found = ""
      for path in glob.glob("o.brat/*.ann"):
          text = codecs.open(path[:-4] + ".txt", encoding="utf-8").read()
          lines = [line.rstrip("\\n").split("\\t") for line in codecs.open(path, encoding="utf-8")]
          assert len(set(line[0] for line in lines if line[0] != "*")) == sum(line[0] != "*" for line in lines)
          types = {line[0]: re.split("[ :]", line[1])[0] for line in lines}
          found += "".join(types)
          for id, body, *more in lines:
              head, *parts = body.split(" ")
              if id[0] == "T":
                  spans = [tuple(map(int, span.split())) for span in " ".join(parts).split(";")]
                  assert " ".join(text[a:b] for a, b in spans) == more[0], (id, more)
                  assert ("entities", head) in known or ("events", head) in known, head
              elif id[0] in "ER":
                  roles = known["events" if id[0] == "E" else "relations", head.split(":")[0]]
                  roles = {name.rstrip("?*"): kinds.split("|") for name, kinds in roles.items()}
                  for part in parts:
                      role, target = part.split(":")
                      role = role if role in roles else role.rstrip("0123456789")
                      assert types[target] in roles[role], (id, body)
              elif id[0] == "A":
                  values = known["attributes", head].get("Value")
                  assert types[parts[0]] in known["attributes", head]["Arg"].split("|")
                  assert (parts[1] in values.split("|")) if values else len(parts) == 1
      assert set("TERA#*") <= set(found), found
      """
    try bench.put("check.py", check)
    let outcome = try bench.run("python3 check.py")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  /// Somebody may have corrected what is there.
  @Test func replacesNothing() throws {
    let bench = try bench()
    try bench.run("extract batch in -o o.brat; echo mine > o.brat/000001-a.ann")
    #expect(try bench.run("extract batch in -o o.brat").status == 2)
    #expect(try bench.run("extract batch in -o o.brat --overwrite").status == 2)
    #expect(try bench.run("extract batch in -o o.brat --resume").status == 0)
    #expect(bench.text("o.brat/000001-a.ann") == "mine\n")
    #expect(try bench.run("extract batch in -o p.brat --no-text").status == 2)
  }
}

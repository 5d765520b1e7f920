import Records
import Testing

@testable import Reconciling

struct SequelTests {
  private func changes(_ text: String) throws -> [String] {
    let sides = "Anna Bell plays for Ashfield. Cora Dunn plays for Ashfield. Eva Flint plays for Norton. It rained. "
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton.\n\n" + sides + text, after: TinySport.events + [SideOfEvents.self, Sequels.self])
    return ledger.events.filter { $0.type == "change" }.map { event in
      ["on", "off"].map { place in
        if case .entity(let person)? = event.fields[place] { ledger.name(person.number) } else { "-" }
      }.joined(separator: " for ")
    }
  }

  @Test(arguments: [
    ("Anna Bell is hurt. Cora Dunn enters.", ["Cora Dunn for Anna Bell"]),
    // Nobody comes on for one of the other side, nor long after.
    ("Anna Bell is hurt. Eva Flint enters.", ["Eva Flint for -"]),
    ("Anna Bell is hurt. It rained. It rained. It rained. Cora Dunn enters.", ["Cora Dunn for -"]),
    // Two halves of one.
    ("Anna Bell leaves. Cora Dunn enters.", ["Cora Dunn for Anna Bell"]),
    ("Anna Bell leaves. Eva Flint enters.", ["- for Anna Bell", "Eva Flint for -"]),
  ])
  func whoComesOnRightBehind(_ text: String, _ expected: [String]) throws { #expect(try changes(text) == expected) }
}

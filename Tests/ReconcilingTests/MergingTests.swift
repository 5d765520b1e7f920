import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct MergingTests {
  private func events(_ text: String) throws -> [String] {
    try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.matches + [Clock.self, Merging.self])
      .shownEvents
  }

  @Test(arguments: [
    // One telling each.
    (
      "Anna Bell scored in minute 12. Cora Dunn scored in minute 50.", ["point Anna Bell - 12", "point Cora Dunn - 50"]
    ),
    // Two of one player: the minute decides.
    (
      "Anna Bell scored in minute 12. It rained. Anna Bell scored in minute 50.",
      ["point Anna Bell - 12", "point Anna Bell - 50"]
    ),
    ("Anna Bell scored in minute 12. It rained. Anna Bell scored in minute 13.", ["point Anna Bell - 12"]),
    ("Anna Bell scored. Anna Bell scored in minute 12.", ["point Anna Bell - 12"]),
    // As many as are counted, the ones told singly among them.
    ("Anna Bell doubles. Anna Bell scored in minute 12.", ["point Anna Bell - 12", "point Anna Bell - -"]),
    // Once a player.
    ("Anna Bell is carded in minute 3. It rained. Anna Bell is carded in minute 40.", ["card Anna Bell - 3"]),
    // Roles that are shared and none that clash.
    ("Anna Bell replaces Cora Dunn. Anna Bell enters in minute 40.", ["change - - 40"]),
    ("Anna Bell replaces Cora Dunn. Eva Flint replaces Gina Holt.", ["change - - -", "change - - -"]),
    // Nobody is known.
    ("Somebody scored.", []),
    // What a side did lends its time in its sentence, not to the other one's player.
    (
      "Anna Bell scored in minute 12. It rained. Ashfield take the lead in minute 50 as Anna Bell adds.",
      ["point Anna Bell - 12", "point Anna Bell Ashfield 50"]
    ),
    // Who opens does not add to what was opened.
    ("Anna Bell opens. Anna Bell adds.", ["point Anna Bell - -", "point Anna Bell - -"]),
  ])
  func merges(_ text: String, _ expected: [String]) throws { #expect(try events(text) == expected) }

  @Test func nobodyHelpsWhereAFlagLeavesNoRoom() throws {
    let text = "Ashfield 2-1 Norton.\n\nCora Dunn helps Anna Bell and Anna Bell errs."
    let before = try TinySport.ledger(text, after: TinySport.events)
    #expect(before.events.first?.fields["helper"] != nil)
    let after = try TinySport.ledger(text, after: TinySport.events + [TakingPart.self])
    #expect(after.events.first?.fields["own"] == .flag(true))
    #expect(after.events.first?.fields["helper"] == nil)
  }

  @Test func notOfTheOtherSidesPlayer() throws {
    let text =
      "Ashfield 2-1 Norton.\n\nAnna Bell plays for Ashfield. Anna Bell joins Cora Dunn. Anna Bell scored. Norton take the lead in minute 22."
    let ledger = try TinySport.ledger(text, after: TinySport.events)
    #expect(ledger.shownEvents == ["point Anna Bell - -"])
  }

  @Test func whoHelpedIsToldBehind() throws {
    func helper(_ text: String) throws -> String? {
      let ledger = try TinySport.ledger(
        "Ashfield 2-1 Norton.\n\n" + text, after: TinySport.matches + [Clock.self, Merging.self])
      guard case .entity(let helper)? = ledger.events.first?.fields["helper"] else { return nil }
      return ledger.name(helper.number)
    }
    #expect(try helper("Anna Bell scored. Cora Dunn was the helper.") == "Cora Dunn")
    // Of what was told last, and right before.
    #expect(try helper("Anna Bell scored. Eva Flint scored. Cora Dunn was the helper.") == nil)
    #expect(try helper("Anna Bell scored. It rained. It poured. Cora Dunn was the helper.") == nil)
  }

  @Test func whoPlayedTheScorerIn() throws {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton.\n\nCora Dunn helps Anna Bell and Anna Bell scored.",
      after: TinySport.matches + [Clock.self, Merging.self])
    guard case .entity(let helper)? = ledger.events.first?.fields["helper"] else {
      return #expect(Bool(false), "no helper")
    }
    #expect(ledger.name(helper.number) == "Cora Dunn")
  }
}

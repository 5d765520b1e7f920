import Records
import Testing

@testable import Reconciling

struct PassagesTests {
  private func side(of person: String, _ text: String) throws -> String {
    try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.matches + [Sides.self]).side(of: person)
  }

  /// As odds, how sure it is whose side somebody is on.
  private func weight(of person: String, _ text: String) throws -> Double {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.matches + [Sides.self])
    let number = ledger.entities.indices.first { ledger.name($0) == person }
    return number.flatMap { ledger.sides[$0]?.weight } ?? 0
  }

  @Test(arguments: ["Ashfield", "Norton"])
  func whomASidePicksIsItsOwn(_ team: String) throws {
    #expect(try side(of: "Anna Bell", "\(team) made changes. Anna Bell was dropped.") == team)
    #expect(try side(of: "Cora Dunn", "\(team) made changes. It went without Anna Bell and Cora Dunn.") == team)
  }

  @Test func thatIsSurerThanStandingNear() throws {
    let picked = try weight(of: "Anna Bell", "Norton made changes. Anna Bell was dropped.")
    #expect(try picked > weight(of: "Anna Bell", "Norton made tea. Anna Bell was dropped."))
    #expect(try picked > weight(of: "Anna Bell", "Norton made changes. Anna Bell was cheered."))
  }

  /// More than being told of beside the other side once.
  @Test(arguments: [("dropped", "Norton"), ("cheered", "Ashfield")])
  func thatOutweighsAWeakSign(_ befell: String, _ team: String) throws {
    #expect(
      try side(of: "Anna Bell", "Anna Bell greeted Ashfield. Norton made changes. Anna Bell was \(befell).") == team)
  }

  /// Whatever stands between them.
  @Test func whoIsNamedAsAMateIsOfTheSameSide() throws {
    let text = "Anna Bell plays for Norton. Anna Bell waved and was seen by her team-mate Cora Dunn."
    #expect(try side(of: "Cora Dunn", text) == "Norton")
  }

  /// `her`, `she` in the same sentence tell no more of whose attack it is than her name did.
  @Test func whoIsNamedTwiceTakesPartOnce() throws {
    let once = try weight(of: "Anna Bell", "Ashfield attacks. Anna Bell waved.")
    #expect(try weight(of: "Anna Bell", "Ashfield attacks. Anna Bell waved, Anna Bell sang.") == once)
  }

  @Test func itGoesOnUntilAnotherSideIsNamed() throws {
    let text = "Norton made changes. Ashfield went without Anna Bell."
    #expect(try side(of: "Anna Bell", text) == "Ashfield")
    // Whom the other side picks then says nothing of whom this one does.
    let alone = try weight(of: "Anna Bell", "Norton made tea. Ashfield went without Anna Bell.")
    #expect(try weight(of: "Anna Bell", text) == alone)
  }

  @Test(arguments: [
    ("Cora Dunn attacks.", "Ashfield"), ("But Cora Dunn attacks.", "Norton"),
    ("At the other end Cora Dunn attacks.", "Norton"),
  ])
  func aSentenceThatOpensWithButTurns(_ next: String, _ team: String) throws {
    #expect(try side(of: "Cora Dunn", "Ashfield attacks with Anna Bell. " + next) == team)
  }
}

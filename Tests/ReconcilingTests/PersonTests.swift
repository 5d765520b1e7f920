import Foundation
import Records
import Testing

@testable import Reconciling

struct SidesTests {
  private func ledger(_ text: String) throws -> Ledger {
    try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.matches + [Sides.self])
  }

  @Test func whatIsSaid() throws {
    let ledger = try ledger("Anna Bell plays for Norton. It rained.\n\nThere were many people.\n\nCora Dunn waved.")
    #expect(ledger.side(of: "Anna Bell") == "Norton")
    #expect(ledger.sides.values.map(\.rule).contains("plays-for"))
  }

  @Test func spreadsOverLinks() throws {
    let ledger = try ledger("Anna Bell plays for Norton.\n\nAnna Bell joins Cora Dunn.\n\nEva Flint stops Cora Dunn.")
    #expect(["Anna Bell", "Cora Dunn", "Eva Flint"].map(ledger.side) == ["Norton", "Norton", "Ashfield"])
  }

  @Test func whoPlaysWhereASideHasOneIsAgainstTheOther() throws {
    let ledger = try ledger("Anna Bell plays for Norton.\n\nAnna Bell saves.\n\nIt rained.\n\nCora Dunn saves.")
    #expect(["Anna Bell", "Cora Dunn"].map(ledger.side) == ["Norton", "Ashfield"])
  }

  @Test func withoutAMatchThereAreNone() throws {
    #expect(try TinySport.ledger("Anna Bell plays for Norton.", after: [Sides.self]).sides.isEmpty)
  }
}

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

struct SideVoteTests {
  @Test func theSurerTheNearerToTheHeadOfTheSentence() {
    let inside = SideVote(isBehind: true)
    #expect(SideVote(isBehind: true, opens: true).odds > inside.odds)
    #expect(SideVote(isBehind: true, isOneSided: true).odds > inside.odds)
    #expect(SideVote(isBehind: true, distance: 12).odds < inside.odds)
    #expect(SideVote(isBehind: true, turns: true).odds < inside.odds)
    #expect(SideVote(isBehind: true, isCoach: true).odds > inside.odds)
  }

  /// Who stops a side that is named before him is no player of it, and neither is who stands behind `they`.
  @Test(arguments: [true, false])
  func whoDefendsIsRatherOfTheOther(_ isBehind: Bool) {
    #expect(SideVote(isBehind: isBehind, attacks: true).odds > 1)
    #expect(SideVote(isBehind: isBehind, attacks: false, sideAttacks: true).odds < 1)
  }

  @Test func aSideThatIsOnlyMeantTellsNothing() {
    #expect(SideVote(isBehind: true, isByReference: true).odds < 1)
  }
}

struct RecollectionTests {
  private func isRecalled(_ text: String) throws -> Bool {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.matches)
    let person = try #require(ledger.entities.indices.first { ledger.name($0) == "Cora Dunn" })
    return Recollection(ledger).isOf(person)
  }

  @Test(arguments: [
    "She is the first since Cora Dunn.", "She broke Cora Dunn's record.", "In 1997 it was Cora Dunn.",
    "She surpasses Anna Bell, Eva Flint and Cora Dunn.", "Of all time it is Cora Dunn.",
  ])
  func whoIsOnlyComparedWith(_ text: String) throws { #expect(try isRecalled(text)) }

  @Test(arguments: [
    "Cora Dunn waved.", "It rained, since noon, and Cora Dunn waved.", "She broke Cora Dunn's stick.",
    "She is the first since Cora Dunn. Cora Dunn waved.",
  ])
  func whoIsThere(_ text: String) throws { #expect(try !isRecalled(text)) }
}

struct SheetsOfTeamsTests {
  private static let names = ": Anna Bell, Cora Dunn, Eva Flint, Gina Holt, Ida Jarvis."

  private func teams(_ text: String, sport: String = "tiny") throws -> [String] {
    var ledger = try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.matches)
    ledger.sport = sport
    ledger = ledger.applying(SheetsOfTeams.self)
    return ledger.entities.indices.filter { ledger.entities[$0].kind == .person }.flatMap { person in
      ledger.statedTeams(person).map { ledger.name(person) + " " + ledger.name($0) }
    }
  }

  @Test func whoIsOnTheSheetOfAnotherTeamIsItsOwn() throws {
    let told = try teams("Harwick" + Self.names)
    #expect(
      told == [
        "Anna Bell Harwick", "Cora Dunn Harwick", "Eva Flint Harwick", "Gina Holt Harwick", "Ida Jarvis Harwick",
      ])
  }

  /// Those of the match's own teams are the graph's to tell.
  @Test func whoPlaysTheMatchIsNotToldSo() throws { #expect(try teams("Norton" + Self.names).isEmpty) }

  @Test func inAnotherSportNobodyIs() throws { #expect(try teams("Harwick" + Self.names, sport: "cricket").isEmpty) }
}

struct SidesToTellTests {
  /// Whether a side that is so many times as likely as the other is told.
  private func tells(
    _ odds: Double, _ kind: Record.ArticleKind, _ text: String = "Ashfield 2-1 Norton. Anna Bell waved."
  ) throws -> Bool {
    var ledger = try TinySport.ledger(text, after: TinySport.matches)
    ledger.kind = kind
    let person = try #require(ledger.entities.indices.first { ledger.name($0) == "Anna Bell" })
    let team = try #require(ledger.entities.indices.first { ledger.name($0) == "Ashfield" })
    ledger.sides[person] = .init(team: team, weight: log(odds), rule: "told", tokens: 0..<1)
    return ledger.toldSide(of: person) != nil
  }

  @Test(arguments: [Record.ArticleKind.matchReport, .liveText])
  func aReportTellsWhatIsLikelier(_ kind: Record.ArticleKind) throws {
    #expect(try tells(1.1, kind))
    #expect(try !tells(1.01, kind))
  }

  @Test(arguments: [Record.ArticleKind.feature, .preview, .interview, .transfer, .other])
  func besideAMatchItTakesMore(_ kind: Record.ArticleKind) throws {
    #expect(try !tells(4.5, kind))
    #expect(try tells(5.5, kind))
  }

  @Test func newsIsSureWhereItHasAResult() throws {
    #expect(try tells(1.1, .news))
    #expect(try !tells(4.5, .news, "Ashfield met Norton. Anna Bell waved."))
  }

  @Test func amongManyWithOneResultItTakesMost() throws {
    #expect(try !tells(19, .roundUp))
    #expect(try tells(21, .roundUp))
    #expect(
      try tells(1.1, .roundUp, "Ashfield 2-1 Norton. Anna Bell scored.\n\nHarwick 1-0 Millbrook. Eva Flint scored."))
  }
}

struct CompanyTests {
  private func teams(of person: String, _ text: String) throws -> [String] {
    let ledger = try TinySport.ledger(text, after: [SportOfArticle.self, Company.self])
    let number = try #require(ledger.entities.indices.first { ledger.name($0) == person })
    return ledger.statedTeams(number).map(ledger.name)
  }

  @Test func whoPlaysWithSomebodyIsOfHisTeam() throws {
    let text = "Anna Bell is of Norton.\n\nAnna Bell joins Cora Dunn.\n\nCora Dunn joins Eva Flint."
    #expect(try teams(of: "Cora Dunn", text) == ["Norton"])
    #expect(try teams(of: "Eva Flint", text) == ["Norton"])
  }

  @Test func ofTwoTeamsNeither() throws {
    let text = "Anna Bell is of Norton. Eva Flint is of Ashfield."
    #expect(try teams(of: "Cora Dunn", text + "\n\nAnna Bell joins Cora Dunn.\n\nEva Flint joins Cora Dunn.") == [])
  }
}

struct ReferencesTests {
  private func bound(_ text: String, after constraints: [any Constraint.Type]) throws -> [String] {
    let ledger = try TinySport.ledger(text, after: constraints + [References.self])
    return ledger.bound.sorted { $0.key < $1.key }.map { mention, entity in
      ledger.text.text(tokens: ledger.mentions[mention].tokens) + " = " + ledger.name(entity)
    }
  }

  @Test func whoDidItIsOfTheSideThatIsToldToHaveDoneIt() throws {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton.\n\nNorton take the lead. Anna Bell scored.", after: TinySport.matches + [Sides.self])
    #expect(ledger.side(of: "Anna Bell") == "Norton")
  }

  @Test func hostsAndVisitorsGoByTheGround() throws {
    let text = "Norton 2-1 Ashfield. Played at Elm Park.\n\nThe hosts wept. The visitors sang."
    let found = try bound(text, after: TinySport.matches + [MatchFacts.self])
    #expect(found == ["The hosts = Ashfield", "The visitors = Norton"])
  }

  @Test func withoutAGroundTheyAreNobody() throws {
    #expect(try bound("Norton 2-1 Ashfield.\n\nThe hosts wept.", after: TinySport.matches).isEmpty)
  }

  @Test func winnersGoByTheScore() throws {
    #expect(
      try bound("Norton 1-2 Ashfield.\n\nThe winners sang.", after: TinySport.matches) == ["The winners = Ashfield"])
  }
}

struct RoleChoiceTests {
  private func role(_ person: String, _ text: String) throws -> Entity.Role {
    let ledger = try TinySport.ledger(text, after: TinySport.events)
    let number = try #require(ledger.entities.indices.first { ledger.name($0) == person })
    return RoleChoice(ledger).role(of: number)
  }

  @Test func aPlayerWhereNothingSpeaksAgainstIt() throws {
    #expect(try role("Anna Bell", "Anna Bell waved.") == .player)
    #expect(try role("Anna Bell", "Ashfield 2-1 Norton. Anna Bell scored.") == .player)
  }

  @Test func whatIsSaidOfHer() throws {
    #expect(try role("Anna Bell", "Anna Bell, coach of Ashfield, waved.") == .coach)
  }

  @Test func whoCoachesIsOffThePitch() throws {
    let once = "Ashfield 2-1 Norton. Anna Bell scored. Ida Jarvis, coach, waved."
    // One word may be a slip: a part in the match would outweigh it.
    #expect(RoleChoice(try TinySport.ledger(once)).offPitch.isEmpty)
    let ledger = try TinySport.ledger(once + " Ida Jarvis, coach, sang.")
    #expect(RoleChoice(ledger).offPitch.map(ledger.name) == ["Ida Jarvis"])
    // Merging asks before it looks for whom a pronoun means.
    #expect(ledger.applying(Merging.self).offPitch == RoleChoice(ledger).offPitch)
  }
}

struct SportAndKindTests {
  @Test func theSportThatMostSignsSpeakFor() throws {
    #expect(try TinySport.ledger("It rained.", after: [SportOfArticle.self]).isOfSport)
    let cricket = "He took five wickets in the first innings. The batsman was bowled. The bowler took the wicket."
    let ledger = try TinySport.ledger(cricket, after: [SportOfArticle.self])
    #expect(ledger.sport == "cricket" || ledger.sport == "tiny")
  }

  @Test(arguments: [
    (
      "Ashfield 2-1 Norton. In minute 7 Anna Bell scored. In minute 9 Eva Flint scored.",
      Record.ArticleKind.matchReport
    ),
    ("It is previewed. Soon Ashfield meet Norton.", .preview),
    ("It rained.", .news),
    (
      "Ashfield 2-1 Norton. In minute 7 Anna Bell scored.\n\nHarwick 1-0 Millbrook. In minute 8 Eva Flint scored.\n\nOxted 1-0 Selby. In minute 9 Gina Holt scored.",
      .roundUp
    ),
  ])
  func kinds(_ text: String, _ kind: Record.ArticleKind) throws {
    let ledger = try TinySport.ledger(text, after: TinySport.events + [SideOfEvents.self, KindOfArticle.self])
    #expect(ledger.kind == kind)
  }
}

import Testing

@testable import Reconciling

/// What follows of sides from who is with whom and against whom. The two teams are 1 and 2, persons are numbers from 10.
@Suite struct SideGraphTests {
  private static let tokens = 0..<1

  private static func graph(_ clues: [(Int, Int, Double)], _ links: [(Int, Int, Bool, Double)]) -> SideGraph {
    var graph = SideGraph(teams: [1, 2], opponent: [1: 2, 2: 1])
    for (person, team, odds) in clues {
      graph.add(.init(team: team, odds: odds, rule: "told", tokens: tokens), of: .person(person))
    }
    for (a, b, isSame, odds) in links {
      graph.add(.init(a: .person(a), b: .person(b), isSame: isSame, odds: odds, rule: "link", tokens: tokens))
    }
    return graph
  }

  private static func leads(_ graph: SideGraph) -> [SideGraph.Node: (team: Int, odds: Double)] {
    graph.leads().reduce(into: [:]) { $0[$1.node] = ($1.team, $1.odds) }
  }

  @Test func aClueIsAsSureAsItsOdds() {
    let lead = SideGraphTests.leads(SideGraphTests.graph([(10, 1, 4)], []))[.person(10)]
    #expect(lead?.team == 1)
    #expect(abs((lead?.odds ?? 0) - 4) < 0.01)
  }

  @Test func linksHandOnSides() {
    let leads = SideGraphTests.leads(
      SideGraphTests.graph([(10, 1, 400)], [(10, 11, true, 12), (11, 12, false, 12), (12, 13, true, 12)]))
    #expect(leads[.person(11)]?.team == 1)
    #expect(leads[.person(12)]?.team == 2)
    #expect(leads[.person(13)]?.team == 2)
  }

  @Test func whatIsFartherIsLessSure() {
    let leads = SideGraphTests.leads(SideGraphTests.graph([(10, 1, 400)], [(10, 11, true, 12), (11, 12, true, 12)]))
    #expect(leads[.person(12)]?.odds ?? 0 < leads[.person(11)]?.odds ?? 0)
    #expect(leads[.person(11)]?.odds ?? 0 < 12.5)
  }

  /// Two who only know of each other do not talk each other into certainty.
  @Test func anEchoIsNoEvidence() {
    let leads = SideGraphTests.leads(SideGraphTests.graph([(10, 1, 2)], [(10, 11, true, 100)]))
    #expect(abs((leads[.person(10)]?.odds ?? 0) - 2) < 0.1)
  }

  @Test func theSurerClueWins() {
    let leads = SideGraphTests.leads(
      SideGraphTests.graph([(10, 1, 400), (11, 2, 3)], [(10, 12, true, 12), (11, 12, true, 12)]))
    #expect(leads[.person(12)]?.team == 1)
  }

  /// A passage in which one side attacks makes opponents of who attacks and who defends in it.
  @Test func aPassageJoinsAttackersAndDefenders() {
    var graph = SideGraphTests.graph([(10, 1, 400)], [])
    for (person, attacks) in [(10, true), (11, true), (12, false)] {
      graph.add(
        .init(
          a: .person(person), b: .passage(1), isSame: attacks, odds: 7, rule: "part", tokens: SideGraphTests.tokens))
    }
    let leads = SideGraphTests.leads(graph)
    #expect(leads[.person(11)]?.team == 1)
    #expect(leads[.person(12)]?.team == 2)
  }

  @Test func theStrongestClueIsTheReason() {
    var graph = SideGraph(teams: [1, 2], opponent: [1: 2, 2: 1])
    graph.add(.init(team: 1, odds: 2, rule: "weak", tokens: 0..<1), of: .person(10))
    graph.add(.init(team: 1, odds: 20, rule: "strong", tokens: 4..<5), of: .person(10))
    #expect(graph.reason(.person(10), 1)?.rule == "strong")
  }
}

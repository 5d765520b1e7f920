import Records
import Testing

@testable import Extracting
@testable import Reconciling

struct ClockTests {
  private func minutes(_ text: String) throws -> [Int?] {
    let ledger = try TinySport.ledger(text, after: [Clock.self])
    return ledger.told.times.indices.map { ledger.minutes[$0]?.minute }
  }

  @Test func countsFromTheLastTime() throws {
    #expect(try minutes("Anna Bell scored in minute 12. Cora Dunn scored 5 minutes later.") == [12, 17])
    #expect(try minutes("Cora Dunn scored 5 minutes later.") == [nil])
    #expect(try minutes("Anna Bell scored in minute 400.") == [nil])
  }

  /// Two times by the same words are two.
  @Test func tellsTwoTimesApart() throws {
    #expect(try minutes("Anna Bell scored on 5 and 41.") == [5, 41])
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton.\n\nAnna Bell doubles on 5 and 41.", after: TinySport.events)
    #expect(ledger.shownEvents.sorted() == ["point Anna Bell - 41", "point Anna Bell - 5"])
  }

  @Test func knowsPeriodsAndBounds() throws {
    let ledger = try TinySport.ledger(
      "In minute 12 it rained. In minute 40 too. Before minute 20.", after: [Clock.self])
    #expect(ledger.minutes[0]?.period == "first" && ledger.minutes[1]?.period == "second")
    #expect(ledger.minutes[2]?.minute == nil && ledger.minutes[2]?.most == 20)
  }
}

struct OccasionsTests {
  /// What stands beside each other is one place, what other sentences part are two.
  @Test(arguments: [
    ("Anna Bell scored. It rained. It rained. Anna Bell scored.", 2),
    ("Anna Bell scored. Anna Bell scored.", 1),
  ])
  func countsThePlaces(_ text: String, _ count: Int) throws {
    let ledger = try TinySport.ledger(text, after: [Clock.self])
    let type = try #require(ledger.model.event("point"))
    var draft = EventDraft(type: "point", tellings: Array(ledger.told.tellings.indices))
    draft.player = ledger.told.tellings.first?.captures.first.flatMap { ledger.entity($0.pointer, .person) }
    #expect(Occasions(type, ledger).places(of: draft, behind: -1).count == count)
  }
}

struct LentMinutesTests {
  @Test(arguments: [
    ("A point came in minute 12. Anna Bell scored.", ["point Anna Bell - 12"]),
    (
      "A point came in minute 12. It rained. Anna Bell scored. Cora Dunn scored.",
      ["point Anna Bell - 12", "point Cora Dunn - -"]
    ),
    // Who has a time keeps it, and one time is one event's.
    ("A point came in minute 12. Anna Bell scored in minute 20.", ["point Anna Bell - 20"]),
    (
      "Anna Bell scored in minute 12. A point came in minute 12. It rained. Cora Dunn scored.",
      ["point Anna Bell - 12", "point Cora Dunn - -"]
    ),
    // Too far off.
    (
      "A point came in minute 12. It rained. It rained. It rained. It rained. Anna Bell scored.",
      ["point Anna Bell - -"]
    ),
  ])
  func events(_ text: String, _ expected: [String]) throws {
    let ledger = try TinySport.ledger(
      "Ashfield 2-1 Norton.\n\n" + text, after: TinySport.matches + [Clock.self, Merging.self, LentMinutes.self])
    #expect(ledger.shownEvents == expected)
  }
}

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

struct CancellingTests {
  private func events(_ text: String) throws -> [String] {
    try TinySport.ledger(text, after: TinySport.matches + [Clock.self, Merging.self, Cancelling.self]).shownEvents
      .filter { $0.hasPrefix("point") }
  }

  @Test func whatIsTakenBackCloseByIsNone() throws {
    #expect(
      try events("Ashfield 2-1 Norton.\n\nAnna Bell scored. Anna Bell is undone. Cora Dunn scored.") == [
        "point Cora Dunn - -"
      ])
  }

  @Test func farAwayItWasAnother() throws {
    let between = String(repeating: "It rained. ", count: 6)
    #expect(
      try events("Ashfield 2-1 Norton.\n\nAnna Bell scored. \(between) Anna Bell is undone.") == ["point Anna Bell - -"]
    )
  }
}

struct PrintedListsTests {
  /// What is left of three who scored, where some of them stand in lists and so many names on each sheet.
  private func events(listed: [Int], sheets: [Int] = [], before: String = "") throws -> [String] {
    var ledger = try TinySport.ledger(
      "Ashfield 1-1 Norton.\n\n\(before)Anna Bell scored.\n\nCora Dunn scored.\n\nEva Flint scored.",
      after: TinySport.events)
    var told = ledger.told
    for number in listed {
      told.tellings[number].mechanism = "list"
      told.tellings[number].segment = .list
    }
    let name = Pointer(mention: nil, tokens: 0..<1)
    told.lineups = sheets.map { LineupTelling(team: nil, players: Array(repeating: name, count: $0), tokens: 0..<1) }
    let (matches, events, sides) = (ledger.matches, ledger.events, ledger.sides)
    ledger = Ledger(told, TinySport.metadata, ledger.model, ledger.lexicon, ledger.matcher)
    ledger.matches = matches
    ledger.events = events
    ledger.sides = sides
    return ledger.applying(PrintedLists.self).shownEvents
  }

  @Test func whatTheListsLackWasNone() throws {
    #expect(try events(listed: [0, 1]) == ["point Anna Bell - -", "point Cora Dunn - -"])
  }

  @Test func aListOfOneSideSaysNothingOfTheOther() throws {
    #expect(try events(listed: [0]).count == 3)
    #expect(try events(listed: [0], sheets: [11]).count == 3)
    // Parts of teams are no sheets.
    #expect(try events(listed: [0], sheets: [11, 5]).count == 3)
  }

  @Test func oneListBesideBothSheetsIsAll() throws {
    #expect(try events(listed: [0], sheets: [11, 9]) == ["point Anna Bell - -"])
  }

  @Test func oneSidesListKeepsWhatTheOtherIsToldOfAgain() throws {
    let sides = "Anna Bell plays for Ashfield. Cora Dunn plays for Norton. Eva Flint plays for Norton. "
    #expect(
      try events(listed: [0], sheets: [11, 9], before: sides + "Cora Dunn scored. ") == ["point Cora Dunn - -"])
    #expect(
      try events(listed: [1], sheets: [11, 9], before: sides + "Cora Dunn scored. ").contains("point Cora Dunn - -"))
  }

  @Test func sheetsAloneListNobodyWhoScored() throws {
    #expect(try events(listed: [], sheets: [11, 11]).count == 3)
  }
}

struct SideOfEventsTests {
  private func ledger(_ text: String) throws -> Ledger {
    try TinySport.ledger(text, after: TinySport.events + [SideOfEvents.self])
  }

  @Test func countsForThePlayersSide() throws {
    let ledger = try ledger("Ashfield 2-1 Norton.\n\nAnna Bell plays for Norton. Anna Bell scored.")
    #expect(ledger.shownEvents == ["point Anna Bell Norton -"])
    #expect(ledger.events[0].match == 0 && ledger.events[0].isTeamDerived)
  }

  @Test func anOwnOneCountsForTheOther() throws {
    #expect(
      try ledger("Ashfield 2-1 Norton.\n\nAnna Bell plays for Norton. Anna Bell errs.").shownEvents == [
        "point Anna Bell Ashfield -"
      ])
  }

  @Test func whatIsSaidIsKept() throws {
    let ledger = try ledger("Ashfield 2-1 Norton.\n\nAnna Bell nets for Ashfield.")
    #expect(ledger.shownEvents == ["point Anna Bell Ashfield -"] && !ledger.events[0].isTeamDerived)
  }

  @Test func againstSomebodyElseItWasAnotherDay() throws {
    let told = "Ashfield 2-1 Norton.\n\nAnna Bell scored against "
    #expect(try ledger(told + "Harwick.").events.isEmpty)
    #expect(try ledger(told + "Norton.").events.count == 1)
    #expect(try ledger(told + "Harwick. Anna Bell scored.").events.count == 1)
    #expect(try ledger("Ashfield 2-1 Norton.\n\nAnna Bell is carded against Harwick.").events.isEmpty)
  }

  @Test func withoutAMatchThereIsNoEvent() throws {
    #expect(try ledger("It rained. Anna Bell scored.").events.isEmpty)
  }
}

struct ScoreLadderTests {
  private func events(_ text: String) throws -> [String] {
    try TinySport.ledger(text, after: TinySport.events + [SideOfEvents.self, ScoreLadder.self]).shownEvents
  }

  @Test func whoLevelsIsOnTheOtherSide() throws {
    let text =
      "Ashfield 1-1 Norton.\n\nAnna Bell plays for Ashfield.\n\nIn minute 5 Anna Bell opens.\n\nIn minute 9 Cora Dunn levels."
    #expect(try events(text) == ["point Anna Bell Ashfield 5", "point Cora Dunn Norton 9"])
  }

  @Test func nobodyChangesSides() throws {
    let text =
      "Ashfield 2-1 Norton.\n\nAnna Bell plays for Ashfield.\n\nIn minute 5 Anna Bell opens.\n\nIn minute 9 Cora Dunn levels.\n\nIn minute 50 Anna Bell leads."
    #expect(try events(text).map { $0.split(separator: " ")[3] } == ["Ashfield", "Norton", "Ashfield"])
  }

  @Test func noSideHasMoreThanItsScore() throws {
    let text = "Ashfield 0-2 Norton.\n\nIn minute 5 Anna Bell scored.\n\nIn minute 9 Cora Dunn scored."
    #expect(try events(text).map { $0.split(separator: " ")[3] } == ["Norton", "Norton"])
  }
}

struct OrderToldTests {
  @Test(arguments: [
    ("Anna Bell leads after Cora Dunn levels.", ["Cora Dunn", "Anna Bell"]),
    ("Anna Bell leads before Cora Dunn levels.", ["Anna Bell", "Cora Dunn"]),
    ("After it Anna Bell leads and Cora Dunn levels.", ["Anna Bell", "Cora Dunn"]),
  ])
  func whatStandsBehindAfterCameFirst(_ text: String, _ players: [String]) throws {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.events)
    let ordered = OrderTold(Array(ledger.events.indices), ledger).ordered
    #expect(ordered.map { ledger.name(ledger.events[$0].player) } == players)
  }
}

struct CourseOfScoreTests {
  /// `5 1-0 first ahead`, by the order in which the events were told.
  private func course(_ text: String) throws -> [String] {
    let constraints = TinySport.events + [SideOfEvents.self, ScoreLadder.self, CourseOfScore.self]
    return try TinySport.ledger(text, after: constraints).events.map { event in
      let after = if case .pair(let pair)? = event.fields["after"] { "\(pair.first)-\(pair.second)" } else { "?" }
      let effects = if case .words(let words)? = event.fields["effect"] { words } else { [String]() }
      return ([event.minute?.minute.map(String.init) ?? "-", after] + effects).joined(separator: " ")
    }
  }

  private static let sides = "Anna Bell plays for Ashfield.\n\nCora Dunn plays for Norton.\n\n"

  @Test func followsWhereAllIsTold() throws {
    let text =
      "Ashfield 2-1 Norton.\n\n" + CourseOfScoreTests.sides
      + "In minute 5 Anna Bell scored.\n\nIn minute 9 Cora Dunn scored.\n\nIn minute 50 Anna Bell scored."
    #expect(try course(text) == ["5 1-0 first ahead", "9 1-1 even", "50 2-1 ahead last again"])
  }

  @Test func whatCameTooLate() throws {
    let text =
      "Ashfield 1-2 Norton.\n\n" + CourseOfScoreTests.sides
      + "In minute 5 Cora Dunn scored.\n\nIn minute 9 Cora Dunn scored.\n\nIn minute 50 Anna Bell scored."
    #expect(try course(text) == ["5 0-1 first ahead", "9 0-2 again", "50 1-2 vain"])
  }

  @Test func otherwiseItIsWhatIsTold() throws {
    let text = "Ashfield 2-1 Norton.\n\n" + CourseOfScoreTests.sides + "Cora Dunn levels.\n\nAnna Bell decides."
    #expect(try course(text) == ["- ? even", "- ? last"])
    // By three nobody wins it.
    let three = "Ashfield 4-1 Norton.\n\n" + CourseOfScoreTests.sides + "Anna Bell decides."
    #expect(try course(three) == ["- ?"])
  }
}

struct RungsTests {
  private func order(_ text: String) throws -> [String] {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.events + [SideOfEvents.self])
    return Rungs(ledger.scoringEvents(of: 0), of: 0, ledger).events.map { ledger.name(ledger.events[$0].player) }
  }

  @Test func byMinuteOrElseAsTold() throws {
    let text = "In minute 50 Anna Bell scored.\n\nIn minute 9 Cora Dunn scored.\n\nEva Flint scored."
    #expect(try order(text) == ["Cora Dunn", "Eva Flint", "Anna Bell"])
  }

  @Test func whatOpensTheScoringIsFirst() throws {
    #expect(try order("In minute 40 Anna Bell leads.\n\nCora Dunn opens.") == ["Cora Dunn", "Anna Bell"])
    #expect(try order("In minute 40 Anna Bell leads.\n\nCora Dunn levels.") == ["Anna Bell", "Cora Dunn"])
  }

  @Test func whatWinsIsLast() throws {
    #expect(try order("Anna Bell decides.\n\nIn minute 40 Cora Dunn leads.") == ["Cora Dunn", "Anna Bell"])
    #expect(try order("In minute 9 Anna Bell decides.\n\nIn minute 40 Cora Dunn leads.") == ["Anna Bell", "Cora Dunn"])
  }
}

struct DoubtTests {
  private func doubts(_ text: String) throws -> [Double] {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton.\n\n" + text, after: TinySport.events)
    return ledger.events.map { Doubt.of($0, ledger) }
  }

  @Test func theMoreIsToldTheLess() throws {
    let bare = try doubts("It rained. Anna Bell scored.")[0]
    #expect(try doubts("It rained. Anna Bell scored in minute 12.")[0] < bare)
    #expect(try doubts("It rained. Anna Bell opens.")[0] < bare)
    #expect(try doubts("It rained. Anna Bell scored. It rained. Anna Bell scored.")[0] < bare)
  }

  @Test func aRuleMayCallItselfUncertain() throws {
    #expect(try doubts("It rained. Anna Bell strikes.")[0] > doubts("It rained. Anna Bell scored.")[0])
    // Not where another is sure of it.
    #expect(
      try doubts("It rained. Anna Bell strikes. Anna Bell scored.")[0] < doubts("It rained. Anna Bell scored.")[0])
  }
}

struct PositionsTests {
  @Test func whoeverSavesKeeps() throws {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton. Gina Holt saves. Anna Bell scored.")
    let positions = Positions(ledger)
    let persons = ["Gina Holt", "Anna Bell"].map { name in ledger.entities.indices.first { ledger.name($0) == name } }
    #expect(persons.map { $0.map { positions.isOnly($0, ["keeper"]) } } == [true, false])
    #expect(persons.map { $0.map { positions.speakAgainst("striker", of: $0) } } == [true, false])
    #expect(persons[0].map { positions.isOnly($0, []) } == false)
  }

  /// `She saved from Bell` means nobody but a keeper; anybody may score.
  @Test func onlyAKeeperIsMeantByWhoSaves() throws {
    let ledger = try TinySport.ledger("Ashfield 2-1 Norton. Gina Holt saves. Anna Bell scored.")
    let persons = ["Gina Holt", "Anna Bell"].map { name in ledger.entities.indices.first { ledger.name($0) == name } }
    #expect(persons.map { $0.map { ledger.positions.mayBe($0, "keeper") } } == [true, false])
    #expect(persons.map { $0.map { ledger.positions.mayBe($0, "scorer") } } == [true, true])
  }
}

struct OverflowTests {
  @Test func whatIsToldMostWeaklyGoes() throws {
    let text =
      "Ashfield 1-0 Norton.\n\nAnna Bell nets for Ashfield in minute 5.\n\nIt rained.\n\nCora Dunn nets for Ashfield."
    let ledger = try TinySport.ledger(text, after: TinySport.events + [SideOfEvents.self])
    #expect(ledger.events.count == 2)
    #expect(ledger.applying(Overflow.self).shownEvents == ["point Anna Bell Ashfield 5"])
  }

  @Test func whatIsOneTooManyTellsAgainWhatItsPlayerDid() throws {
    let text =
      "Ashfield 1-0 Norton.\n\nAnna Bell opens in minute 5.\n\nIt rained.\n\nCora Dunn helps Anna Bell and Anna Bell adds."
    let ledger = try TinySport.ledger(
      text + " Anna Bell plays for Ashfield.", after: TinySport.events + [SideOfEvents.self])
    #expect(ledger.events.count == 2)
    let after = ledger.applying(Overflow.self)
    #expect(after.shownEvents == ["point Anna Bell Ashfield 5"])
    #expect(after.events.first?.fields["helper"] != nil)
  }

  @Test func nothingGoesWhereTheScoreHasRoom() throws {
    let text = "Ashfield 2-0 Norton.\n\nAnna Bell nets for Ashfield in minute 5.\n\nCora Dunn nets for Ashfield."
    let ledger = try TinySport.ledger(text, after: TinySport.events + [SideOfEvents.self])
    #expect(ledger.applying(Overflow.self).events.count == ledger.events.count)
  }
}

import Recognising
import Records
import Sports
import Testing

@testable import Resolving

/// Who is who in small texts of our own, read with the shipped lists.
@Suite struct ResolverTests {
  static let sport = Result { try Sport() }

  static func resolved(_ text: String) throws -> ResolvedText {
    let sport = try sport.get()
    let recognised = Recogniser(sport.lexicon).recognise(sport.tokeniser.tokenise(Array(text.utf8)))
    return Resolver(sport.lexicon, sport.matcher).resolve(recognised)
  }

  static func spelled(_ mention: Int, _ resolved: ResolvedText) -> String {
    resolved.recognised.text.text(tokens: resolved.recognised.mentions[mention].tokens)
  }

  struct Gathering: CustomTestStringConvertible {
    var text: String
    /// The mentions of each entity, in the order of the text.
    var entities: [[String]]
    var testDescription: String { text }
  }

  static let gatherings = [
    Gathering(
      text: "Harry Kane scored. Kane was happy. Harry will play.", entities: [["Harry Kane", "Kane", "Harry"]]),
    Gathering(
      text: "Gary Neville played with Phil Neville. Then Gary left and Phil Neville stayed.",
      entities: [["Gary Neville", "Gary"], ["Phil Neville", "Phil Neville"]]),
    Gathering(
      text: "Dan Rivers scored. Daniel Rivers was happy, and so was Ian Rivers.",
      entities: [["Dan Rivers", "Daniel Rivers"], ["Ian Rivers"]]),
    Gathering(
      text: "Manchester City beat Stoke. City were better.", entities: [["Manchester City", "City"], ["Stoke"]]),
    // A name may end in short for what stands alone: then whoever was named nearest is meant.
    Gathering(
      text: "Leeds United lost. Man Utd won. United were superb.",
      entities: [["Leeds United"], ["Man Utd", "United"]]),
    Gathering(
      text: "Man Utd won. Leeds United lost. United were poor.",
      entities: [["Man Utd"], ["Leeds United", "United"]]),
    Gathering(text: "Newcastle won. The Magpies were superb.", entities: [["Newcastle", "Magpies"]]),
    // What a list has as another club's short form is that of the one that the article names in full.
    Gathering(
      text: "Newcastle Jets beat Canberra United. Newcastle were superb.",
      entities: [["Newcastle Jets", "Newcastle"], ["Canberra United"]]),
    Gathering(
      text: "Melbourne City beat Perth Glory. It was late when City scored.",
      entities: [["Melbourne City", "City"], ["Perth Glory"]]),
    Gathering(
      text: "Quembury United won 2-1 at Chelsea.\n\nQuembury Utd 2\nChelsea 1",
      entities: [["Quembury United", "Quembury Utd"], ["Chelsea", "Chelsea"]]),
    Gathering(
      text: "Aurelien Tchouameni struck. Tchouameini had hit it well.",
      entities: [["Aurelien Tchouameni", "Tchouameini"]]),
    Gathering(
      text: "Liam Tapper and Josh Tapper scored. Scorers: L Tapper, J. Tapper.",
      entities: [["Liam Tapper", "L Tapper"], ["Josh Tapper", "J. Tapper"]]),
    Gathering(
      text: "Marta Villas-Norton scored. The crowd sang for MVN.", entities: [["Marta Villas-Norton", "MVN"]]),
    Gathering(
      text: "Aurelien Tchouameni struck. Aurelien Tchouaemni had hit it well.",
      entities: [["Aurelien Tchouameni", "Aurelien Tchouaemni"]]),
    Gathering(
      text: "Dominik Tapper scored. \"We need Dom,\" said Ian Rivers.",
      entities: [["Dominik Tapper", "Dom"], ["Ian Rivers"]]),
    Gathering(
      text: "\"He knows how Seamus (Tapper, the captain) plays,\" said Ian Rivers.",
      entities: [["Seamus", "Tapper"], ["Ian Rivers"]]),
    Gathering(text: "England beat England Under-21s.", entities: [["England"], ["England Under-21s"]]),
  ]

  @Test(arguments: gatherings) func gathers(_ gathering: Gathering) throws {
    let resolved = try ResolverTests.resolved(gathering.text)
    let found = resolved.entities.filter { !$0.mentions.isEmpty }.map {
      $0.mentions.map { ResolverTests.spelled($0, resolved) }
    }
    #expect(Set(found) == Set(gathering.entities))
  }

  struct Saying: CustomTestStringConvertible {
    var text: String
    var fact: Fact.Value
    var testDescription: String { text }
  }

  static let sayings = [
    Saying(text: "Chelsea manager Emma Hayes was pleased.", fact: .role(.coach)),
    Saying(text: "Referee Mike Dean waved play on.", fact: .role(.referee)),
    Saying(text: "Striker Harry Kane scored.", fact: .position("striker")),
    Saying(text: "Harry Kane, 29, scored.", fact: .age(29)),
    Saying(text: "The 29-year-old striker Harry Kane scored.", fact: .age(29)),
    Saying(text: "Former Wales captain Ashley Williams spoke.", fact: .formerRole(.player)),
    Saying(text: "They improved under Hansi Flick.", fact: .deed(.coach)),
  ]

  @Test(arguments: sayings) func readsWhatIsSaidOfPersons(_ saying: Saying) throws {
    let resolved = try ResolverTests.resolved(saying.text)
    let facts = resolved.entities.filter { $0.kind == .person }.flatMap(\.facts).map(\.value)
    #expect(facts.contains(saying.fact))
  }

  /// Who learned at a club may play anywhere now.
  @Test(arguments: [
    ("Chelsea academy graduate Harry Kane scored.", false), ("Chelsea old boy Harry Kane scored.", false),
    ("Chelsea striker Harry Kane scored.", true),
  ])
  func knowsWhereSomebodyOnlyLearned(_ text: String, _ isOfTeam: Bool) throws {
    let facts = try ResolverTests.resolved(text).entities.filter { $0.kind == .person }.flatMap(\.facts).map(\.value)
    #expect(facts.contains { if case .team = $0 { true } else { false } } == isOfTeam)
  }

  /// Whoever stands behind a paper's or a broadcaster's name is one of its people, and nobody behind a club's is.
  @Test(arguments: [("Sky Sports' Ian Rivers was there.", true), ("Chelsea's Ian Rivers was there.", false)])
  func knowsReporters(_ text: String, _ reports: Bool) throws {
    let facts = try ResolverTests.resolved(text).entities.flatMap(\.facts)
    #expect(facts.contains { $0.rule == "reporter-of-body" && $0.value == .deed(.media) } == reports)
  }

  /// The latest year that is printed, that a competition's name is not older than, or that somebody has been a coach for; where
  /// only years long gone are printed, or none, one from which most articles are.
  @Test(arguments: [
    ("Leeds won it in 1974 and lost it in 1992.", 1992),
    ("Leeds won it in 2016, and 2022-23 will be better.", 2022),
    ("Leeds won it in 2016 and are in the Carabao Cup again.", 2017),
    ("Rangers manager Steven Gerrard won it in 2016.", 2018),
    ("Leeds won it again.", 2008),
    ("The club was formed in 1888.", 2008),
  ])
  func latestYear(_ text: String, _ year: Int) throws {
    #expect(try ResolverTests.resolved(text).latestYear == year)
  }

  /// A description that names its team is that team, and whose it is said to be is of it.
  @Test func descriptionsThatNameTheirTeam() throws {
    let resolved = try ResolverTests.resolved("Chelsea won. Daniel Farke's Leeds team were tired. Leeds face Hull.")
    let description = try #require(
      resolved.recognised.mentions.lastIndex { $0.form == .nominal && $0.kind == .team })
    let team = try #require(resolved.entityOf[description])
    #expect(resolved.entities[team].mentions.map { ResolverTests.spelled($0, resolved) }.contains("Leeds"))
    let facts = resolved.entities.filter { $0.kind == .person }.flatMap(\.facts).map(\.value)
    #expect(facts.contains(.team(team)))
  }

  /// A short name of several clubs is the one whose ground is named.
  @Test func theClubWhoseGroundIsNamed() throws {
    let resolved = try ResolverTests.resolved(
      "United had a fright at Old Trafford before they beat Reading. United won late.")
    let team = try #require(
      resolved.entities.first { entity in
        entity.kind == .team && entity.mentions.contains { ResolverTests.spelled($0, resolved) == "United" }
      })
    let names = try ResolverTests.sport.get().lexicon.names
    #expect(team.entry.flatMap(names.key) == "manchester-united")
    #expect(team.mentions.count == 2)
  }

  /// Of several bearers that the article names in no other way it is the one whose own name it is, or who is of the article's
  /// country.
  @Test(arguments: [
    ("Arsenal beat Norwich at last.", "Arsenal", "arsenal"),
    ("Juventus, Napoli and Lecce are the best of Serie A.", "Serie A", "serie-a"),
    (
      "Hearts, Hibernian and Celtic go up with the winners of the Championship.", "Championship",
      "scottish-championship"
    ),
    ("Burnley, Watford and Leeds go up with the winners of the Championship.", "Championship", "championship"),
  ])
  func theLikeliestBearer(_ text: String, _ name: String, _ key: String) throws {
    let resolved = try ResolverTests.resolved(text)
    let entity = try #require(
      resolved.entities.first { entity in
        entity.mentions.contains { ResolverTests.spelled($0, resolved) == name }
      })
    let names = try ResolverTests.sport.get().lexicon.names
    #expect(entity.entry.flatMap(names.key) == key)
  }

  /// `We` is the writer's own side where he speaks of what it does and has, and not where he takes his readers along.
  @Test(arguments: [
    ("Our first shot went wide. We scored late at Chelsea. Norwich were proud, and Norwich sang.", "Norwich"),
    ("We won at Chelsea, and our keeper saved twice against Chelsea. Norwich were proud, and Norwich sang.", "Norwich"),
    (
      "As a Norwich fan it hurts. We lost, and Chelsea ran past our keeper. Chelsea sang, and Chelsea danced.",
      "Norwich"
    ),
    ("As we know, Norwich beat Chelsea. Let us look at how Norwich did it.", nil),
    ("“We scored late at Chelsea and our keeper was good,” said Norwich. Norwich sang.", nil),
    ("Our first shot went wide. We scored late at Chelsea.", nil),
  ])
  func knowsTheWritersOwnSide(_ text: String, _ side: String?) throws {
    let resolved = try ResolverTests.resolved(text)
    let own = resolved.recognised.mentions.indices.filter { resolved.recognised.mentions[$0].features.isOwn }
    let teams = Set(own.compactMap { resolved.entityOf[$0] })
    #expect(
      teams.compactMap { resolved.entities[$0].mentions.first.map { ResolverTests.spelled($0, resolved) } }
        == [side].compactMap { $0 })
  }

  /// A description is whoever was named last, and nobody who acts in its own clause.
  @Test(arguments: [
    ("Bale drew Schwarzer into a save, but the goalkeeper held on.", "Schwarzer"),
    ("It was Gareth Bale who led. Gylfi Sigurdsson whipped a ball towards the Welshman.", "Gareth Bale"),
    ("Fulham led through Dimitar Berbatov. The Bulgarian had lost his marker.", "Dimitar Berbatov"),
    (
      "Harry Kane led the line. Kane ran. Kane shot. Kane fell. Kane rose. Kane won. Kane sang. Kane left. Then Eric Dier came on. Many were sure that the 29-year-old was tired.",
      "Harry Kane"
    ),
    ("The 22-year-old moves on loan. Jo Tallis is quick. Tallis is strong. Tallis will play.", "Jo Tallis"),
    ("It was Gareth Bale who led. The winger, 29, had lost his marker.", "Gareth Bale"),
    ("Gareth Bale drew a foul from Gylfi Sigurdsson. The winger had lost his marker.", "Gareth Bale"),
    ("Kane pulled down Gareth Bale in the box to allow the Welshman to shoot.", "Gareth Bale"),
    ("Gylfi Sigurdsson hit the bar. Gareth Bale won it late on, the midfielder poking in.", "Gareth Bale"),
  ])
  func ranksDescriptions(_ text: String, _ name: String) throws {
    #expect(try ResolverTests.likeliest(text).contains(name))
  }

  /// The names of whom the last description of a person most likely means.
  static func likeliest(_ text: String) throws -> [String] {
    let resolved = try resolved(text)
    let description = try #require(resolved.recognised.mentions.lastIndex { $0.form == .nominal && $0.kind == .person })
    let best = try #require(resolved.candidates[description].first)
    return resolved.entities[best.entity].mentions.map { spelled($0, resolved) }
  }
}

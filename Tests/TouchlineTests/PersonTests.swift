import Records
import Testing
import Touchline

/// Whose player or coach somebody is, and how old: small texts of our own, one for each way of telling.
@Suite struct PersonTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    /// By person: the teams, in the order of the alphabet.
    var teams: [String: [String]]
    var testDescription: String { name }
  }

  private static let result = "Leeds 1-0 Burnley\n\nLeeds beat Burnley 1-0. "

  static let cases = [
    Case(
      name: "a save makes opponents",
      text: result + "Leeds took the lead when Tobias Winther headed home. Arne Lund tipped a shot from Winther over.",
      teams: ["Tobias Winther": ["Leeds"], "Arne Lund": ["Burnley"]]),
    Case(
      name: "a pass makes team-mates",
      text: result + "Leeds striker Tobias Winther scored. Mats Holm picked out Winther with a fine cross.",
      teams: ["Tobias Winther": ["Leeds"], "Mats Holm": ["Leeds"]]),
    Case(
      name: "along a chain of fouls and passes",
      text: result
        + "Tobias Winther scored for Leeds. Winther was brought down by Emil Krog. Jan Moller passed to Krog.",
      teams: ["Tobias Winther": ["Leeds"], "Emil Krog": ["Burnley"], "Jan Moller": ["Burnley"]]),
    Case(
      name: "a coach and whom he uses",
      text: result + "Leeds manager Otto Brandt handed a debut to Per Dahl. Brandt brought on Ole Vik.",
      teams: ["Otto Brandt": ["Leeds"], "Per Dahl": ["Leeds"], "Ole Vik": ["Leeds"]]),
    Case(
      name: "a side and whom it uses", text: result + "Burnley sent on Per Dahl. Leeds lost Ole Vik to injury.",
      teams: ["Per Dahl": ["Burnley"], "Ole Vik": ["Leeds"]]),
    Case(
      name: "whom a side leaves out",
      text: result
        + "Burnley made six changes to the side. Among those left out were Per Dahl and Ole Vik. Leeds made two changes. Among those rested was Emil Krog.",
      teams: ["Per Dahl": ["Burnley"], "Ole Vik": ["Burnley"], "Emil Krog": ["Leeds"]]),
    Case(
      name: "at the other end",
      text: result + "Leeds striker Tobias Winther shot wide. At the other end Per Dahl shot over the bar.",
      teams: ["Tobias Winther": ["Leeds"], "Per Dahl": ["Burnley"]]),
    Case(
      name: "a sheet of a team that does not play",
      text: result + "\n\nNorway squad: Aston, Brook, Carr, Dole, Eve, Finch, Grove, Hale, Ings, Jute, Kemp",
      teams: ["Aston": ["Norway"], "Kemp": ["Norway"]]),
    Case(
      name: "team sheets and their benches",
      text: result + """


        Leeds XI: Aston, Brook, Carr, Dole, Eve, Finch, Grove, Hale, Ings, Jute, Kemp
        Subs not used: Lark, Moss
        Burnley: Nash, Oaks, Pike, Quill, Reed, Salt, Tull, Unwin, Vane, Wren, York
        Subs not used: Zell
        """,
      teams: ["Kemp": ["Leeds"], "Lark": ["Leeds"], "Nash": ["Burnley"], "Zell": ["Burnley"]]),
    Case(
      name: "a club and a national side", text: "Brighton and Denmark midfielder Jens Aaby has signed a contract.",
      teams: ["Jens Aaby": ["Brighton", "Denmark"]]),
    Case(
      name: "former teams", text: "Former Brighton and Denmark midfielder Jens Aaby has written a book.",
      teams: ["Jens Aaby": []]),
    Case(name: "on loan from", text: "On-loan Everton defender Jens Aaby was hurt.", teams: ["Jens Aaby": []]),
    Case(
      name: "a move", text: "Jens Aaby joined Brighton from Everton in the summer.", teams: ["Jens Aaby": ["Brighton"]]),
    Case(name: "a rumour", text: "Jens Aaby could have joined Brighton from Everton.", teams: ["Jens Aaby": []]),
    Case(
      name: "days at a club", text: "Jens Aaby's days at Brighton are over.", teams: ["Jens Aaby": ["Brighton"]]),
    Case(
      name: "a role in a sentence about one team", text: "Brighton are without defender Jens Aaby for a month.",
      teams: ["Jens Aaby": ["Brighton"]]),
    Case(name: "a target", text: "Brighton want to sign defender Jens Aaby.", teams: ["Jens Aaby": []]),
  ]

  static let extractor = Result { try Extractor() }

  static func record(_ text: String) throws -> Record { try extractor.get().record(of: Array(text.utf8)) }

  @Test(arguments: cases) func teams(_ told: Case) throws {
    let record = try PersonTests.record(told.text)
    let names = record.entities.reduce(into: [Entity.ID: String]()) { $0[$1.id] = $1.name }
    for (person, teams) in told.teams {
      let found = record.entities.first { $0.kind == .person && $0.name == person }
      #expect(found?.teams.compactMap { names[$0] }.sorted() == teams, "\(person)")
    }
  }

  static let ages: [(text: String, ages: [String: Int?])] = [
    ("Jens Aaby, the 19-year-old forward, scored twice.", ["Jens Aaby": 19]),
    ("The 20-year-olds Per Dahl and Ole Vik came on.", ["Per Dahl": 20, "Ole Vik": 20]),
    ("Jens Aaby, who turns 30 on Monday, scored.", ["Jens Aaby": 30]),
    (
      "Striker Jens Aaby scored. Coach Otto Brandt was pleased. The 22-year-old is the best of all.",
      ["Jens Aaby": 22, "Otto Brandt": nil]
    ),
  ]

  @Test(arguments: ages) func age(_ text: String, _ ages: [String: Int?]) throws {
    let record = try PersonTests.record(text)
    for (person, age) in ages {
      #expect(record.entities.first { $0.kind == .person && $0.name == person }?.age == age, "\(person)")
    }
  }

  /// By the word before the name, also one of two words, by a description that can be nobody else's, and by whose side he is
  /// said to play for; a continent is no nation, and where a club plays says nothing.
  @Test(arguments: [
    ("Danish midfielder Jens Aaby has signed a contract.", "denmark"),
    ("South Korean striker Jens Aaby has signed a contract.", "south-korea"),
    ("South American champion Jens Aaby has signed a contract.", nil),
    ("Jens Aaby scored for Leeds. The Dane had come on at the break.", "denmark"),
    ("Denmark striker Jens Aaby has signed a contract.", "denmark"),
    ("Leeds striker Jens Aaby has signed a contract.", nil),
    ("Denmark coach Jens Aaby has signed a contract.", nil),
  ])
  func nationality(_ text: String, _ nation: String?) throws {
    let person = try #require(PersonTests.record(text).entities.first { $0.kind == .person })
    #expect(person.nationality == nation)
  }
}

import Records
import Testing
import Touchline

/// What happened, from prose to the record: `goal Kane 23 < Mount` is one of Kane's in the 23rd minute that Mount set up.
@Suite struct EventTests {
  static let extractor = Result { try Extractor() }
  static let headline = "Chelsea 3-2 Arsenal\n\n"
  static let opening =
    "Chelsea beat Arsenal 3-2 at Stamford Bridge in the Premier League on Saturday, and both goalkeepers were busy at every corner.\n\n"

  static let cases: [(text: String, events: [String])] = [
    (
      "Tom Hale scored in the 23rd minute before a late own goal from Peter Sands.",
      ["goal Hale 23", "goal Sands"]
    ),
    (
      "Tom Hale converted a penalty after ten minutes and soon scored again to make it 2-0.",
      ["goal Hale 10", "goal Hale"]
    ),
    (
      "Peter Sands crossed for Tom Hale to head home with ten minutes left.",
      ["goal Hale 80 < Sands"]
    ),
    (
      "Peter Sands found Tom Hale on the left. Hale cut inside and curled a shot into the far corner.",
      ["goal Hale < Sands"]
    ),
    (
      "Tom Hale thought he had won it in the 75th minute, but Peter Sands headed a winner.",
      ["goal Sands"]
    ),
    (
      "Goals from Tom Hale, Peter Sands and Max Oldroyd gave Chelsea victory.",
      ["goal Hale", "goal Sands", "goal Oldroyd"]
    ),
    (
      "Tom Hale found the net but the linesman had flagged, and his effort was ruled out.",
      ["goal-disallowed Hale"]
    ),
    (
      "Tom Hale and Peter Sands came on for Max Oldroyd and Jack Lorne.",
      ["substitution Hale for Oldroyd", "substitution Sands for Lorne"]
    ),
    (
      "Chelsea lost Tom Hale to a hamstring injury after 20 minutes.",
      ["injury Hale 20"]
    ),
    (
      "Tom Hale limped off, with Jack Lorne on in his place.",
      ["injury Hale", "substitution Lorne for Hale"]
    ),
    (
      "Peter Sands was sent off in the 23rd and Max Oldroyd followed two minutes later.",
      ["red-card Oldroyd 25", "red-card Sands 23"]
    ),
    (
      "Tom Hale turned the match round with goals on 61 and 64 minutes.",
      ["goal Hale 61", "goal Hale 64"]
    ),
    (
      "Tom Hale was a threat.\n\nChelsea goals: Hale 6,46",
      ["goal Hale 46", "goal Hale 6"]
    ),
    (
      "Tom Hale not only scored in the 20th minute but also ran himself into the ground.",
      ["goal Hale 20"]
    ),
    (
      "Tom Hale did not waste his next chance, heading in after 30 minutes.",
      ["goal Hale 30"]
    ),
    (
      "Tom Hale riﬂed the ball into the bottom left corner in the 30th minute.",
      ["goal Hale 30"]
    ),
    (
      "Striker Tom Hale was busy. Manager Peter Sands watched from the stands. He scored in the 70th minute.",
      ["goal Hale 70"]
    ),
    (
      "Peter Sands had a shot saved by goalkeeper Tom Hale in the 20th minute.",
      ["chance Sands 20", "save Hale 20"]
    ),
    // What players do often is told once for each, unless one sentence tells it.
    (
      "Tom Hale fired wide. Chelsea pressed.\n\nTom Hale headed over the bar after 70 minutes.",
      ["chance Hale", "chance Hale 70"]
    ),
    (
      "Tom Hale hit the post after ten minutes, and Peter Sands headed in the rebound.",
      ["chance Hale 10", "goal Sands"]
    ),
    (
      "Chelsea were awarded a penalty after 30 minutes when Peter Sands tripped Tom Hale, and Hale converted it.",
      ["goal Hale 30", "penalty-awarded ? 30"]
    ),
    (
      "Tom Hale took a penalty in the 40th minute, but goalkeeper Jack Lorne saved it. Lorne made a fine save to deny Hale.",
      ["penalty-missed Hale 40"]
    ),
    // A denier counts as one who keeps only where he is known to.
    (
      "Max Oldroyd denied Tom Hale from close range.",
      ["chance Hale"]
    ),
    (
      "Goalkeeper Max Oldroyd kicked long. Oldroyd denied Tom Hale from close range.",
      ["chance Hale", "save Oldroyd"]
    ),
    (
      "Tom Hale scored the decisive spot-kick in the shoot-out.",
      ["shootout-goal Hale"]
    ),
    (
      "Tom Hale had a goal disallowed for offside after a VAR check.",
      ["goal-disallowed Hale", "var-review ?"]
    ),
    // Whom only what he does makes a coach.
    (
      "Striker Tom Hale was busy. Peter Sands watched his players from the dugout. He scored in the 70th minute.",
      ["goal Hale 70"]
    ),
    (
      """
      Chelsea: Aston (6), Brook (7), Carr (6), Dole (5), Eve (6), Finch (7), Grove (8), Hale (6), Ings (7), Jute (6), Kemp (7)
      Subs: Lark (6), Moss (n/a), Orr (GK)
      """,
      ["substitution Lark", "substitution Moss"]
    ),
    // Minutes as lists print them, and labels without a colon.
    (
      """
      Chelsea: Aston, Brook (Lark, 61), Carr (Rudd 70mins), Dole (80 Orr), Eve (Pratt h-t), Finch, Grove, Hale, Ings, Jute, Kemp. Booked Brook, Finch.
      """,
      [
        "substitution Lark for Brook 61", "substitution Rudd for Carr 70", "substitution Orr for Dole 80",
        "substitution Pratt for Eve 45", "yellow-card Brook", "yellow-card Finch",
      ]
    ),
    // So many of one side, of whom none is named.
    (
      "Chelsea won on penalties. Keeper Max Oldroyd saved two penalties in the shoot-out against Arsenal.",
      ["penalty-missed ?", "penalty-missed ?"]
    ),
    (
      "Tom Hale and Peter Sands were shown yellow cards after a scuffle.",
      ["yellow-card Hale", "yellow-card Sands"]
    ),
    // Who gave the ball, told apart from the goal, described, or beside whoever lost it.
    (
      "Tom Hale put Chelsea ahead.\n\nHale muscled past his marker to reach Peter Sands' corner at the far post.",
      ["goal Hale < Sands"]
    ),
    (
      "Tom Hale put Chelsea ahead.\n\nHale was later played in by Peter Sands but his effort was pushed away.",
      ["goal Hale"]
    ),
    (
      "Max Oldroyd could not deal with Peter Sands' long ball, allowing Tom Hale to run clear. Hale lifted it over the goalkeeper and into the net.",
      ["goal Hale < Sands"]
    ),
    (
      "Play was switched to Peter Sands on the right. The midfielder swung over a deep centre and Tom Hale headed it in.",
      ["goal Hale < Sands"]
    ),
    ("Peter Sands intercepted Max Oldroyd's pass and played in Tom Hale to score.", ["goal Hale < Sands"]),
    (
      "Tom Hale put Chelsea ahead. Peter Sands beat two men before squaring for his team-mate to score.",
      ["goal Hale < Sands"]
    ),
    // He scored at either end: what is not told as an own goal is none.
    (
      "Peter Sands gave Chelsea the lead in the 12th minute with a header. He was unlucky to score an own goal in the last minute.\n\nSands headed past the goalkeeper from a corner by Tom Hale.",
      ["goal Sands 12 < Hale", "goal Sands 90"]
    ),
    // The second of two, with no more than his time.
    (
      "Chelsea scored through Tom Hale in the 12th minute and Peter Sands in the 40th.",
      ["goal Hale 12", "goal Sands 40"]
    ),
    ("Tom Hale (12) and Peter Sands (67) scored for Chelsea.", ["goal Hale 12", "goal Sands 67"]),
    (
      "Tom Hale scored in the 12th minute and Peter Sands in the 40th minute hit the bar.",
      ["chance Sands 40", "goal Hale 12"]
    ),
  ]

  @Test(arguments: cases) func events(_ text: String, _ expected: [String]) throws {
    let article = EventTests.headline + EventTests.opening + text
    let record = try EventTests.extractor.get().record(of: Array(article.utf8))
    let names = Dictionary(uniqueKeysWithValues: record.entities.map { ($0.id, $0.name) })
    func last(_ id: Entity.ID?) -> String? { id.flatMap { names[$0] }?.split(separator: " ").last.map(String.init) }
    func entity(_ field: String, _ event: Event) -> String? {
      if case .entity(let id)? = event.fields.first(where: { $0.name == field })?.value { last(id) } else { nil }
    }
    let found = record.events.map { event in
      var words = [event.type, last(event.player) ?? entity("on", event) ?? "?"]
      if let off = entity("off", event) { words += ["for", off] }
      if let minute = event.minute { words.append(String(minute)) }
      if let assist = entity("assist", event) { words += ["<", assist] }
      return words.joined(separator: " ")
    }
    #expect(found.sorted() == expected.sorted())
  }

  /// How it was scored, by the words beside it; what kind of pass it was only where somebody gave it.
  @Test(arguments: [
    (
      "Peter Sands crossed for Tom Hale to volley into the top corner.",
      ["assist_kind cross", "target top-corner", "technique volley"]
    ),
    ("Tom Hale headed in Peter Sands' corner.", ["assist_kind corner", "situation corner"]),
    (
      "Tom Hale curled a free-kick into the bottom left corner.",
      ["situation free-kick", "target bottom-corner", "technique curl"]
    ),
    ("Tom Hale rolled his penalty down the middle to make it 2-0.", ["situation penalty", "target middle"]),
    ("Tom Hale tapped in on the counter.", ["situation counter", "technique tap-in"]),
  ])
  func manner(_ text: String, _ expected: [String]) throws {
    let record = try EventTests.extractor.get().record(
      of: Array((EventTests.headline + EventTests.opening + text).utf8))
    let scored = try #require(record.events.first { $0.type == "goal" })
    let found = scored.fields.compactMap { field -> String? in
      if case .word(let word) = field.value, field.name != "body_part" { "\(field.name) \(word)" } else { nil }
    }
    #expect(found.sorted() == expected)
    #expect(expected.allSatisfy { value in scored.evidence.contains { value.hasPrefix($0.field + " ") } })
  }
}

import Foundation
import Records
import Testing
import Touchline

/// What has to hold of every article's record, whatever the article says.
@Suite struct FixtureTests {
  static let corpus = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus/Football")
  static let fixtures = ((try? FileManager.default.contentsOfDirectory(atPath: corpus.path)) ?? []).sorted()
  static let extractor = Result { try Extractor() }

  @Test func thereAreFixtures() { #expect(FixtureTests.fixtures.count >= 20) }

  @Test(arguments: fixtures) func pointersHold(_ fixture: String) throws {
    FixtureTests.expectPointersHold(in: try FixtureTests.record(FixtureTests.text(fixture)))
  }

  /// Words lost, borders and marks put where none belong, sentences in any order: there is a record, and its pointers hold.
  @Test(arguments: fixtures) func mutilated(_ fixture: String) throws {
    let text = try FixtureTests.text(fixture)
    var chance = SeededChance(seed: fixture.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for manner in Mutilation.allCases {
      for _ in 0..<2 {
        FixtureTests.expectPointersHold(in: try FixtureTests.record(manner.applied(to: text, &chance)))
      }
    }
  }

  /// A paragraph about something else changes nothing that was told.
  @Test(arguments: fixtures) func unrelatedParagraph(_ fixture: String) throws {
    let text = try FixtureTests.text(fixture)
    let before = try FixtureTests.record(text)
    let more = "\n\nTickets for the flower show in the town hall are on sale from Monday.\n"
    let after = try FixtureTests.record(text + more)
    #expect(FixtureTests.summary(before) == FixtureTests.summary(after))
  }

  /// Straight or curly, double marks open and close the same quotations.
  @Test(arguments: fixtures) func marksOfTheOtherKind(_ fixture: String) throws {
    let text = try FixtureTests.text(fixture)
    // Marks that came damaged are mended by guess and are no measure.
    guard text.contains("“"), try FixtureTests.record(text).article.warnings.isEmpty else { return }
    let straight = text.replacingOccurrences(of: "“", with: "\"").replacingOccurrences(of: "”", with: "\"")
    #expect(try FixtureTests.record(text).quotes.count == FixtureTests.record(straight).quotes.count)
  }

  @Test(arguments: fixtures) func sameTwice(_ fixture: String) throws {
    let text = try FixtureTests.text(fixture)
    #expect(try FixtureTests.summary(FixtureTests.record(text)) == FixtureTests.summary(FixtureTests.record(text)))
  }

  /// Names that stand in no list, to put in the place of surnames.
  static let invented = [
    "Zorvik", "Kaldren", "Brusko", "Tavrel", "Menzok", "Druvan", "Halsk", "Prenov", "Wibrel", "Jorsk", "Lanquor",
    "Obrin",
    "Stavrek", "Quillan", "Vostra", "Ferrik", "Gandor", "Hobrek", "Iskell", "Jundra", "Kolvan", "Lestrik", "Mordal",
    "Nuvrel",
    "Ostrin", "Pavrek", "Rondal", "Sulvik", "Tembro", "Ulvand", "Varkel", "Wendrik", "Yastrel", "Zandor", "Delvik",
    "Estral",
  ]

  /// It is the language that is known, not the players: with other surnames nearly all is told the same.
  @Test func renamedPlayers() throws { try tellsTheSame(0.9, without: FixtureTests.surnames) }

  /// Nor is it the teams: with clubs of other towns, which no list holds, most is still told the same.
  @Test func renamedTeams() throws { try tellsTheSame(0.65, without: FixtureTests.towns) }

  /// Whether so large a share is told as before where a fixture's names are invented ones.
  private func tellsTheSame(_ share: Double, without names: (String) throws -> [String]) throws {
    var same = 0
    var told = 0
    for fixture in FixtureTests.fixtures {
      let names = try names(fixture)
      guard names.count <= FixtureTests.invented.count else { continue }
      let table = Dictionary(uniqueKeysWithValues: zip(names, FixtureTests.invented))
      let text = try FixtureTests.text(fixture)
      let before = FixtureTests.summary(try FixtureTests.record(text)).map { FixtureTests.renamed($0, table) }
      let after = FixtureTests.summary(try FixtureTests.record(FixtureTests.renamed(text, table)))
      told += before.count
      same += before.filter(after.contains).count
    }
    #expect(told > 100)
    #expect(Double(same) >= share * Double(told), "\(same) of \(told)")
  }

  /// What stays where a club is renamed: `United`, `Town`.
  static let shapes: Set<String> = [
    "United", "City", "Town", "Rovers", "Athletic", "Wanderers", "Albion", "County", "Wednesday", "Rangers", "Celtic",
    "Women", "Ladies", "Real", "Sporting", "Dynamo", "Under-21s", "The",
  ]

  /// The words of what the annotation calls teams, but those that make the name a club's.
  static func towns(_ fixture: String) throws -> [String] {
    let data = try Data(contentsOf: corpus.appending(path: fixture + "/gold.json"))
    let gold = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let entities = gold?["entities"] as? [[String: Any]] ?? []
    let forms = entities.filter { $0["type"] as? String == "team" }.flatMap { $0["forms"] as? [String] ?? [] }
    let words = Set(forms.flatMap { $0.split(separator: " ").map(String.init) })
    return words.filter { $0.count > 2 && $0.first?.isUppercase == true && !shapes.contains($0) }.sorted()
  }

  static func renamed(_ text: String, _ table: [String: String]) -> String {
    text.replacing(/\p{L}+(?:['’-]\p{L}{2,})*/) { word in table[String(word.output)] ?? String(word.output) }
  }

  /// The last words of what the annotation calls people, but those that other names hold too.
  static func surnames(_ fixture: String) throws -> [String] {
    let data = try Data(contentsOf: corpus.appending(path: fixture + "/gold.json"))
    let gold = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let entities = gold?["entities"] as? [[String: Any]] ?? []
    func words(_ entity: [String: Any]) -> [[String]] {
      (entity["forms"] as? [String] ?? []).map { $0.split(separator: " ").map(String.init) }
    }
    let others = Set(entities.filter { $0["type"] as? String != "person" }.flatMap { words($0).flatMap { $0 } })
    let last = Set(entities.filter { $0["type"] as? String == "person" }.flatMap { words($0).compactMap(\.last) })
    return last.filter { $0.count > 2 && $0.first?.isUppercase == true && !others.contains($0) }.sorted()
  }

  /// The article as text; of a page, its body.
  static func text(_ fixture: String) throws -> String {
    let folder = corpus.appending(path: fixture)
    let article = try? Data(contentsOf: folder.appending(path: "article.txt"))
    return String(decoding: try article ?? Data(contentsOf: folder.appending(path: "body.txt")), as: UTF8.self)
  }

  static func record(_ text: String) throws -> Record { try extractor.get().record(of: Array(text.utf8)) }

  /// Who scored what in which match, by name.
  static func summary(_ record: Record) -> [String] {
    let names = Dictionary(uniqueKeysWithValues: record.entities.map { ($0.id, $0.name) })
    func name(_ id: Entity.ID?) -> String { id.flatMap { names[$0] } ?? "-" }
    return record.matches.map { "\($0.primary) \($0.teams.map(name)) \(String(describing: $0.score))" }
      + record.events.map { "\($0.type) \(name($0.player)) \(name($0.team)) \(String(describing: $0.minute))" }
  }
}

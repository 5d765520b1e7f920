import Records
import Testing
import Tokenising

@testable import Rules

@Suite struct KnowledgeBuilderTests {
  static func lexicon(_ fill: (inout KnowledgeBuilder, inout NameLists) -> Void) throws -> Lexicon {
    var builder = KnowledgeBuilder()
    var names = NameLists()
    builder.add(verbs: Array(TestWorld.verbs.utf8), file: "verbs.tsv")
    fill(&builder, &names)
    return try builder.compile(Declarations([:])).with(names).0
  }

  static func longest(_ phrase: String, _ index: NameIndex, _ lexicon: Lexicon) -> [String] {
    let words = phrase.split(separator: " ").map { Spelling.id(of: String($0)) }
    guard let found = index.longest(in: words, at: 0, before: words.count), found.length == words.count else {
      return []
    }
    return found.forms.map { "\($0.entry)\($0.isWeak ? "?" : "")" }
  }

  static let forms: [(String, VerbForms, String?)] = [
    ("score", .base, "score"), ("scores", .third, "score"), ("scored", [.past, .participle], "score"),
    ("scoring", .gerund, "score"), ("found", [.past, .participle], "find"), ("head", [.base, .noun], "head"),
    ("heads", [.third, .noun], "head"), ("set", [.base, .past, .participle], "set"), ("goal", [], nil),
  ]

  @Test(arguments: forms) func knowsVerbs(_ word: String, _ what: VerbForms, _ lemma: String?) throws {
    let lexicon = try KnowledgeBuilderTests.lexicon { _, names in names.add(words: Array("goal\n".utf8), as: .ordinary)
    }
    let id = Spelling.id(of: word)
    #expect(lexicon.verbs[id] == what)
    #expect(lexicon.verbs.lemma(of: id) == lemma.map { Spelling.id(of: $0) })
  }

  static let traits: [(String, Lexicon.Traits)] = [
    ("goal", .ordinary), ("will", [.ordinary, .givenMale, .weakGiven]), ("harry", .givenMale), ("sam", .given),
    ("jo", [.givenFemale, .weakGiven]), ("rodri", .mononym), ("fred", [.mononym, .weakMononym]), ("find", []),
  ]

  @Test(arguments: traits) func knowsWords(_ word: String, _ traits: Lexicon.Traits) throws {
    let lexicon = try KnowledgeBuilderTests.lexicon { builder, names in
      names.add(words: Array("# words\ngoal\nwill".utf8), as: .ordinary)
      names.add(
        persons: Array("name\tgender\nWill?\tm\nHarry\tm\nSam\tu\nJo\tf?\nAnn Marie\tf\n".utf8), file: "a.tsv",
        mononyms: false)
      names.add(persons: Array("name\tgender\nRodri\tm\nFred?\tm\n".utf8), file: "b.tsv", mononyms: true)
    }
    #expect(lexicon.traits(of: Spelling.id(of: word)) == traits)
  }

  @Test func knowsNames() throws {
    let table =
      "name\tkey\taliases\tdemonyms\nEngland\tengland\tThree Lions; the Lions?\tEnglish\nLeeds United\tleeds\tLeeds;United?\t\n"
    let lexicon = try KnowledgeBuilderTests.lexicon { builder, names in
      names.add(names: Array(table.utf8), file: "a.tsv", kind: .team)
      names.add(names: Array("name\ttype\nUnited\tvenue\n".utf8), file: "u.tsv", kind: nil, isUsers: true)
    }
    let longest = { KnowledgeBuilderTests.longest($0, lexicon.names, lexicon) }
    #expect(longest("england") == ["0"])
    #expect(longest("three lions") == ["0"])
    #expect(longest("the lions") == ["0?"])
    #expect(longest("united") == ["2", "1?"])
    #expect(KnowledgeBuilderTests.longest("english", lexicon.demonyms, lexicon) == ["0"])
    #expect(lexicon.names.name(of: 1) == "Leeds United")
    #expect(lexicon.names.key(of: 0) == "england")
    #expect(lexicon.names.entries.map(\.kind) == [.team, .team, .venue])
    #expect(lexicon.names.entries.map(\.isUsers) == [false, false, true])
  }

  @Test(arguments: [("paul norton", "coach"), ("norton", "coach"), ("paul norton junior", nil), ("paul", nil)])
  func knowsCallings(_ name: String, _ role: String?) throws {
    let lexicon = try KnowledgeBuilderTests.lexicon { builder, names in
      names.add(callings: Array("name\trole\taliases\nPaul Norton\tcoach\tNorton\n".utf8), file: "c.tsv")
    }
    #expect(lexicon.calling(of: Tokeniser.words(of: Array(name.utf8)[...]), in: 2000)?.role.rawValue == role)
  }

  @Test(arguments: [(1999, nil), (2004, "coach"), (2015, "media")])
  func knowsCallingsByYear(_ year: Int, _ role: String?) throws {
    let table = "name\trole\taliases\tsince\nPaul Norton\tcoach\t\t2004\nPaul Norton\tmedia\t\t2012\n"
    let lexicon = try KnowledgeBuilderTests.lexicon { builder, names in
      names.add(callings: Array(table.utf8), file: "c.tsv")
    }
    let words = Tokeniser.words(of: Array("paul norton".utf8)[...])
    #expect(lexicon.calling(of: words, in: year)?.role.rawValue == role)
  }

  @Test func refusesUnknownCallings() {
    #expect(throws: KnowledgeError.self) {
      try KnowledgeBuilderTests.lexicon { builder, names in
        names.add(callings: Array("name\trole\nPaul Norton\tcoahc\n".utf8), file: "c.tsv")
      }
    }
  }

  @Test func knowsNounsAndSpeech() throws {
    let lexicon = try KnowledgeBuilderTests.lexicon { builder, names in
      builder.add(nouns: Array("noun\trole\nhead coach;boss\tcoach\n".utf8), file: "n.tsv", kind: .person)
      builder.add(speech: Array("verb\tkind\tuse\nfind out\tsay\tcue\n".utf8), file: "s.tsv")
    }
    let noun = { KnowledgeBuilderTests.longest($0, lexicon.nouns, lexicon) }
    #expect(
      [noun("head coach"), noun("head coaches"), noun("boss"), noun("bosses"), noun("coach")] == [
        ["0"], ["0?"], ["0"], ["0?"], [],
      ])
    #expect(lexicon.nouns.attribute("role", of: 0) == "coach")
    #expect(KnowledgeBuilderTests.longest("found out", lexicon.speech, lexicon) == ["0"])
    #expect(KnowledgeBuilderTests.longest("find out", lexicon.speech, lexicon) == ["0"])
  }

  @Test func tellsWhatIsWrongInAllFiles() {
    let error = #expect(throws: KnowledgeError.self) {
      try KnowledgeBuilderTests.lexicon { builder, names in
        names.add(names: Array("name\ttype\nAnfield\tvenu\n\tteam\n".utf8), file: "a.tsv", kind: nil)
        names.add(names: Array("nam\nAnfield\n".utf8), file: "b.tsv", kind: .venue)
        builder.add(rules: "rul x\n", file: "c.rules")
      }
    }
    #expect(
      error?.diagnostics.map(\.description) == [
        "a.tsv:2:9: error: unknown type of name 'venu'; did you mean 'venue'?",
        "a.tsv:3:1: error: the name is missing",
        "b.tsv:1:1: error: the header lacks the column 'name'; columns are separated by tabs",
        "c.rules:1:1: error: expected 'rule NAME', 'list NAME' or 'phrase NAME'",
      ])
  }
}

import Records
import Tokenising

@testable import Rules

/// A small world to test in: a vocabulary that grows as words are named, and rows made of marked words.
struct TestWorld {
  var sets: SetMaker

  static let verbs = """
    lemma\tpast\tparticiple\tgerund\tnoun
    score\t\t\t\t
    tuck\t\t\t\t
    find\tfound\t\t\t
    head\t\t\t\ty
    set\tset\t\t\t

    """

  init(lists: [String: String] = [:]) {
    var wordbook = Wordbook()
    if let table = try? Table(Array(TestWorld.verbs.utf8), file: "verbs.tsv", needs: VerbList.columns) {
      wordbook.add(verbs: table)
    }
    let text = lists.map { "list \($0.key)\n  \($0.value)\n" }.joined()
    let read = try? RuleReader.read(text, file: "lists.rules")
    sets = SetMaker(wordbook, lists: .init(uniqueKeysWithValues: (read?.lists ?? []).map { ($0.name, $0) }))
  }

  /// One item for each word: `@person`, `@person*` (a pronoun), `@team` … a mention, `#score` a token of that kind,
  /// `;` a border, everything else the word itself, as a verb where `/v` stands behind it.
  mutating func row(_ text: String) -> [Item] {
    text.split(separator: " ").enumerated().map { place, word in
      var item = Item(
        tokens: Int32(place)..<Int32(place + 1), word: .max, classes: [], kinds: [], mention: -1)
      switch word.first {
      case "@":
        let name = String(word.dropFirst())
        item.classes =
          name == "person*" ? .personReference : MentionClass.named[name + "!"] ?? MentionClass.named[name] ?? []
        item.mention = Int32(place)
      case "#": item.kinds = TokenClass.named[String(word.dropFirst())] ?? []
      case ";": item.kinds = .boundary
      default:
        let isVerb = word.hasSuffix("/v")
        item.word = sets.word(isVerb ? String(word.dropLast(2)) : String(word))
        item.kinds = isVerb ? [.word, .lower, .verbal] : [.word, .lower]
      }
      return item
    }
  }

  /// A matcher of one rule with these patterns.
  mutating func matcher(
    _ patterns: [String], unless: [String] = [], view: RuleSource.View = .sentence
  ) throws -> Matcher {
    let programs = try patterns.map { try program($0, view) }
    let unless = try unless.map { try program($0, .sentence) }
    let rule = Rule(
      name: "test", file: "test.rules", line: 1, kind: "test", subject: nil,
      parts: .init(programs: programs, unless: unless), settings: [], needs: .fact)
    return Matcher(rules: [rule], sets: sets.sets)
  }

  mutating func program(_ pattern: String, _ view: RuleSource.View = .sentence) throws -> Program {
    let parsed = try PatternParser.parse(pattern, column: 1).pattern
    guard let program = Assembler.assemble(parsed, view, &sets) else { throw TooLarge() }
    return program
  }

  struct TooLarge: Error {}
}

extension SetMaker {
  mutating func word(_ text: String) -> WordID {
    let number = number(of: .word(text, inflected: false))
    return sets[number].singles.first ?? .max
  }
}

/// A fit as a test writes it: `1..<3 a=1..<2`.
func written(_ fit: Fit) -> String {
  (["\(fit.items)"] + fit.captures.map { "\($0.label)=\($0.items)" }).joined(separator: " ")
}

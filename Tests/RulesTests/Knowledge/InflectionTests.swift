import Testing

@testable import Rules

@Suite struct InflectionTests {
  static let verbs: [(String, String, String, String)] = [
    ("score", "scores", "scored", "scoring"),
    ("head", "heads", "headed", "heading"),
    ("nod", "nods", "nodded", "nodding"),
    ("slam", "slams", "slammed", "slamming"),
    ("chip", "chips", "chipped", "chipping"),
    ("pass", "passes", "passed", "passing"),
    ("fix", "fixes", "fixed", "fixing"),
    ("touch", "touches", "touched", "touching"),
    ("smash", "smashes", "smashed", "smashing"),
    ("go", "goes", "goed", "going"),
    ("parry", "parries", "parried", "parrying"),
    ("play", "plays", "played", "playing"),
    ("try", "tries", "tried", "trying"),
    ("tie", "ties", "tied", "tying"),
    ("see", "sees", "seed", "seeing"),
    ("canoe", "canoes", "canoed", "canoeing"),
    ("be", "bes", "bed", "being"),
    ("draw", "draws", "drawed", "drawing"),
    ("cover", "covers", "covered", "covering"),
    ("act", "acts", "acted", "acting"),
    ("up", "ups", "uped", "uping"),
    ("", "s", "ed", "ing"),
  ]

  @Test(arguments: verbs) func inflects(_ lemma: String, _ third: String, _ past: String, _ gerund: String) {
    let word = Array(lemma.utf8)[...]
    #expect(String(decoding: Inflection.third(word), as: UTF8.self) == third)
    #expect(String(decoding: Inflection.past(word), as: UTF8.self) == past)
    #expect(String(decoding: Inflection.gerund(word), as: UTF8.self) == gerund)
    #expect(Inflection.plural(word) == Inflection.third(word))
  }

  /// What the word book makes of words and phrases by its list of verbs.
  static let phrases: [(String, [String])] = [
    ("score", ["score", "scores", "scored", "scoring"]),
    ("find", ["find", "finds", "found", "finding"]),
    ("goal", ["goal", "goals"]),
    ("tuck away", ["tuck away", "tucks away", "tucked away", "tucking away"]),
    ("free kick", ["free kick", "free kicks"]),
    ("to score", ["to score", "to scores", "to scored", "to scoring"]),
  ]

  @Test(arguments: phrases) func inflectsPhrases(_ phrase: String, _ forms: [String]) {
    var world = TestWorld()
    #expect(world.sets.inflections(phrase) == forms)
  }
}

extension SetMaker {
  fileprivate mutating func inflections(_ phrase: String) -> [String] {
    let book = wordbook
    return book.inflections(of: Array(phrase.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }
}

package import Records

/// What is known of a word as a form of verbs.
package struct VerbForms: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let base = VerbForms(rawValue: 1)
  package static let third = VerbForms(rawValue: 2)
  package static let past = VerbForms(rawValue: 4)
  package static let participle = VerbForms(rawValue: 8)
  package static let gerund = VerbForms(rawValue: 16)
  /// The base form is as often a noun: `cross`, `save`.
  package static let noun = VerbForms(rawValue: 32)
  package static let auxiliary = VerbForms(rawValue: 64)
  package static let finite: VerbForms = [.base, .third, .past]
}

/// English inflection: a verb's forms by the regular rule where a list does not give them, and a noun's plural.
enum Inflection {
  static func third(_ lemma: String) -> String {
    if ["s", "x", "z", "ch", "sh", "o"].contains(where: lemma.hasSuffix) { return lemma + "es" }
    if let stem = stemBeforeY(lemma) { return stem + "ies" }
    return lemma + "s"
  }

  static func past(_ lemma: String) -> String {
    if lemma.hasSuffix("e") { return lemma + "d" }
    if let stem = stemBeforeY(lemma) { return stem + "ied" }
    return doubled(lemma) + "ed"
  }

  static func gerund(_ lemma: String) -> String {
    if lemma.hasSuffix("ie") { return lemma.dropLast(2) + "ying" }
    if lemma.hasSuffix("e"), !lemma.hasSuffix("ee"), !lemma.hasSuffix("oe"), lemma != "be" {
      return lemma.dropLast() + "ing"
    }
    return doubled(lemma) + "ing"
  }

  static func plural(_ noun: String) -> String { third(noun) }

  private static func stemBeforeY(_ word: String) -> String? {
    let letters = Array(word.utf8)
    guard letters.count > 1, letters.last == UInt8(ascii: "y"), !isVowel(letters[letters.count - 2]) else { return nil }
    return String(word.dropLast())
  }

  private static func isVowel(_ byte: UInt8) -> Bool { Array("aeiou".utf8).contains(byte) }

  /// The final consonant is written twice after one short vowel in a word of one syllable: `nod`, `nodded`.
  private static func doubled(_ lemma: String) -> String {
    let letters = Array(lemma.utf8)
    let vowels = letters.filter(isVowel).count
    guard letters.count >= 3, vowels == 1, let last = letters.last, !isVowel(last), !Array("wxy".utf8).contains(last),
      isVowel(letters[letters.count - 2])
    else { return lemma }
    return lemma + String(decoding: [last], as: UTF8.self)
  }
}

/// One row of the verb list with all its forms.
struct Verb {
  var lemma: String
  var past: [String]
  var participle: [String]
  var gerund: [String]
  var isNoun: Bool

  /// Every form with what it is.
  var forms: [(String, VerbForms)] {
    [(lemma, isNoun ? [.base, .noun] : .base), (Inflection.third(lemma), isNoun ? [.third, .noun] : .third)]
      + past.map { ($0, .past) } + participle.map { ($0, .participle) } + gerund.map { ($0, .gerund) }
  }
}

/// The verbs of the language, by word: which forms a word may be, and of which lemma.
package struct Verbs: Sendable {
  private var forms: [VerbForms] = []
  private var lemmas: [WordID] = []

  package init() {}

  /// Sizes the tables for a vocabulary that is complete.
  mutating func fit(_ count: Int) {
    while forms.count < count {
      forms.append([])
      lemmas.append(.max)
    }
  }

  mutating func add(_ word: WordID, _ what: VerbForms, lemma: WordID) {
    fit(Int(word) + 1)
    // A word that is a form of two verbs (`found`) keeps the lemma that was listed first, and all it may be.
    if lemmas[Int(word)] == .max { lemmas[Int(word)] = lemma }
    forms[Int(word)].formUnion(what)
  }

  package subscript(word: WordID) -> VerbForms { Int(word) < forms.count ? forms[Int(word)] : [] }

  /// The lemma of a verb's form, nil where the word is no known verb.
  package func lemma(of word: WordID) -> WordID? {
    guard Int(word) < lemmas.count, lemmas[Int(word)] != .max else { return nil }
    return lemmas[Int(word)]
  }
}

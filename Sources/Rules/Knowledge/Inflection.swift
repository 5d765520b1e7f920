/// English inflection by the regular rules: a verb's forms, and a noun's plural. It works on folded bytes, since some ten
/// thousand forms are made at each start.
enum Inflection {
  typealias Word = ArraySlice<UInt8>

  /// `passes`, `tries`, `goes`, `plays`
  static func third(_ lemma: Word) -> [UInt8] {
    if ends(lemma, "s") || ends(lemma, "x") || ends(lemma, "z") || ends(lemma, "o") || ends(lemma, "ch")
      || ends(lemma, "sh")
    {
      return joined(lemma, "es")
    }
    return hasConsonantBeforeY(lemma) ? joined(lemma.dropLast(), "ies") : joined(lemma, "s")
  }

  /// `scored`, `tried`, `nodded`, `headed`
  static func past(_ lemma: Word) -> [UInt8] {
    if ends(lemma, "e") { return joined(lemma, "d") }
    if hasConsonantBeforeY(lemma) { return joined(lemma.dropLast(), "ied") }
    return joined(doubled(lemma)[...], "ed")
  }

  /// `scoring`, `tying`, `seeing`, `nodding`
  static func gerund(_ lemma: Word) -> [UInt8] {
    if ends(lemma, "ie") { return joined(lemma.dropLast(2), "ying") }
    if ends(lemma, "e"), !ends(lemma, "ee"), !ends(lemma, "oe"), lemma.count > 2 {
      return joined(lemma.dropLast(), "ing")
    }
    return joined(doubled(lemma)[...], "ing")
  }

  /// A noun's plural is made as a verb's third person is.
  static func plural(_ noun: Word) -> [UInt8] { third(noun) }

  /// The final consonant is written twice after one short vowel in a word of one syllable: `nod`, `nodded`.
  private static func doubled(_ lemma: Word) -> [UInt8] {
    let letters = Array(lemma)
    guard letters.count >= 3, let last = letters.last, isVowel(letters[letters.count - 2]), !isVowel(last),
      last != UInt8(ascii: "w"), last != UInt8(ascii: "x"), last != UInt8(ascii: "y"),
      letters.count(where: isVowel) == 1
    else { return letters }
    return letters + [last]
  }

  private static func joined(_ stem: Word, _ ending: StaticString) -> [UInt8] {
    var word: [UInt8] = []
    word.reserveCapacity(stem.count + ending.utf8CodeUnitCount)
    word += stem
    word += UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
    return word
  }

  private static func hasConsonantBeforeY(_ word: Word) -> Bool {
    ends(word, "y") && word.dropLast().last.map { !isVowel($0) } ?? false
  }

  private static func ends(_ word: Word, _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard word.count >= count else { return false }
    for place in 0..<count where word[word.endIndex - count + place] != ending.utf8Start[place] { return false }
    return true
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}

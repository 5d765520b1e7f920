internal import Records
internal import Tokenising

/// How words are inflected.
struct Wordbook {
  private(set) var verbs = Verbs()
  private var lists: [VerbList] = []
  /// By word: the verb whose lemma it is, as its place in all lists together; -1 for none.
  private var verbOf = WordMap<Int32>(expecting: 4_000, none: -1)
  private var rows: [(list: Int, row: Int)] = []

  mutating func add(verbs table: Table) {
    let list = VerbList(table)
    for row in 0..<table.count {
      guard let lemma = Tokeniser.word(of: list.lemma(row)) else { continue }
      verbOf.update(lemma) { $0 = Int32(rows.count) }
      rows.append((lists.count, row))
      list.forEachForm(of: row) { form, what in
        if let word = Tokeniser.word(of: form) { verbs.add(word, what, lemma: lemma) }
      }
    }
    lists.append(list)
  }

  /// All inflections of a word or phrase: a listed verb's forms, else a noun's plural. The first word of a phrase is
  /// inflected where it is a verb (`tuck away`), else the last (`free kick`).
  func inflections(of phrase: [UInt8]) -> [[UInt8]] {
    let blank = UInt8(ascii: " ")
    if let first = phrase.firstIndex(of: blank), let forms = verbForms(of: phrase[..<first]) {
      return forms.map { $0 + phrase[first...] }
    }
    let last = phrase.lastIndex(of: blank).map { $0 + 1 } ?? 0
    let forms = verbForms(of: phrase[last...]) ?? [Array(phrase[last...]), Inflection.plural(phrase[last...])]
    return forms.map { phrase[..<last] + $0 }
  }

  private func verbForms(of word: ArraySlice<UInt8>) -> [[UInt8]]? {
    guard let id = Tokeniser.word(of: word), verbOf[id] >= 0 else { return nil }
    let place = rows[Int(verbOf[id])]
    var forms: [[UInt8]] = []
    lists[place.list].forEachForm(of: place.row) { form, _ in
      if !forms.contains(where: { $0.elementsEqual(form) }) { forms.append(Array(form)) }
    }
    return forms
  }
}

/// A list of verbs: `lemma past participle gerund noun`, the forms only where the regular rule fails.
struct VerbList {
  static let columns = ["lemma", "past", "participle", "gerund", "noun"]

  private let table: Table
  private let places: [Int]

  init(_ table: Table) {
    self.table = table
    places = VerbList.columns.map { table.column($0) ?? 0 }
  }

  func lemma(_ row: Int) -> ArraySlice<UInt8> { table.bytes[table.range(places[0], row)] }

  /// Every form with what it is.
  func forEachForm(of row: Int, _ body: (ArraySlice<UInt8>, VerbForms) -> Void) {
    let lemma = lemma(row)
    let noun: VerbForms = table.range(places[4], row).isEmpty ? [] : .noun
    body(lemma, noun.union(.base))
    body(Inflection.third(lemma)[...], noun.union(.third))
    let past = table.range(places[1], row)
    let participle = table.range(places[2], row)
    forEachPart(past, .past, lemma, Inflection.past, body)
    forEachPart(participle.isEmpty ? past : participle, .participle, lemma, Inflection.past, body)
    forEachPart(table.range(places[3], row), .gerund, lemma, Inflection.gerund, body)
  }

  private func forEachPart(
    _ listed: Range<Int>, _ what: VerbForms, _ lemma: ArraySlice<UInt8>, _ regular: (ArraySlice<UInt8>) -> [UInt8],
    _ body: (ArraySlice<UInt8>, VerbForms) -> Void
  ) {
    if listed.isEmpty { return body(regular(lemma)[...], what) }
    for part in table.parts(listed) { body(table.bytes[part], what) }
  }
}

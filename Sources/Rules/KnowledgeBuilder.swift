package import Records
internal import Tokenising

/// Takes in rule files and lists one by one and compiles them into what the stages use.
///
/// Words are numbered as they come; rules are compiled last, when all lists are known.
package struct KnowledgeBuilder {
  private var words = Vocabulary.Builder()
  private var verbs: [Verb] = []
  private var verbOf: [String: Int] = [:]
  private var names = NameIndex()
  private var nouns = NameIndex(expecting: 2_000)
  private var demonyms = NameIndex(expecting: 2_000)
  private var speech = NameIndex(expecting: 1_000)
  private var traits: [Lexicon.Traits] = []
  private var rules: [RuleSource] = []
  private var lists: [ListSource] = []
  private var diagnostics: [Diagnostic] = []

  package init() {}

  // MARK: What comes in

  package mutating func add(rules text: String, file: String) {
    do {
      let read = try RuleReader.read(text, file: file)
      rules += read.rules
      lists += read.lists
    } catch { diagnostics += error.diagnostics }
  }

  /// `lemma past participle gerund noun`.
  package mutating func add(verbs bytes: [UInt8], file: String) {
    guard let table = table(bytes, file, ["lemma", "past", "participle", "gerund", "noun"]) else { return }
    for row in 0..<table.count {
      guard let lemma = table.text("lemma", row) else { continue }
      func forms(_ column: String, _ regular: (String) -> String) -> [String] {
        let range = table.range(column, row)
        return range.isEmpty ? [regular(lemma)] : table.parts(range).map(table.text)
      }
      let past = forms("past", Inflection.past)
      let participle = table.range("participle", row).isEmpty ? past : forms("participle", Inflection.past)
      let verb = Verb(
        lemma: lemma, past: past, participle: participle, gerund: forms("gerund", Inflection.gerund),
        isNoun: !table.range("noun", row).isEmpty)
      verbOf[lemma] = verbs.count
      verbs.append(verb)
    }
  }

  /// One word a line.
  package mutating func add(words bytes: [UInt8], as traits: Lexicon.Traits) {
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start < buffer.count {
        var end = start
        while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
        if end > start, buffer[start] != UInt8(ascii: "#") {
          mark(words.add(UnsafeBufferPointer(rebasing: buffer[start..<end])), traits)
        }
        start = end + 1
      }
    }
  }

  /// `name gender`; `?` behind the gender marks a name that is also a word.
  package mutating func add(persons bytes: [UInt8], file: String, mononyms: Bool) {
    guard let table = table(bytes, file, ["name", "gender"]) else { return }
    for row in 0..<table.count {
      var name = table.range("name", row)
      var isWeak = false
      if let last = name.last, table.bytes[last] == UInt8(ascii: "?") {
        isWeak = true
        name = name.dropLast()
      }
      var found: Lexicon.Traits = mononyms ? .mononym : []
      for byte in table.bytes[table.range("gender", row)] {
        switch byte {
        case UInt8(ascii: "m"): if !mononyms { found.insert(.givenMale) }
        case UInt8(ascii: "f"): if !mononyms { found.insert(.givenFemale) }
        case UInt8(ascii: "u"): if !mononyms { found.formUnion(.given) }
        case UInt8(ascii: "?"): isWeak = true
        default: break
        }
      }
      if isWeak { found.insert(mononyms ? .weakMononym : .weakGiven) }
      let ids = intern(table.bytes[name])
      if ids.count == 1 { mark(ids[0], found) }
    }
  }

  /// Names of one kind; where `kind` is nil a column `type` gives it row by row.
  package mutating func add(names bytes: [UInt8], file: String, kind: Entity.Kind?, isUsers: Bool = false) {
    guard let table = table(bytes, file, kind == nil ? ["name", "type"] : ["name"]) else { return }
    let number = names.add(table)
    for row in 0..<table.count {
      var rowKind = kind
      if kind == nil {
        let told = table.text("type", row) ?? ""
        rowKind = Entity.Kind(rawValue: told)
        if rowKind == nil {
          report(table, row, unknown("type of name", told, Entity.Kind.allCases.map(\.rawValue)))
          continue
        }
      }
      guard let rowKind, !table.range("name", row).isEmpty else {
        report(table, row, "the name is missing")
        continue
      }
      let entry = names.add(NameEntry(kind: rowKind, table: number, row: Int32(row), isUsers: isUsers))
      for range in table.parts(table.range("name", row)) + table.parts(table.range("aliases", row)) {
        let (ids, isWeak) = form(range, of: table)
        names.add(form: ids, of: entry, isWeak: isWeak)
      }
      for range in table.parts(table.range("demonyms", row)) {
        demonyms.add(form: form(range, of: table).ids, of: entry, isWeak: false)
      }
    }
  }

  /// Nouns for persons or teams: the first column is the noun, the others what it says.
  package mutating func add(nouns bytes: [UInt8], file: String, kind: Entity.Kind) {
    guard let table = table(bytes, file, ["noun"]) else { return }
    let number = nouns.add(table)
    for row in 0..<table.count {
      let entry = nouns.add(NameEntry(kind: kind, table: number, row: Int32(row), isUsers: false))
      for form in table.parts(table.range("noun", row)) {
        var ids = intern(table.bytes[form])
        nouns.add(form: ids, of: entry, isWeak: false)
        let text = table.text(form)
        let last = text.split(separator: " ").last.map(String.init) ?? text
        ids = intern(Array((text.dropLast(last.count) + Inflection.plural(last)).utf8)[...])
        nouns.add(form: ids, of: entry, isWeak: true)
      }
    }
  }

  /// `verb kind use`.
  package mutating func add(speech bytes: [UInt8], file: String) {
    guard let table = table(bytes, file, ["verb", "kind", "use"]) else { return }
    let number = speech.add(table)
    for row in 0..<table.count {
      guard let text = table.text("verb", row) else { continue }
      let entry = speech.add(NameEntry(kind: .person, table: number, row: Int32(row), isUsers: false))
      let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
      for form in inflections(parts[0]) {
        let phrase = parts.count > 1 ? form + " " + parts[1] : form
        speech.add(form: intern(Array(phrase.utf8)[...]), of: entry, isWeak: false)
      }
    }
  }

  // MARK: What goes out

  /// Compiles it all, or throws everything that is wrong.
  package consuming func build(_ declarations: Declarations) throws(KnowledgeError) -> (Lexicon, Matcher) {
    var verbTable = Verbs()
    for verb in verbs {
      let lemma = intern(Array(verb.lemma.utf8)[...])
      guard lemma.count == 1 else { continue }
      for (form, what) in verb.forms {
        let ids = intern(Array(form.utf8)[...])
        if ids.count == 1 { verbTable.add(ids[0], what, lemma: lemma[0]) }
      }
    }
    var sets: [String: WordSet] = [:]
    var seen: [String: ListSource] = [:]
    for list in lists {
      if let other = seen[list.name] {
        let message = "list `\(list.name)` stands in \(other.file):\(other.line) already"
        diagnostics.append(Diagnostic(file: list.file, line: list.line, column: 1, message: message))
      }
      seen[list.name] = list
      sets[list.name] = WordSet(phrases(list, inflected: false))
    }
    var entries = words
    let known = seen
    let verbs = verbs
    let verbOf = verbOf
    let tokenise = { (text: String) -> [WordID] in Tokeniser.intern(Array(text.utf8)[...], into: &entries) }
    var compiler = RuleCompiler(
      declarations: declarations, knownLists: known.keys.sorted(),
      inflections: { KnowledgeBuilder.inflections($0, verbs, verbOf) },
      intern: tokenise,
      listForms: { name, inflected in
        known[name].map {
          KnowledgeBuilder.phrases($0, inflected: inflected, verbs, verbOf).map(tokenise)
        }
      })
    var compiled: [Rule] = []
    var names: [String: RuleSource] = [:]
    for source in rules {
      if let other = names[source.name] {
        let message = "rule `\(source.name)` stands in \(other.file):\(other.line) already"
        diagnostics.append(Diagnostic(file: source.file, line: source.line, column: 1, message: message))
      }
      names[source.name] = source
      if let rule = compiler.compile(source) { compiled.append(rule) }
    }
    diagnostics += compiler.diagnostics
    let matcherSets = compiler.sets
    guard diagnostics.isEmpty else { throw KnowledgeError(diagnostics) }
    let vocabulary = entries.build()
    let lexicon = Lexicon(
      vocabulary: vocabulary, verbs: verbTable, names: self.names, nouns: nouns, demonyms: demonyms, speech: speech,
      traits: traits, lists: sets)
    return (lexicon, Matcher(rules: compiled, sets: matcherSets, words: vocabulary.count))
  }

  // MARK: Parts

  private mutating func table(_ bytes: [UInt8], _ file: String, _ needs: [String]) -> Table? {
    do {
      return try Table(bytes, file: file, needs: needs)
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  private mutating func report(_ table: Table, _ row: Int, _ message: String) {
    diagnostics.append(Diagnostic(file: table.file, line: table.line(of: row), column: 1, message: message))
  }

  private mutating func intern(_ bytes: ArraySlice<UInt8>) -> [WordID] { Tokeniser.intern(bytes, into: &words) }

  private mutating func form(_ range: Range<Int>, of table: Table) -> (ids: [WordID], isWeak: Bool) {
    let isWeak = table.bytes[range.upperBound - 1] == UInt8(ascii: "?")
    return (intern(table.bytes[isWeak ? range.dropLast() : range]), isWeak)
  }

  private mutating func mark(_ word: WordID, _ found: Lexicon.Traits) {
    while traits.count <= Int(word) { traits.append([]) }
    traits[Int(word)].formUnion(found)
  }

  private func inflections(_ word: String) -> [String] { KnowledgeBuilder.inflections(word, verbs, verbOf) }

  /// All inflections of a word: a listed verb's forms and a noun's plural.
  private static func inflections(_ word: String, _ verbs: [Verb], _ verbOf: [String: Int]) -> [String] {
    guard let number = verbOf[word] else { return [word, Inflection.plural(word)] }
    return verbs[number].forms.map(\.0)
  }

  private mutating func phrases(_ list: ListSource, inflected: Bool) -> [[WordID]] {
    KnowledgeBuilder.phrases(list, inflected: inflected, verbs, verbOf).map { intern(Array($0.utf8)[...]) }
  }

  private static func phrases(
    _ list: ListSource, inflected: Bool, _ verbs: [Verb], _ verbOf: [String: Int]
  ) -> [String] {
    list.items.flatMap { item -> [String] in
      guard inflected || item.inflected else { return [item.text] }
      // The first word of a phrase that is a known verb is inflected (`tuck away`), else the last (`free kick`).
      let parts = item.text.split(separator: " ").map(String.init)
      guard let first = parts.first, let last = parts.last else { return [] }
      if parts.count > 1, verbOf[first] != nil {
        return inflections(first, verbs, verbOf).map { ([$0] + parts.dropFirst()).joined(separator: " ") }
      }
      return inflections(last, verbs, verbOf).map { (parts.dropLast() + [$0]).joined(separator: " ") }
    }
  }
}

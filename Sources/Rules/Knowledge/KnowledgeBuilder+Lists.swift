package import Records

/// What comes in.
extension KnowledgeBuilder {
  package mutating func add(rules text: String, file: String) {
    do {
      let read = try RuleReader.read(text, file: file)
      rules += read.rules
      lists += read.lists
      phrases += read.phrases
    } catch { diagnostics += error.diagnostics }
  }

  /// `lemma past participle gerund noun`.
  package mutating func add(verbs bytes: [UInt8], file: String) {
    if let table = table(bytes, file, VerbList.columns) { wordbook.add(verbs: table) }
  }

  /// One word a line, folded.
  package mutating func add(words bytes: [UInt8], as traits: Lexicon.Traits) {
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start < buffer.count {
        var end = start
        while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
        if end > start, buffer[start] != UInt8(ascii: "#") {
          mark(wordbook.add(UnsafeBufferPointer(rebasing: buffer[start..<end])), traits)
        }
        start = end + 1
      }
    }
  }

  /// `name gender`; `?` behind the name or its gender marks a name that is also a word.
  package mutating func add(persons bytes: [UInt8], file: String, mononyms: Bool) {
    guard let table = table(bytes, file, ["name", "gender"]), let names = table.column("name"),
      let genders = table.column("gender")
    else { return }
    for row in 0..<table.count {
      var (ids, isWeak) = form(table.range(names, row), of: table)
      var found: Lexicon.Traits = mononyms ? .mononym : []
      for place in table.range(genders, row) {
        switch table.bytes[place] {
        case UInt8(ascii: "m"): if !mononyms { found.insert(.givenMale) }
        case UInt8(ascii: "f"): if !mononyms { found.insert(.givenFemale) }
        case UInt8(ascii: "u"): if !mononyms { found.formUnion(.given) }
        case UInt8(ascii: "?"): isWeak = true
        default: break
        }
      }
      if isWeak { found.insert(mononyms ? .weakMononym : .weakGiven) }
      if ids.count == 1 { mark(ids[0], found) }
    }
  }

  /// Names of one kind; where `kind` is nil a column `type` gives it row by row.
  package mutating func add(names bytes: [UInt8], file: String, kind: Entity.Kind?, isUsers: Bool = false) {
    guard let table = table(bytes, file, kind == nil ? ["name", "type"] : ["name"]), let column = table.column("name")
    else { return }
    let aliases = table.column("aliases")
    let demonymColumn = table.column("demonyms")
    let number = names.add(table)
    for row in 0..<table.count {
      guard let kind = kind ?? self.kind(of: row, table) else { continue }
      let name = table.range(column, row)
      guard !name.isEmpty else {
        report(table, row, name.lowerBound, "the name is missing")
        continue
      }
      let entry = names.add(NameEntry(kind: kind, table: number, row: Int32(row), isUsers: isUsers))
      table.forEachPart(name) { addName($0, of: entry, table) }
      if let aliases { table.forEachPart(table.range(aliases, row)) { addName($0, of: entry, table) } }
      guard let demonymColumn else { continue }
      table.forEachPart(table.range(demonymColumn, row)) {
        let ids = form($0, of: table).ids
        demonyms.add(form: ids, of: entry, isWeak: false)
        // `the Danes`, `Nigerians`: the plural, which names the side, is marked by weakness.
        if ids.count == 1, let last = table.bytes[$0].last(where: { $0 != UInt8(ascii: "?") }),
          last != UInt8(ascii: "h")
        {
          let bytes = table.bytes[$0].filter { $0 != UInt8(ascii: "?") }
          demonyms.add(form: wordbook.intern((bytes + [UInt8(ascii: "s")])[...]), of: entry, isWeak: true)
        }
      }
    }
  }

  /// Nouns for persons or teams: the first column is the noun, the others what it says.
  package mutating func add(nouns bytes: [UInt8], file: String, kind: Entity.Kind) {
    guard let table = table(bytes, file, ["noun"]), let column = table.column("noun") else { return }
    let number = nouns.add(table)
    for row in 0..<table.count {
      let entry = nouns.add(NameEntry(kind: kind, table: number, row: Int32(row), isUsers: false))
      table.forEachPart(table.range(column, row)) { range in
        nouns.add(form: wordbook.intern(table.bytes[range]), of: entry, isWeak: false)
        let last = table.bytes[range].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? range.lowerBound
        let plural = table.bytes[range.lowerBound..<last] + Inflection.plural(table.bytes[last..<range.upperBound])
        nouns.add(form: wordbook.intern(plural), of: entry, isWeak: true)
      }
    }
  }

  /// `verb kind use`; the first word of a phrase is the verb.
  package mutating func add(speech bytes: [UInt8], file: String) {
    guard let table = table(bytes, file, ["verb", "kind", "use"]), let column = table.column("verb") else { return }
    let number = speech.add(table)
    for row in 0..<table.count {
      let phrase = table.bytes[table.range(column, row)]
      guard !phrase.isEmpty else { continue }
      let entry = speech.add(NameEntry(kind: .person, table: number, row: Int32(row), isUsers: false))
      let end = phrase.firstIndex(of: UInt8(ascii: " ")) ?? phrase.endIndex
      for form in wordbook.inflections(of: Array(phrase[..<end])) {
        speech.add(form: wordbook.intern(form + phrase[end...]), of: entry, isWeak: false)
      }
    }
  }
}

// MARK: - Parts

extension KnowledgeBuilder {
  private mutating func table(_ bytes: [UInt8], _ file: String, _ needs: [String]) -> Table? {
    do {
      return try Table(bytes, file: file, needs: needs)
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  private mutating func kind(of row: Int, _ table: Table) -> Entity.Kind? {
    guard let column = table.column("type") else { return nil }
    let range = table.range(column, row)
    let told = table.text(range)
    if let kind = Entity.Kind(rawValue: told) { return kind }
    report(table, row, range.lowerBound, unknown("type of name", told, Entity.Kind.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func addName(_ range: Range<Int>, of entry: Int32, _ table: Table) {
    let (ids, isWeak) = form(range, of: table)
    names.add(form: ids, of: entry, isWeak: isWeak)
  }

  /// The words of a name; `?` behind it marks it as weak.
  private mutating func form(_ range: Range<Int>, of table: Table) -> (ids: [WordID], isWeak: Bool) {
    let isWeak = range.last.map { table.bytes[$0] == UInt8(ascii: "?") } ?? false
    return (wordbook.intern(table.bytes[isWeak ? range.dropLast() : range]), isWeak)
  }

  private mutating func mark(_ word: WordID, _ found: Lexicon.Traits) {
    while traits.count <= Int(word) { traits.append([]) }
    traits[Int(word)].formUnion(found)
  }

  private mutating func report(_ table: Table, _ row: Int, _ at: Int, _ message: String) {
    diagnostics.append(
      Diagnostic(file: table.file, line: table.line(of: row), column: table.column(at: at), message: message))
  }
}

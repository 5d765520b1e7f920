package import Records
internal import Tokenising

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
    if let table = Table.read(bytes, file: file, needs: VerbList.columns, &diagnostics) { wordbook.add(verbs: table) }
  }

  /// Nouns for persons or teams: the first column is the noun, the others what it says.
  package mutating func add(nouns bytes: [UInt8], file: String, kind: Entity.Kind) {
    guard let table = Table.read(bytes, file: file, needs: ["noun"], &diagnostics), let column = table.column("noun")
    else { return }
    let number = nouns.add(table)
    for row in 0..<table.count {
      let entry = nouns.add(NameEntry(kind: kind, table: number, row: table.start(of: row), isUsers: false))
      table.forEachPart(table.range(column, row)) { range in
        nouns.add(form: Tokeniser.words(of: table.bytes[range]), of: entry, isWeak: false)
        let last = table.bytes[range].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? range.lowerBound
        let plural = table.bytes[range.lowerBound..<last] + Inflection.plural(table.bytes[last..<range.upperBound])
        nouns.add(form: Tokeniser.words(of: plural), of: entry, isWeak: true)
      }
    }
  }

  /// `verb kind use`; the first word of a phrase is the verb.
  package mutating func add(speech bytes: [UInt8], file: String) {
    guard let table = Table.read(bytes, file: file, needs: ["verb", "kind", "use"], &diagnostics),
      let column = table.column("verb")
    else { return }
    let number = speech.add(table)
    for row in 0..<table.count {
      let phrase = table.bytes[table.range(column, row)]
      guard !phrase.isEmpty else { continue }
      let entry = speech.add(NameEntry(kind: .person, table: number, row: table.start(of: row), isUsers: false))
      let end = phrase.firstIndex(of: UInt8(ascii: " ")) ?? phrase.endIndex
      for form in wordbook.inflections(of: Array(phrase[..<end])) {
        speech.add(form: Tokeniser.words(of: form + phrase[end...]), of: entry, isWeak: false)
      }
    }
  }
}

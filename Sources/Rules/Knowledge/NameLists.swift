package import Imaging
package import Records
internal import Tokenising

/// Takes in lists of names and of single words. They need nothing else that is known, so that they can be read beside the rest.
package struct NameLists: Sendable {
  var names: NameIndex
  var demonyms: NameIndex
  var callings: NameIndex
  var traits: WordMap<Lexicon.Traits>
  var diagnostics: [Diagnostic] = []
  /// Where the words of a name are put together, kept from name to name.
  private var words: [WordID] = []

  package init() {
    names = NameIndex()
    demonyms = NameIndex(expecting: 2_000)
    callings = NameIndex(expecting: 2_000)
    traits = WordMap(expecting: 32_000, none: [])
  }

  /// One word a line, folded.
  package mutating func add(words bytes: [UInt8], as traits: Lexicon.Traits) {
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start < buffer.count {
        var end = start
        while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
        if end > start, buffer[start] != UInt8(ascii: "#") {
          mark(Spelling.id(ofFolded: UnsafeBufferPointer(rebasing: buffer[start..<end])), traits)
        }
        start = end + 1
      }
    }
  }

  /// `name gender`; `?` behind the name or its gender marks a name that is also a word.
  package mutating func add(persons bytes: [UInt8], file: String, mononyms: Bool) {
    guard let table = Table.read(bytes, file: file, needs: ["name", "gender"], &diagnostics),
      let names = table.column("name"),
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

  /// `name role aliases`: persons and what they are known as.
  package mutating func add(callings bytes: [UInt8], file: String) {
    guard let table = Table.read(bytes, file: file, needs: ["name", "role"], &diagnostics),
      let column = table.column("name"), let roles = table.column("role")
    else { return }
    let aliases = table.column("aliases")
    let number = callings.add(table)
    for row in 0..<table.count {
      let role = table.range(roles, row)
      guard Entity.Role(rawValue: table.text(role)) != nil else {
        report(table, row, role.lowerBound, unknown("role", table.text(role), Entity.Role.allCases.map(\.rawValue)))
        continue
      }
      let entry = callings.add(NameEntry(kind: .person, table: number, row: table.start(of: row), isUsers: false))
      callings.add(form: form(table.range(column, row), of: table).ids, of: entry, isWeak: false)
      guard let aliases else { continue }
      table.forEachPart(table.range(aliases, row)) {
        callings.add(form: form($0, of: table).ids, of: entry, isWeak: false)
      }
    }
  }

  /// Names of one kind; where `kind` is nil a column `type` gives it row by row.
  package mutating func add(names bytes: [UInt8], file: String, kind: Entity.Kind?, isUsers: Bool = false) {
    guard let table = Table.read(bytes, file: file, needs: kind == nil ? ["name", "type"] : ["name"], &diagnostics),
      let column = table.column("name")
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
      let entry = names.add(NameEntry(kind: kind, table: number, row: table.start(of: row), isUsers: isUsers))
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
          demonyms.add(form: Tokeniser.words(of: (bytes + [UInt8(ascii: "s")])[...]), of: entry, isWeak: true)
        }
      }
    }
  }
}

// MARK: - Parts

extension NameLists {
  private mutating func kind(of row: Int, _ table: Table) -> Entity.Kind? {
    guard let column = table.column("type") else { return nil }
    let range = table.range(column, row)
    let told = table.text(range)
    if let kind = Entity.Kind(rawValue: told) { return kind }
    report(table, row, range.lowerBound, unknown("type of name", told, Entity.Kind.allCases.map(\.rawValue)))
    return nil
  }

  private mutating func addName(_ range: Range<Int>, of entry: Int32, _ table: Table) {
    let isWeak = isWeak(range, of: table)
    words.removeAll(keepingCapacity: true)
    table.bytes.withUnsafeBufferPointer {
      let name = UnsafeBufferPointer(rebasing: $0[isWeak ? range.dropLast() : range])
      Tokeniser.add(wordsOf: name, to: &words)
    }
    names.add(form: words, of: entry, isWeak: isWeak)
  }

  /// The words of a name; `?` behind it marks it as weak.
  private func form(_ range: Range<Int>, of table: Table) -> (ids: [WordID], isWeak: Bool) {
    let isWeak = isWeak(range, of: table)
    return (Tokeniser.words(of: table.bytes[isWeak ? range.dropLast() : range]), isWeak)
  }

  private func isWeak(_ range: Range<Int>, of table: Table) -> Bool {
    range.last.map { table.bytes[$0] == UInt8(ascii: "?") } ?? false
  }

  private mutating func mark(_ word: WordID, _ found: Lexicon.Traits) {
    traits.update(word) { $0.formUnion(found) }
  }

  private mutating func report(_ table: Table, _ row: Int, _ at: Int, _ message: String) {
    diagnostics.append(
      Diagnostic(file: table.file, line: table.line(of: row), column: table.column(at: at), message: message))
  }
}

/// Only lists in which nothing is wrong are kept in an image.
extension NameLists: Imaged {
  package init(from image: inout ImageReader) {
    names = .init(from: &image)
    demonyms = .init(from: &image)
    callings = .init(from: &image)
    traits = .init(from: &image)
  }
  package func write(to image: inout ImageWriter) {
    names.write(to: &image)
    demonyms.write(to: &image)
    callings.write(to: &image)
    traits.write(to: &image)
  }
}

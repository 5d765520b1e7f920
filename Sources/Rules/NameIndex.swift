package import Records

/// A name of a list: what it names, and where its row stands.
package struct NameEntry: Hashable, Sendable {
  package var kind: Entity.Kind
  /// Number of the table.
  package var table: Int32
  package var row: Int32
  /// True for a list of the user's own.
  package var isUsers: Bool
}

/// One form of a listed name as it was found.
package struct NameForm: Hashable, Sendable {
  package var entry: Int32
  /// It has several bearers or is an ordinary word: it counts only where the article supports it otherwise.
  package var isWeak: Bool
  fileprivate var next: Int32

  fileprivate init(entry: Int32, isWeak: Bool, next: Int32) {
    self.entry = entry
    self.isWeak = isWeak
    self.next = next
  }
}

/// All listed names in a trie over word numbers. Its edges stand in one open-addressing table.
package struct NameIndex: Sendable {
  package private(set) var entries: [NameEntry] = []
  package private(set) var tables: [Table] = []
  private var keys: [UInt64]
  private var targets: [UInt32]
  private var used = 0
  private var nodes: UInt32 = 1
  /// By node: the first of its forms, -1 for none.
  private var firstForm: [Int32] = [-1]
  private var forms: [NameForm] = []

  package init(expecting words: Int = 40_000) {
    var size = 1024
    while size < words * 2 { size *= 2 }
    keys = .init(repeating: .max, count: size)
    targets = .init(repeating: 0, count: size)
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  private func child(_ node: UInt32, _ word: WordID) -> UInt32? {
    let key = UInt64(node) << 32 | UInt64(word)
    let mask = keys.count - 1
    var at = NameIndex.slot(key, mask)
    while keys[at] != .max {
      if keys[at] == key { return targets[at] }
      at = (at + 1) & mask
    }
    return nil
  }

  private mutating func addChild(_ node: UInt32, _ word: WordID) -> UInt32 {
    if let known = child(node, word) { return known }
    if used * 2 > keys.count { grow() }
    let target = nodes
    nodes += 1
    firstForm.append(-1)
    place(UInt64(node) << 32 | UInt64(word), target)
    used += 1
    return target
  }

  private mutating func place(_ key: UInt64, _ target: UInt32) {
    let mask = keys.count - 1
    var at = NameIndex.slot(key, mask)
    while keys[at] != .max { at = (at + 1) & mask }
    keys[at] = key
    targets[at] = target
  }

  private mutating func grow() {
    let old = (keys, targets)
    keys = .init(repeating: .max, count: old.0.count * 2)
    targets = .init(repeating: 0, count: old.0.count * 2)
    for (key, target) in zip(old.0, old.1) where key != .max { place(key, target) }
  }

  package mutating func add(_ table: Table) -> Int32 {
    tables.append(table)
    return Int32(tables.count - 1)
  }

  package mutating func add(_ entry: NameEntry) -> Int32 {
    entries.append(entry)
    return Int32(entries.count - 1)
  }

  package mutating func add(form words: some Sequence<WordID>, of entry: Int32, isWeak: Bool) {
    var node: UInt32 = 0
    for word in words { node = addChild(node, word) }
    guard node != 0 else { return }
    var at = firstForm[Int(node)]
    while at >= 0 {
      if forms[Int(at)].entry == entry { return }
      at = forms[Int(at)].next
    }
    forms.append(NameForm(entry: entry, isWeak: isWeak, next: firstForm[Int(node)]))
    firstForm[Int(node)] = Int32(forms.count - 1)
  }

  /// The longest name that begins at a token: how many tokens it has and what it may name.
  package func longest(
    in words: borrowing [WordID], at start: Int, before end: Int
  ) -> (length: Int, forms: [NameForm])? {
    var node: UInt32 = 0
    var best: (Int, Int32)?
    var at = start
    while at < end, let next = child(node, words[at]) {
      node = next
      at += 1
      if firstForm[Int(node)] >= 0 { best = (at - start, firstForm[Int(node)]) }
    }
    guard let (length, first) = best else { return nil }
    var found: [NameForm] = []
    var form = first
    while form >= 0 {
      found.append(forms[Int(form)])
      form = forms[Int(form)].next
    }
    return (length, found)
  }

  /// Whether any listed name begins with the word.
  package func begins(with word: WordID) -> Bool { child(0, word) != nil }

  package func key(of entry: Int32) -> String? { attribute("key", of: entry) }

  package func name(of entry: Int32) -> String {
    attribute("name", of: entry).map { $0.hasSuffix("?") ? String($0.dropLast()) : $0 } ?? ""
  }

  /// What the list says of the entry in a column, nil where it says nothing.
  package func attribute(_ column: String, of entry: Int32) -> String? {
    let found = entries[Int(entry)]
    return tables[Int(found.table)].text(column, Int(found.row))
  }
}

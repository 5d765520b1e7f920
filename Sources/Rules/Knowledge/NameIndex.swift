public import Imaging
public import Records
public import Tokenising

/// A name of a list: what it names, and where its row stands.
///
/// Its parts leave no gap, so that an image may hold it.
package struct NameEntry: Hashable, Sendable, BitwiseCopyable {
  /// Where its row begins, in bytes.
  var row: Int32
  /// Number of the table.
  package var table: Int16
  package var kind: Entity.Kind
  /// True for a list of the user's own.
  package var isUsers: Bool

  init(kind: Entity.Kind, table: Int16, row: Int32, isUsers: Bool) {
    self.kind = kind
    self.table = table
    self.row = row
    self.isUsers = isUsers
  }
}

/// All listed names in a trie over word numbers.
///
/// Its edges stand in one open-addressing table. Nearly every look-up of an article is for an edge that is not there; a
/// filter tells so, small enough to stay in the fast caches. Public, so that it can be compiled into the loops of other
/// targets.
public struct NameIndex: Sendable {
  package private(set) var entries = PlainArray<NameEntry>()
  package private(set) var tables: [TableRows] = []
  @usableFromInline var edges: Edges
  /// By node: the first of its forms, -1 for none.
  private var firstForm = PlainArray<Int32>([-1])
  private var forms = PlainArray<NameForm>()

  package init(expecting words: Int = 40_000) {
    edges = Edges(expecting: words)
    firstForm.reserveCapacity(words * 2)
    forms.reserveCapacity(words * 2)
    entries.reserveCapacity(words)
  }

  // MARK: What it is made of

  package mutating func add(_ table: Table) -> Int16 {
    tables.append(table.rows)
    return Int16(tables.count - 1)
  }

  package mutating func add(_ entry: NameEntry) -> Int32 {
    entries.append(entry)
    return Int32(entries.count - 1)
  }

  /// Adds one form of an entry's name. A form that the entry has already stays as it was added first.
  package mutating func add(form words: some Sequence<WordID>, of entry: Int32, isWeak: Bool) {
    var node: UInt32 = 0
    for word in words {
      node = edges.child(node, word) ?? addNode(node, word)
    }
    guard node != 0 else { return }
    var at = firstForm[Int(node)]
    while at >= 0 {
      if forms[Int(at)].entry == entry { return }
      at = forms[Int(at)].next
    }
    forms.append(NameForm(entry: entry, isWeak: isWeak, next: firstForm[Int(node)]))
    firstForm[Int(node)] = Int32(forms.count - 1)
  }

  private mutating func addNode(_ parent: UInt32, _ word: WordID) -> UInt32 {
    let node = UInt32(firstForm.count)
    firstForm.append(-1)
    edges.add(parent, word, node)
    return node
  }

  // MARK: What it answers

  /// The longest name that begins at a token: how many tokens it has and what it may name, what was added last first.
  @inlinable @inline(__always) public func longest(
    in words: borrowing [WordID], at start: Int, before end: Int
  ) -> (length: Int, forms: NameForms)? {
    start < end && edges.mayOpen(with: words[start]) ? listed(in: words, at: start, before: end) : nil
  }

  @usableFromInline func listed(
    in words: borrowing [WordID], at start: Int, before end: Int
  ) -> (length: Int, forms: NameForms)? {
    var node: UInt32 = 0
    var best: (length: Int, form: Int32)?
    var at = start
    while at < end, let next = edges.child(node, words[at]) {
      node = next
      at += 1
      if firstForm[Int(node)] >= 0 { best = (at - start, firstForm[Int(node)]) }
    }
    return best.map { ($0.length, NameForms(of: forms, from: $0.form)) }
  }

  /// Whether any listed name begins with the word.
  package func begins(with word: WordID) -> Bool { edges.child(0, word) != nil }

  package func key(of entry: Int32) -> String? { attribute("key", of: entry) }

  package func name(of entry: Int32) -> String {
    attribute("name", of: entry).map { $0.hasSuffix("?") ? String($0.dropLast()) : $0 } ?? ""
  }

  /// What the list says of the entry in a column, nil where it says nothing.
  package func attribute(_ column: String, of entry: Int32) -> String? {
    let found = entries[Int(entry)]
    return tables[Int(found.table)].text(column, ofRowAt: Int(found.row))
  }

  /// Whether a value is among those that the list gives the entry in a column, with `;` between them.
  package func lists(_ value: String, in column: String, of entry: Int32) -> Bool {
    let found = entries[Int(entry)]
    return tables[Int(found.table)].lists(value, in: column, ofRowAt: Int(found.row))
  }
}

extension NameIndex: Imaged {
  public init(from image: inout ImageReader) {
    entries = .init(from: &image)
    tables = .init(from: &image)
    edges = .init(from: &image)
    firstForm = .init(from: &image)
    forms = .init(from: &image)
  }
  public func write(to image: inout ImageWriter) {
    entries.write(to: &image)
    tables.write(to: &image)
    edges.write(to: &image)
    firstForm.write(to: &image)
    forms.write(to: &image)
  }
}

/// The edges of a trie in an open-addressing table: node and word to the node below.
@usableFromInline struct Edges: Sendable {
  private struct Edge: BitwiseCopyable {
    var word: WordID
    var node: UInt32
    /// 0, the root, where there is no edge.
    var target: UInt32

    static let none = Edge(word: 0, node: 0, target: 0)
  }

  private var edges: PlainArray<Edge>
  private var used = 0
  /// The edges that are there, as words that are mixed with their nodes.
  @usableFromInline var filter: WordFilter

  init(expecting count: Int) {
    var size = 1024
    while size < count * 2 { size *= 2 }
    edges = .init(repeating: .none, count: size)
    filter = WordFilter(expecting: size / 2)
  }

  /// False for nearly every word that no name begins with. A word below the root is mixed with nothing.
  @inlinable @inline(__always) func mayOpen(with word: WordID) -> Bool { filter.mayHold(word) }

  func child(_ node: UInt32, _ word: WordID) -> UInt32? {
    guard filter.mayHold(Edges.mixed(word, node)) else { return nil }
    let target = edges[place(of: word, below: node)].target
    return target == 0 ? nil : target
  }

  /// Adds an edge that is not there yet.
  mutating func add(_ node: UInt32, _ word: WordID, _ target: UInt32) {
    if used * 2 > edges.count { grow() }
    used += 1
    edges[place(of: word, below: node)] = Edge(word: word, node: node, target: target)
    filter.insert(Edges.mixed(word, node))
  }

  /// Where the edge stands or would stand.
  private func place(of word: WordID, below node: UInt32) -> Int {
    edges.withBuffer { edges in
      let mask = edges.count - 1
      var at = Int(truncatingIfNeeded: Edges.mixed(word, node)) & mask
      while edges[at].target != 0, edges[at].word != word || edges[at].node != node { at = (at + 1) & mask }
      return at
    }
  }

  private static func mixed(_ word: WordID, _ node: UInt32) -> UInt64 { word &+ UInt64(node) &* 0x9E37_79B1 }

  private mutating func grow() {
    var larger = Edges(expecting: edges.count)
    for edge in edges where edge.target != 0 { larger.add(edge.node, edge.word, edge.target) }
    self = larger
  }
}

extension Edges: Imaged {
  @usableFromInline init(from image: inout ImageReader) {
    edges = .init(from: &image)
    used = .init(from: &image)
    filter = .init(from: &image)
  }
  @usableFromInline func write(to image: inout ImageWriter) {
    edges.write(to: &image)
    used.write(to: &image)
    filter.write(to: &image)
  }
}

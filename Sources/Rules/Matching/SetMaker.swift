internal import Records

/// Makes word sets of the words, marks and lists that patterns name, each only once.
struct SetMaker {
  private(set) var wordbook: Wordbook
  private(set) var sets: [WordSet] = []
  /// By set: how often a text is likely to hold one of its words; 1 stands for one rare word.
  private(set) var frequencies: [Int] = []
  private let lists: [String: ListSource]
  private var numbers: [Pattern: Int] = [:]

  init(_ wordbook: consuming Wordbook, lists: [String: ListSource]) {
    self.wordbook = wordbook
    self.lists = lists
  }

  var listNames: [String] { lists.keys.sorted() }

  /// Whether the tokeniser finds anything in the text.
  mutating func isWord(_ text: String) -> Bool { number(of: .word(text, inflected: false)) >= 0 }

  /// The number of the set for a word, a mark or a list, -1 for one that holds nothing.
  mutating func number(of pattern: Pattern) -> Int {
    if let known = numbers[pattern] { return known }
    let number = add(phrases(pattern))
    numbers[pattern] = number
    return number
  }

  /// What a list holds as it stands: only items that ask for it are inflected.
  mutating func list(_ name: String) -> WordSet {
    let number = number(of: .list(name, inflected: false))
    return number < 0 ? WordSet([]) : sets[number]
  }

  private mutating func phrases(_ pattern: Pattern) -> [[UInt8]] {
    switch pattern {
    case .word(let word, let inflected):
      return inflected ? wordbook.inflections(of: Array(word.utf8)) : [Array(word.utf8)]
    case .mark(let mark): return [Array(mark.utf8)]
    case .list(let name, let inflected):
      var found: [[UInt8]] = []
      for item in lists[name]?.items ?? [] {
        let phrase = Array(item.text.utf8)
        if inflected || item.inflected { found += wordbook.inflections(of: phrase) } else { found.append(phrase) }
      }
      return found
    default: return []
    }
  }

  private mutating func add(_ phrases: [[UInt8]]) -> Int {
    let set = WordSet(phrases.map { wordbook.intern($0[...]) })
    guard !set.isEmpty else { return -1 }
    sets.append(set)
    frequencies.append(phrases.reduce(0) { $0 + SetMaker.frequency($1) })
    return sets.count - 1
  }

  /// Short words are frequent words.
  private static func frequency(_ phrase: [UInt8]) -> Int {
    switch phrase.prefix(while: { $0 != UInt8(ascii: " ") }).count {
    case ...3: 16
    case 4: 4
    default: 1
    }
  }
}

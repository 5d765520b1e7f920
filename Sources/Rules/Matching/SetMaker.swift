internal import Records
internal import Tokenising

/// Makes word sets of the words, marks and lists that patterns name, each only once.
struct SetMaker {
  private(set) var wordbook: Wordbook
  private(set) var sets: [WordSet] = []
  /// By set: in how many of a thousand sentences one of its words is likely to stand.
  private(set) var frequencies: [Int] = []
  private let lists: [String: ListSource]
  private var numbers: [Pattern: Int] = [:]
  private var joins: [[Pattern]: (number: Int, count: Int)] = [:]

  init(_ wordbook: consuming Wordbook, lists: [String: ListSource]) {
    self.wordbook = wordbook
    self.lists = lists
  }

  var listNames: [String] { lists.keys.sorted() }

  /// Whether the tokeniser finds anything in the text.
  func isWord(_ text: String) -> Bool { !Tokeniser.words(of: Array(text.utf8)[...]).isEmpty }

  /// The number of the set for a word, a mark or a list, -1 for one that holds nothing.
  mutating func number(of pattern: Pattern) -> Int {
    if let known = numbers[pattern] { return known }
    let texts = phrases(pattern)
    let set = WordSet(texts.map { Tokeniser.words(of: $0[...]) })
    let number = add(set, frequency: texts.reduce(0) { $0 + SetMaker.frequency($1) })
    numbers[pattern] = number
    return number
  }

  /// What a list holds as it stands: only items that ask for it are inflected.
  mutating func list(_ name: String) -> WordSet {
    let number = number(of: .list(name, inflected: false))
    return number < 0 ? WordSet([]) : sets[number]
  }

  /// The texts that a word, a mark or a list stands for.
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

  private mutating func add(_ set: WordSet, frequency: Int) -> Int {
    guard !set.isEmpty else { return -1 }
    sets.append(set)
    frequencies.append(frequency)
    return sets.count - 1
  }

  /// Short words are frequent words.
  private static func frequency(_ phrase: [UInt8]) -> Int {
    switch phrase.prefix(while: { $0 != UInt8(ascii: " ") }).count {
    case ...3: 150
    case 4: 30
    default: 4
    }
  }
}

// MARK: - Alternatives

extension SetMaker {
  /// One set for the first of these alternatives, for as many as are words and rows of words and would be preferred by
  /// the set as they are here: it takes its longest entry first, so none may begin a later one.
  mutating func join(_ options: ArraySlice<Pattern>) -> (number: Int, count: Int) {
    let key = Array(options)
    if let known = joins[key] { return known }
    var entries: [[WordID]] = []
    var openers: Set<WordID> = []
    var frequency = 0
    var count = 0
    for option in options {
      guard let words = row(option),
        !words.entries.contains(where: { openers.contains($0[0]) && SetMaker.isBegun($0, by: entries) })
      else { break }
      entries += words.entries
      for entry in words.entries { openers.insert(entry[0]) }
      frequency += words.frequency
      count += 1
    }
    let joined = (number: count < 2 ? -1 : add(WordSet(entries), frequency: frequency), count: count)
    joins[key] = joined
    return joined
  }

  private static func isBegun(_ row: [WordID], by entries: [[WordID]]) -> Bool {
    row.count > 1 && entries.contains { $0[0] == row[0] && $0.count < row.count && row.starts(with: $0) }
  }

  /// The entries of a word or a row of words, and how frequent it is.
  private mutating func row(_ pattern: Pattern) -> (entries: [[WordID]], frequency: Int)? {
    guard case .sequence(let parts) = pattern else {
      let number = number(of: pattern)
      return number < 0 ? nil : (sets[number].entries, frequencies[number])
    }
    var whole: (entries: [[WordID]], frequency: Int) = ([[]], .max)
    for part in parts {
      guard let words = row(part), whole.entries.count * words.entries.count <= SetMaker.rowLimit else { return nil }
      // Where several parts have several lengths, the longest row is not always what the parts would prefer.
      guard whole.entries.count == 1 || words.entries.allSatisfy({ $0.count == 1 }) else { return nil }
      whole.entries = whole.entries.flatMap { start in words.entries.map { start + $0 } }
      whole.frequency = min(whole.frequency, words.frequency)
    }
    return whole
  }

  /// A row of words that stands for more than this is matched word by word.
  private static var rowLimit: Int { 200 }
}

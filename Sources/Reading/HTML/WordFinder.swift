/// Finds any of some short words anywhere in a class or an id, in one pass whatever their number (Aho and Corasick).
struct WordFinder: Sendable {
  /// For each state, the next by symbol; states are rows of `width`.
  private var next: [UInt16]
  /// For each state, what the words that end there say.
  private var said: [Hints]
  private static let width = 32

  init(_ words: [(word: String, hints: Hints)]) {
    next = Array(repeating: 0, count: Self.width)
    said = [[]]
    for (word, hints) in words {
      var state = 0
      for byte in word.utf8 {
        let slot = state * Self.width + Self.symbol(byte)
        if next[slot] == 0 {
          next[slot] = UInt16(said.count)
          said.append([])
          next += Array(repeating: 0, count: Self.width)
        }
        state = Int(next[slot])
      }
      said[state].formUnion(hints)
    }
    complete()
  }

  /// Turns the trie into an automaton: where a word breaks off, the longest beginning of another goes on.
  private mutating func complete() {
    var fallback = [Int](repeating: 0, count: said.count)
    var queue = (0..<Self.width).map { Int(next[$0]) }.filter { $0 != 0 }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      said[state].formUnion(said[fallback[state]])
      for symbol in 0..<Self.width {
        let slot = state * Self.width + symbol
        let beside = next[fallback[state] * Self.width + symbol]
        if next[slot] == 0 {
          next[slot] = beside
        } else {
          fallback[Int(next[slot])] = Int(beside)
          queue.append(Int(next[slot]))
        }
      }
    }
  }

  /// Letters are the same in both cases; everything that no word has is one symbol.
  @inline(__always)
  private static func symbol(_ byte: UInt8) -> Int {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: Int(byte & 0x1F)
    case 0x2D: 27
    case 0x32: 28
    case 0x5F: 29
    case 0x20: 30
    default: 0
    }
  }

  /// What all words in `value` say together.
  func hints(in value: UnsafeBufferPointer<UInt8>) -> Hints {
    var state = 0
    var found: Hints = []
    next.withUnsafeBufferPointer { next in
      said.withUnsafeBufferPointer { said in
        for byte in value {
          state = Int(next[state * Self.width + Self.symbol(byte)])
          found.formUnion(said[state])
        }
      }
    }
    return found
  }
}

internal import Records

/// Some of the words that most sets hold, a bit for each.
///
/// A few words such as `the` stand in thousands of sets and in most rows. A row notes where they are once, and whoever asks
/// for a set asks for them beside it, instead of each set's being told of each of them.
struct CommonWords: OptionSet, BitwiseCopyable, Sendable {
  var rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ number: Int) { rawValue = 1 &<< UInt32(truncatingIfNeeded: number) }

  /// The words in their order: those that most of the sets hold.
  static func chosen(from sets: [WordSet]) -> [WordID] {
    var counts: [WordID: Int] = [:]
    for set in sets { for word in Set(set.firstWords) { counts[word, default: 0] += 1 } }
    return counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(UInt32.bitWidth).map(\.key)
  }

  /// Those of the words that a set holds or that begin a phrase of it.
  init(of words: [WordID], in set: WordSet) {
    self = []
    for (number, word) in words.enumerated() where set.standing(of: word) != (false, false) { insert(.init(number)) }
  }
}

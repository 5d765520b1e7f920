internal import Records

/// What an item must be, one thing of these at least, so that a stretch of a pattern can take it.
struct Demand: Sendable {
  var words: [WordID] = []
  var classes: MentionClass = []
  var kinds: TokenClass = []

  mutating func formUnion(_ other: Demand) {
    words += other.words
    classes.formUnion(other.classes)
    kinds.formUnion(other.kinds)
  }

  /// The same, checked quickly: true for all that the demand takes, and for some that it does not.
  var filter: Filter {
    Filter(words: words.reduce(0) { $0 | WordSet.bit($1) }, classes: classes, kinds: kinds)
  }

  struct Filter: Sendable, BitwiseCopyable {
    var words: UInt64
    var classes: MentionClass
    var kinds: TokenClass

    /// Lets everything through.
    static let all = Filter(words: .max, classes: .init(rawValue: .max), kinds: .init(rawValue: .max))

    func passes(_ item: Item) -> Bool {
      words & WordSet.bit(item.word) != 0 || !classes.isDisjoint(with: item.classes)
        || !kinds.isDisjoint(with: item.kinds)
    }
  }
}

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
}

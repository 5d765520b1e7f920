internal import Rules

/// The words by which it is told what belongs to which clause of a sentence.
struct BindingWords: Sendable {
  /// Words that join clauses, or what stands for one: `before a late try`.
  let borders: WordSet
  let sequels: WordSet
  /// Words behind which a stretch between marks may open the next clause.
  let joints: WordSet
  /// Words that open a clause of what came about at the same time.
  let coinciding: WordSet
  /// Words that make a thing one of before.
  let earlier: WordSet
  /// Words that open a relative clause of what had happened before.
  let perfect: WordSet
  /// Words that open a clause of what something else came after.
  let consequent: WordSet

  init(_ lexicon: Lexicon) {
    borders = lexicon.list("borders")
    sequels = lexicon.list("sequels")
    joints = lexicon.list("joints")
    coinciding = lexicon.list("coinciding")
    earlier = lexicon.list("earlier-words")
    perfect = lexicon.list("relatives-of-before")
    consequent = lexicon.list("consequent-on")
  }
}

package import Records

/// One thing in a row that patterns run over: a word or mark, or a whole mention.
package struct Item: Hashable, Sendable {
  package var tokens: Range<Int32>
  /// `.max` where the item is a mention other than a pronoun, so that no literal matches inside a name.
  package var word: WordID
  package var classes: MentionClass
  package var kinds: TokenClass
  /// The mention's number, -1 for none.
  package var mention: Int32

  package init(tokens: Range<Int32>, word: WordID, classes: MentionClass, kinds: TokenClass, mention: Int32) {
    self.tokens = tokens
    self.word = word
    self.classes = classes
    self.kinds = kinds
    self.mention = mention
  }
}

internal import Recognising
internal import Records
internal import Rules

/// Descriptions that go on about whoever a clause tells of: `Kane won it, the captain poking home`.
extension Candidates {
  /// How many adverbs may stand between a description and what he does.
  private static let mostAdverbs = 2

  /// Whoever does what is told before a comma, where a description behind it goes on with a participle, and nobody else
  /// is named there whom it could mean.
  func doerBefore(absolute number: Int, _ recent: [(entity: Int, mention: Int)]) -> Int? {
    let text = draft.recognised.text
    let mentions = draft.recognised.mentions
    let tokens = mentions[number].tokens
    let sentence = text.sentences[sentenceOf[number]].tokens
    guard tokens.lowerBound > sentence.lowerBound, text.tokens[tokens.lowerBound - 1].kind == .comma,
      isFollowedByParticiple(tokens.upperBound, before: sentence.upperBound)
    else { return nil }
    let named = recent.filter {
      draft.entities[$0.entity].kind == .person && mentions[$0.mention].tokens.lowerBound >= sentence.lowerBound
    }
    guard let first = named.first, named.allSatisfy({ $0.entity == first.entity }),
      named.contains(where: { mentions[$0.mention].form == .name && acts[$0.mention] }),
      fit(mentions[number], first.entity) != nil
    else { return nil }
    return first.entity
  }

  private func isFollowedByParticiple(_ start: Int, before end: Int) -> Bool {
    let words = draft.recognised.text.words
    let place = (start..<min(start + Candidates.mostAdverbs + 1, end)).first { !adverbs.contains(words[$0]) }
    return place.map { words[$0] != .max && draft.lexicon.verbs[words[$0]].contains(.gerund) } ?? false
  }
}

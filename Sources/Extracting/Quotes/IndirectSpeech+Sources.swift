internal import Recognising
internal import Records
internal import Rules

/// What nouns and sources report: `Kane's claim that`, `reports suggest`, `according to Kane`.
extension IndirectSpeech {
  /// `Kane's claim that …`, `reports that …`
  func noun(_ at: Int, in sentence: Range<Int>) -> Statement? {
    let behind = at + 1
    guard behind < sentence.upperBound else { return nil }
    if let content = circulating(behind: at, in: sentence) {
      return Statement(content: content, cue: Cue(tokens: at..<at + 1, window: sentence), rule: "reporting-noun")
    }
    // `suggestions from Kane that …`
    if words.senders.contains(scene.text.words[behind]),
      let sender = cues.inverted(behind + 1..<min(sentence.upperBound, behind + IndirectSpeech.longestSender)),
      sender.tokens.upperBound < sentence.upperBound,
      words.that.contains(scene.text.words[sender.tokens.upperBound]),
      let content = clauses.content(behind: sender.tokens.upperBound, in: sentence, of: .init(isPast: true))
    {
      return Statement(
        content: content, cue: Cue(tokens: at..<at + 1, speaker: sender, window: sentence), rule: "reporting-noun")
    }
    let isExplicit = words.that.contains(scene.text.words[behind])
    // `on claims he wants to leave`
    let isSource = at > sentence.lowerBound && words.claimed.contains(scene.text.words[at]) && scene.isWord(at - 1)
    guard isExplicit || isSource,
      let content = clauses.content(behind: behind, in: sentence, of: .init(needsThat: true, isPast: true))
    else { return nil }
    var cue = Cue(tokens: at..<at + 1, window: sentence)
    if at > sentence.lowerBound, scene.kind(at - 1) == .possessive, scene.ends[at - 1] >= 0 {
      let owner = Int(scene.ends[at - 1])
      cue.speaker = Speaker(mention: owner, tokens: scene.mentions[owner].tokens)
    }
    // `no indication that …`, `a reminder that …` report nobody's words.
    guard cue.speaker != nil || words.claimed.contains(scene.text.words[at]) else { return nil }
    return Statement(content: content, cue: cue, rule: "reporting-noun")
  }

  /// `Rumours have begun to circulate that …`, `reports emerged that …`: what is reported behind the verb of the noun.
  private func circulating(behind noun: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard words.claimed.contains(scene.text.words[noun]) else { return nil }
    let near = noun + 1..<min(sentence.upperBound, noun + IndirectSpeech.longestSources)
    guard let verb = near.first(where: { words.circulating.contains(scene.text.words[$0]) }),
      near.prefix(while: { $0 < verb }).allSatisfy({ scene.isWord($0) && scene.starts[$0] < 0 })
    else { return nil }
    return clauses.content(behind: verb + 1, in: sentence)
  }

  /// How many words tell who sends what a noun of speech names.
  private static let longestSender = 9

  /// How many words tell which sources are meant.
  private static let longestSources = 6

  /// `reports in Mexico`, up to the comma.
  private func sources(opening range: Range<Int>) -> Speaker? {
    guard
      let noun = range.prefix(3).first(where: { scene.isWord($0) && words.claimed.contains(scene.text.words[$0]) }),
      (range.lowerBound..<noun).allSatisfy({ scene.isWord($0) && scene.starts[$0] < 0 })
    else { return nil }
    let end = range.first { !scene.isWord($0) && scene.kind($0) != .possessive } ?? range.upperBound
    guard end > noun, end - range.lowerBound <= IndirectSpeech.longestSources,
      // `a report from the Courier`
      !(noun..<end).contains(where: {
        scene.starts[$0] >= 0 && scene.mentions[Int(scene.starts[$0])].kind == .organisation
      })
    else { return nil }
    return Speaker(mention: nil, tokens: range.lowerBound..<end)
  }

  /// `The Courier` of `according to The Courier, he wants to stay`: a club or body that a comma follows.
  private func named(opening range: Range<Int>) -> Speaker? {
    guard let first = range.first, let found = cues.beginning(first, before: range.upperBound), !cues.isPerson(found),
      found.tokens.upperBound < range.upperBound, scene.kind(found.tokens.upperBound) == .comma
    else { return nil }
    return found
  }

  func according(_ phrase: Range<Int>, in sentence: Range<Int>, from start: Int) -> Statement? {
    let behind = phrase.upperBound..<sentence.upperBound
    guard let speaker = sources(opening: behind) ?? named(opening: behind) ?? cues.inverted(behind) else { return nil }
    // `according to the league's rules`
    if speaker.mention == nil || scene.kind(speaker.tokens.upperBound) == .possessive,
      behind.prefix(IndirectSpeech.longestSources).prefix(while: { scene.kind($0) != .comma }).contains(where: {
        words.measures.contains(scene.text.words[$0])
      })
    {
      return nil
    }
    let cue = Cue(tokens: phrase, speaker: speaker, window: sentence)
    // `, which according to Kane was the best`
    if phrase.lowerBound > sentence.lowerBound, words.relatives.contains(scene.text.words[phrase.lowerBound - 1]) {
      let first = speaker.tokens.upperBound
      guard first < sentence.upperBound, scene.isFinite(first),
        let content = clauses.trimmed(first..<sentence.upperBound)
      else { return nil }
      return Statement(content: content, cue: cue, rule: "according-to")
    }
    if phrase.lowerBound > sentence.lowerBound {
      var end = phrase.lowerBound
      if scene.kind(end - 1) == .comma { end -= 1 }
      guard end > sentence.lowerBound else { return nil }
      // `Kane is, according to reports, on his way`
      if end < phrase.lowerBound, words.finite.contains(scene.text.words[end - 1]) { return nil }
      if !words.coordinators.contains(scene.text.words[end - 1]),
        let content = clauses.whole(max(start, sentence.lowerBound)..<end)
      {
        return Statement(content: content, cue: cue, rule: "according-to")
      }
    }
    // `According to Kane, they …`; `Speaking of strikers, according to Kane, they …`
    guard
      let comma = (speaker.tokens.upperBound..<max(speaker.tokens.upperBound, sentence.upperBound)).first(where: {
        scene.kind($0) == .comma
      }), clauses.canOpen(comma + 1), let content = clauses.whole(comma + 1..<sentence.upperBound)
    else { return nil }
    return Statement(content: content, cue: cue, rule: "according-to")
  }
}

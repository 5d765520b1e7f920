internal import Records

/// The mark reopens what an earlier one left open, or nothing but the other's own cue stands between: the same statement.
struct Reopened: SpeakerSieve {
  static let name = "reopened"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    guard let last = ledger.last, last.place == place - 1 else { return nil }
    let quotation = scene.quotations[place]
    let previous = scene.quotations[place - 1]
    let same = Attribution(continues: ledger.tellings.count - 1, keepsTurn: true)
    if quotation.reopens { return same }
    if !previous.closed, quotation.paragraph <= previous.paragraph + 1, isClause, beginsParagraph(place, scene),
      !hasOwnCue(place, scene, cues)
    {
      return same
    }
    guard quotation.paragraph == previous.paragraph, cues.trailing(place) == nil else { return nil }
    // `"…," said Kane. "…," said Mount`: it has a cue of its own.
    if hasOwnCue(place, scene, cues) { return nil }
    // `"…," Kane told her. "…," was her mother's reply.`
    let behind = scene.after(place)
    if behind.first.map({ scene.words.be.contains(scene.text.words[$0]) }) ?? false,
      cues.isNobodysVerdict(behind) || cues.after(behind)?.speaker != nil
    {
      return nil
    }
    let between = scene.between(place)
    guard scene.hasWords(between) else { return isClause ? same : nil }
    // `"…," Kane said. "…"`, `"…," said Kane, "…"`
    guard let cue = last.telling.cue, between.contains(cue.lowerBound), scene.stops(in: between) <= 1 else {
      return nil
    }
    if startsAnew(between, last.telling.speaker, scene, cues) { return nil }
    let rest = max(
      cue.upperBound, last.telling.speakerTokens.map { between.contains($0.lowerBound) ? $0.upperBound : 0 } ?? 0)
    guard
      !(rest..<max(rest, between.upperBound)).contains(where: {
        cues.speechVerb($0, before: between.upperBound) != nil
      })
    else { return nil }
    return same
  }

  private func hasOwnCue(_ place: Int, _ scene: QuoteScene, _ cues: CueFinder) -> Bool {
    guard scene.endsWithComma(place), let own = cues.after(scene.after(place))?.speaker else { return false }
    // `"…," insisted one travelling fan.`
    return own.mention.map { scene.mentions[$0].form == .name } ?? false || isNameless(own, scene, cues)
  }

  private func isNameless(_ speaker: Speaker, _ scene: QuoteScene, _ cues: CueFinder) -> Bool {
    let word = scene.text.words[speaker.tokens.lowerBound]
    // `"…," wrote the Corriere.`
    if speaker.mention == nil, scene.words.definite.contains(word),
      speaker.tokens.dropFirst().contains(where: { scene.isCapital($0) })
    {
      return true
    }
    return cues.isNameless(speaker)
      && (scene.words.indefinite.contains(word) || scene.words.counted.contains(word) || cues.isSomebody(speaker))
  }

  private func beginsParagraph(_ place: Int, _ scene: QuoteScene) -> Bool {
    let paragraph = scene.text.paragraphs[scene.quotations[place].paragraph].tokens
    return !scene.hasWords(paragraph.lowerBound..<max(paragraph.lowerBound, scene.mark(before: place)))
  }

  /// `"…," Kane said. Coach Mount shook his head. "…"`: behind the cue's sentence another tells of somebody else.
  private func startsAnew(_ between: Range<Int>, _ speaker: Int?, _ scene: QuoteScene, _ cues: CueFinder) -> Bool {
    guard let stop = between.dropLast().first(where: { scene.kind($0) == .stop }),
      let mention = cues.clauseSubject(stop + 1..<between.upperBound)?.mention,
      scene.mentions[mention].form == .name, let entity = scene.resolved.entityOf[mention]
    else { return false }
    return entity != speaker
  }
}

internal import Records

/// Between two answers stands only what the next is about: `On the injury: "…"`, or that on a line of its own. The speaker goes
/// on; the first is whose words the page holds.
struct TopicLine: SpeakerSieve {
  static let name = "topic-line"

  /// How many paragraphs the answer before may stand above.
  private static let reach = 4

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    guard isClause else { return nil }
    if let found = belowTopic(place, in: ledger, cues) { return found }
    guard let last = ledger.last, last.place == place - 1, last.telling.kind == .direct,
      scene.quotations[place].paragraph - scene.quotations[last.place].paragraph <= 1
    else { return nil }
    let window = scene.before(place)
    guard let first = window.first, let colon = window.last, scene.kind(colon) == .colon, window.count <= 24,
      scene.words.topics.contains(scene.text.words[first]), scene.stops(in: scene.between(place)) == 0,
      !window.contains(where: {
        cues.speechVerb($0, before: colon) != nil && cues.subject(of: $0..<$0 + 1, from: first) != nil
      })
    else { return nil }
    return Attribution(continues: ledger.tellings.count - 1)
  }

  /// The line above the quotation's paragraph tells what it is about.
  private func belowTopic(_ place: Int, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let paragraph = scene.quotations[place].paragraph
    let transcript = Transcript(scene)
    guard paragraph > 0, scene.text.paragraphs[paragraph].tokens.lowerBound == scene.mark(before: place),
      transcript.isTopic(paragraph - 1)
    else { return nil }
    // `Kane on the injury`
    let line = scene.text.paragraphs[paragraph - 1].tokens
    if let first = line.first, let mention = scene.namedPerson(at: first) {
      return Attribution(cue: scene.cue(naming: mention, in: line))
    }
    if let last = ledger.last, last.telling.kind == .direct,
      paragraph - scene.quotations[last.place].paragraph <= TopicLine.reach
    {
      return Attribution(continues: ledger.tellings.count - 1)
    }
    guard ledger.last == nil else { return nil }
    if let host = transcript.host(before: paragraph - 1), let mention = scene.resolved.entities[host].mentions.first {
      return Attribution(cue: scene.cue(naming: mention, in: line))
    }
    // `Norton faced the press after the match.`
    guard line.lowerBound > 0, let found = cues.clauseSubject(scene.sentence(of: line.lowerBound - 1)),
      let mention = found.mention
    else { return nil }
    return Attribution(cue: scene.cue(naming: mention, in: line))
  }
}

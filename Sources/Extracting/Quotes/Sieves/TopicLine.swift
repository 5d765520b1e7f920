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
    let window = scene.before(place)
    guard let first = window.first, let colon = window.last, scene.kind(colon) == .colon, window.count <= 24,
      scene.isTopic(window), scene.stops(in: scene.between(place)) == 0 || ledger.last?.place != place - 1,
      !window.contains(where: {
        cues.speechVerb($0, before: colon) != nil && cues.subject(of: $0..<$0 + 1, from: first) != nil
      })
    else { return nil }
    guard let last = ledger.last, last.place == place - 1, last.telling.kind == .direct,
      scene.quotations[place].paragraph - scene.quotations[last.place].paragraph <= 1
    else { return ledger.last == nil ? opened(above: place, in: window, cues, scene) : nil }
    return Attribution(continues: ledger.tellings.count - 1)
  }

  /// `Harry Kane`, `Kane met the press.`: the line above the first topic tells whose words the page holds.
  private func opened(above place: Int, in window: Range<Int>, _ cues: CueFinder, _ scene: QuoteScene) -> Attribution? {
    let paragraph = scene.quotations[place].paragraph
    guard paragraph > 0, scene.text.paragraphs[paragraph].tokens.lowerBound == window.lowerBound else { return nil }
    let line = scene.text.paragraphs[paragraph - 1].tokens
    if let first = line.first, let name = scene.namedPerson(at: first), scene.mentions[name].tokens == line {
      return Attribution(cue: scene.cue(naming: name, in: line))
    }
    if let last = line.last, let found = cues.clauseSubject(scene.sentence(of: last)), let mention = found.mention,
      scene.mentions[mention].form == .name
    {
      return Attribution(cue: scene.cue(naming: mention, in: line))
    }
    guard let host = Transcript(scene).host(before: paragraph),
      let mention = scene.resolved.entities[host].mentions.first
    else { return nil }
    return Attribution(cue: scene.cue(naming: mention, in: window))
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

extension QuoteScene {
  /// `On the injury:`, `And on his future:`
  func isTopic(_ window: Range<Int>) -> Bool {
    guard let first = window.first(where: { isWord($0) }) else { return false }
    if words.topics.contains(text.words[first]) { return true }
    let isJoining = words.coordinators.contains(text.words[first]) || words.adverbs.contains(text.words[first])
    return isJoining && first + 1 < window.upperBound && words.topics.contains(text.words[first + 1])
  }
}

internal import Records

/// `"…," said Kane`, `"…," the striker told BBC Sport`
struct CueAfter: SpeakerSieve {
  static let name = "cue-after"

  /// How far behind the mark of a phrase that opens its sentence the cue may stand.
  private static let nearest = 6

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.after(place)
    // `"A joke", said Kane`
    let opens = !scene.hasWords(scene.before(place)) && window.first.map { scene.kind($0) == .comma } ?? false
    guard isClause || scene.endsWithComma(place) || opens, let cue = cues.after(window), cue.speaker != nil else {
      return nil
    }
    // `"The Fifteen", as they came to be known, said`
    if opens, !isClause, cue.tokens.lowerBound - window.lowerBound > CueAfter.nearest { return nil }
    if goesOn(place, cue, scene), cues.before(scene.before(place))?.speaker != nil { return nil }
    if leadsToNext(cue, behind: place, scene), isTold(before: place, scene, cues) { return nil }
    if scene.endsWithFullStop(place),
      !closesWith(cue, window, scene) || isTold(before: place, scene, cues) || leadsOn(cue, behind: place, scene, cues)
    {
      return nil
    }
    return Attribution(cue: cue)
  }

  /// `Dave texted Kane: "…" Kane laughed.`: a colon leads from its own cue to the words.
  private func isTold(before place: Int, _ scene: QuoteScene, _ cues: CueFinder) -> Bool {
    let window = scene.before(place)
    guard let last = window.last, let cue = cues.before(window), cue.speaker != nil else { return false }
    // `Kane spoke of his pride, saying "…" Coach Mount promised more.`
    return scene.kind(last) == .colon || last < cue.tokens.upperBound
  }

  /// `"They ran all day." Coach Kane saw it differently. "We were better," the Dane said.`: the sentence leads to the words
  /// behind it, which have a cue of their own that only points back.
  private func leadsOn(_ cue: Cue, behind place: Int, _ scene: QuoteScene, _ cues: CueFinder) -> Bool {
    let next = place + 1
    guard next < scene.quotations.count, scene.mark(before: next) == cue.window.upperBound + 1,
      let own = cues.after(scene.after(next))?.speaker
    else { return false }
    return own.mention.map { scene.mentions[$0].form != .name } ?? false
  }

  /// `Kane said "…", and Mount agreed`, `Kane said "…" when they asked`: behind a joining word another clause begins.
  private func goesOn(_ place: Int, _ cue: Cue, _ scene: QuoteScene) -> Bool {
    guard !scene.endsWithComma(place), let first = cue.window.first(where: { scene.kind($0) != .comma }),
      scene.isWord(first)
    else { return false }
    let word = scene.text.words[first]
    return scene.words.coordinators.contains(word)
      || scene.words.subordinators.contains(word) && !scene.words.prepositions.contains(word)
  }

  /// `One fan asked: "…?" while another added: "…"`: its verb or a colon stands right before the next mark.
  private func leadsToNext(_ cue: Cue, behind place: Int, _ scene: QuoteScene) -> Bool {
    guard place + 1 < scene.quotations.count, scene.mark(before: place + 1) == cue.window.upperBound,
      let last = cue.window.last
    else { return false }
    return scene.kind(last) == .colon || last < cue.tokens.upperBound
  }

  /// Behind a full stop a new sentence may tell of something else: only one that is all cue, and leads to no other
  /// quotation, belongs to this one.
  private func closesWith(_ cue: Cue, _ window: Range<Int>, _ scene: QuoteScene) -> Bool {
    guard window.upperBound < scene.text.tokens.count, scene.kind(window.upperBound) == .stop else { return false }
    // `The most obvious felt the taken kick.`
    guard cue.speaker?.mention != nil || window.upperBound == cue.tokens.upperBound else { return false }
    let end = max(cue.tokens.upperBound, cue.addressee?.upperBound ?? 0, cue.speaker?.tokens.upperBound ?? 0)
    return window.upperBound - end <= 4 && window.count <= 16
  }
}

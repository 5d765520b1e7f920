internal import Recognising
internal import Records

/// Behind a dash the speaker's name, and nothing is told of him: `"…" - Bolton boss Sam Allardyce`.
struct Signature: SpeakerSieve {
  static let name = "signature"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.signature(of: place) ?? scene.after(place)
    guard isClause, let first = window.first, scene.kind(first) == .dash || isColon(first, window, scene) else {
      return nil
    }
    let rest =
      (window.first { scene.kind($0) != .dash && scene.kind($0) != .colon } ?? window.upperBound)..<window.upperBound
    guard !rest.isEmpty, let found = cues.inverted(rest), let mention = found.mention,
      scene.mentions[mention].kind == .person, scene.mentions[mention].form == .name,
      // `"…" - Kane looks ahead`: right behind the dash the name signs, whatever is told of him.
      found.tokens.lowerBound == rest.lowerBound
        || rest.count <= 14 && !rest.contains(where: { scene.isFinite($0) })
    else { return nil }
    return Attribution(cue: Cue(tokens: found.tokens, speaker: found, window: window))
  }

  /// `"…": Harry Kane`: a colon and nothing but a name.
  private func isColon(_ first: Int, _ window: Range<Int>, _ scene: QuoteScene) -> Bool {
    guard scene.kind(first) == .colon, first + 1 < window.upperBound, let name = scene.namedPerson(at: first + 1) else {
      return false
    }
    return scene.mentions[name].tokens.upperBound == window.upperBound
  }
}

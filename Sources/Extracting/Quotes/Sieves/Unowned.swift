internal import Records

/// Somebody or something is called so, by whom is not told: `Norton, described as a "huge talent"`, `was branded "lazy"`.
struct Unowned: SpeakerSieve {
  static let name = "unowned"

  private static let reach = 5

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = scene.before(place)
    let isCalled = window.suffix(Unowned.reach).contains { at in
      scene.words.naming.contains(scene.text.words[at]) && cues.isPassive(at..<at + 1, from: window.lowerBound)
    }
    return isCalled ? Attribution() : nil
  }
}

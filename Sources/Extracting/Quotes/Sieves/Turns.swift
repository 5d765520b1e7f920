internal import Records

/// Two who talk with each other: a paragraph of nothing but speech behind a question is the other one's answer, and where
/// they have taken turns before it is the other one's turn.
struct Turns: SpeakerSieve {
  static let name = "turns"

  /// In how many paragraphs above the other one spoke.
  private static let reach = 4

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let quotation = scene.quotations[place]
    guard isClause, !quotation.reopens, quotation.closed, let last = ledger.last, last.place == place - 1,
      last.telling.kind == .direct, let speaker = last.telling.speaker, scene.quotations[last.place].closed,
      quotation.paragraph == scene.quotations[last.place].paragraph + 1, isAlone(place, scene),
      let other = otherBefore(ledger, speaker, paragraph: quotation.paragraph)
    else { return nil }
    let asks =
      asks(last.place, scene)
      && scene.quotations[last.place].paragraph > scene.quotations[ledger.places[other]].paragraph
    return asks || hasAlternated(ledger, from: other, speaker) ? Attribution(continues: other) : nil
  }

  /// The paragraph holds nothing but the quotation.
  private func isAlone(_ place: Int, _ scene: QuoteScene) -> Bool {
    let paragraph = scene.text.paragraphs[scene.quotations[place].paragraph].tokens
    return paragraph.allSatisfy { scene.isQuoted[$0] || !scene.isWord($0) }
  }

  private func asks(_ place: Int, _ scene: QuoteScene) -> Bool {
    guard let end = scene.quotations[place].content.last else { return false }
    return scene.text.utf8[scene.text.tokens[end].span.end - 1] == UInt8(ascii: "?")
  }

  /// The last words of somebody else, near above.
  private func otherBefore(_ ledger: QuoteLedger, _ speaker: Int, paragraph: Int) -> Int? {
    let scene = ledger.scene
    guard
      let other = ledger.tellings.indices.last(where: { ledger.tellings[$0].speaker != speaker }),
      ledger.tellings[other].kind == .direct, ledger.tellings[other].speaker != nil,
      paragraph - scene.quotations[ledger.places[other]].paragraph <= Turns.reach
    else { return nil }
    return other
  }

  /// The one who spoke last had spoken before the other too, each in a paragraph right below.
  private func hasAlternated(_ ledger: QuoteLedger, from other: Int, _ speaker: Int) -> Bool {
    let scene = ledger.scene
    guard
      let first = ledger.tellings[..<other].indices.last(where: {
        ledger.tellings[$0].speaker != ledger.tellings[other].speaker
      }), ledger.tellings[first].speaker == speaker
    else { return false }
    let paragraphs = [first, other, ledger.tellings.count - 1].map { scene.quotations[ledger.places[$0]].paragraph }
    return paragraphs[1] == paragraphs[0] + 1 && paragraphs[2] == paragraphs[1] + 1
  }
}

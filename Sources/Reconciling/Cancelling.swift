internal import Extracting

/// What was taken back did not count: a telling that stands close to where the same player's is said to have been taken
/// back (`he had netted … ruled out`) tells of that one.
struct Cancelling: Constraint {
  static let principle = "it was taken back close by"

  /// How many sentences away a telling may stand.
  private static let reach = 4

  func apply(to ledger: inout Ledger) {
    for type in ledger.model.events {
      guard let cancelled = type.cancels else { continue }
      let taken = ledger.events.filter { $0.type == type.name && $0.player != nil }
      let hasRoom = !taken.isEmpty && hasRoom(ledger)
      for back in taken {
        let told = ledger.told.tellings
        let sentences = Set(back.tellings.filter { !isAnother(told[$0], ledger) }.map { told[$0].sentence })
        let later = Set(told.indices.filter { isLater(told[$0], than: sentences, ledger) })
        ledger.events.removeAll { event in
          event.type == cancelled && event.player == back.player
            && event.tellings.allSatisfy { number in
              sentences.contains { abs($0 - told[number].sentence) <= Cancelling.reach }
            }
            && !event.tellings.contains {
              hasRoom && isApart(told[$0], from: sentences) || later.contains($0)
            }
        }
      }
    }
  }

  /// Whether all that is told of the scoring is no more than the scores of the matches that the article is about.
  private func hasRoom(_ ledger: Ledger) -> Bool {
    let scores = ledger.matches.filter(\.isPrimary).map(\.score)
    guard !scores.isEmpty, scores.allSatisfy({ $0 != nil }) else { return false }
    let told = ledger.events.count { ledger.scoring.contains($0.type) && $0.player != nil }
    return told <= scores.reduce(0) { $0 + ($1?.total ?? 0) }
  }

  /// `Kane had one taken back. Late on he headed in`, `Kane headed in. … Son levelled. … Kane had one taken back`: told as having
  /// come later, or well before.
  private func isApart(_ telling: Telling, from sentences: Set<Int>) -> Bool {
    guard telling.segment == .narrative, telling.factuality.isFact, let first = sentences.min(),
      let last = sentences.max()
    else { return false }
    return telling.sentence > last && !telling.factuality.contains(.earlier)
      || first - telling.sentence > Cancelling.nextTo
  }

  /// `Kane had one taken back. … [in another paragraph, with a time of its own] Kane headed in.`: whatever is known of the score.
  /// A caption has it in the sentence itself.
  private func isLater(_ telling: Telling, than sentences: Set<Int>, _ ledger: Ledger) -> Bool {
    let isCaption = telling.segment == .caption
    guard isCaption || telling.segment == .narrative, telling.factuality.isFact,
      !telling.factuality.contains(.earlier), let last = sentences.max()
    else { return false }
    let paragraph = ledger.text.sentences[telling.sentence].paragraph
    return paragraph > ledger.text.sentences[last].paragraph
      && ledger.told.times.indices.contains {
        let sentence = ledger.told.times[$0].sentence
        return ledger.text.sentences[sentence].paragraph == paragraph && ledger.minutes[$0] != nil
          && (isCaption ? sentence == telling.sentence : sentence <= telling.sentence)
      }
  }

  /// How many sentences behind a telling what it tells is taken back at the most, where nothing else says that it was.
  private static let nextTo = 1

  /// `Kane had another one taken back`: besides the one that counted.
  private func isAnother(_ telling: Telling, _ ledger: Ledger) -> Bool {
    ledger.lexicon.list("again").stands(in: telling.tokens, of: ledger.text.words)
  }
}

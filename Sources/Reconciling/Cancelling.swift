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
      for back in taken {
        let told = ledger.told.tellings
        let sentences = Set(back.tellings.filter { !isAnother(told[$0], ledger) }.map { told[$0].sentence })
        ledger.events.removeAll { event in
          event.type == cancelled && event.player == back.player
            && event.tellings.allSatisfy { number in
              sentences.contains { abs($0 - told[number].sentence) <= Cancelling.reach }
            }
        }
      }
    }
  }

  /// `Kane had another one taken back`: besides the one that counted.
  private func isAnother(_ telling: Telling, _ ledger: Ledger) -> Bool {
    ledger.lexicon.list("again").stands(in: telling.tokens, of: ledger.text.words)
  }
}

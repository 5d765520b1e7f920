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
        let sentences = ledger.sentences(of: back)
        let told = ledger.told.tellings
        ledger.events.removeAll { event in
          event.type == cancelled && event.player == back.player
            && event.tellings.allSatisfy { number in
              sentences.contains { abs($0 - told[number].sentence) <= Cancelling.reach }
            }
        }
      }
    }
  }
}

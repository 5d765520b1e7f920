internal import Extracting
internal import Records
internal import Rules
internal import Sports

/// The places of the narrative at which a player's events of one type are told, each apart from the others: somebody else's event
/// or other sentences stand between.
///
/// `Kane scored twice for Kent. … Kane headed in Mount's cross. … Late on Kane swept in a loose ball.`: that there were two is
/// told, and behind it they are told at two places, so that each place tells of one.
struct Occasions {
  private let type: Model.EventType
  private let ledger: Ledger
  /// Words by which a telling is of more than one.
  private let several: WordSet

  init(_ type: Model.EventType, _ ledger: Ledger) {
    several = ledger.lexicon.list("several")
    self.type = type
    self.ledger = ledger
  }

  /// The tellings of a draft place by place, of those that the narrative has behind a sentence; those that tell of several at once
  /// are of no place.
  func places(of draft: EventDraft, behind sentence: Int) -> [[Int]] {
    let own = draft.tellings.filter { number in
      let telling = ledger.told.tellings[number]
      return telling.segment == .narrative && telling.sentence > sentence && !tellsOfSeveral(telling)
    }.sorted { ledger.told.tellings[$0].core.lowerBound < ledger.told.tellings[$1].core.lowerBound }
    return own.reduce(into: []) { places, number in
      if let last = places.last?.last, !areApart(ledger.told.tellings[last], ledger.told.tellings[number], draft) {
        places[places.count - 1].append(number)
      } else {
        places.append([number])
      }
    }
  }

  private func tellsOfSeveral(_ telling: Telling) -> Bool {
    ledger.rule(telling)?["count"] != nil
      || several.stands(in: telling.tokens, of: ledger.text.words)
  }

  private func areApart(_ a: Telling, _ b: Telling, _ draft: EventDraft) -> Bool {
    if b.sentence - a.sentence > 1 { return true }
    return ledger.told.tellings.contains { other in
      type.isOfSomebody(other) && other.factuality.isFact && a.core.upperBound <= other.core.lowerBound
        && other.core.upperBound <= b.core.lowerBound
        && ledger.doer(of: other).map { $0 != draft.player } ?? false
    }
  }
}

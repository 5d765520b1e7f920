internal import Extracting
internal import Recognising
internal import Records
internal import Sports

/// Who goes on where a clause between tells of a stop.
extension Merging {
  /// `Kane turned in the rebound when Pope kept out a shot and then scored again`: who stops the ball in a clause that hangs on
  /// another does not score next; it is whoever that other clause tells of.
  func doer(ofChainBehind mention: Int, _ telling: Telling, _ type: Model.EventType, _ ledger: Ledger) -> Int? {
    let tokens = ledger.mentions[mention].tokens
    guard ledger.scoring.contains(type.name), ledger.mentions[mention].form == .name, tokens.lowerBound > 0,
      ledger.lexicon.list("subordinators").contains(ledger.text.words[tokens.lowerBound - 1]),
      ledger.told.phases.contains(where: { $0.who.mention == mention && !$0.isAttacking })
    else { return nil }
    let sentence = ledger.text.sentences[telling.sentence].tokens
    let before = ledger.mentions.indices.first {
      sentence.contains(ledger.mentions[$0].tokens.lowerBound)
        && ledger.mentions[$0].tokens.lowerBound < tokens.lowerBound && ledger.mentions[$0].kind == .person
    }
    return before.flatMap { ledger.entity(Pointer(mention: $0, tokens: ledger.mentions[$0].tokens), .person) }
  }
}

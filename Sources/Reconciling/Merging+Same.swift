internal import Extracting
internal import Records
internal import Sports

/// Whether two tellings are of one event or of two.
extension Merging {
  func isSame(_ a: EventDraft, _ b: EventDraft, _ type: Model.EventType, _ ledger: Ledger) -> Bool {
    if let x = a.player, let y = b.player, x != y { return false }
    if a.player == nil || b.player == nil, type.labels.contains(where: { $0.place == "player" }) {
      // Someone unknown is anyone at the same minute or in the same or next sentence.
      return sameMinute(a, b, ledger) == true
        || near(a, b, reach(a.player == nil ? a : b, type, ledger), ledger) && sameMinute(a, b, ledger) != false
          && (a.team == nil || b.team == nil || a.team == b.team) && !isOfOtherSide(a, b, type, ledger)
    }
    let entityFields = type.fields.filter { $0.form == .entity }.map(\.name)
    if a.player == nil, b.player == nil {
      // Events whose roles are all fields of their own (on, off): one that they share is enough, none may clash.
      let shared = entityFields.filter { a.fields[$0] != nil && a.fields[$0] == b.fields[$0] }
      let clash = entityFields.filter { a.fields[$0] != nil && b.fields[$0] != nil && a.fields[$0] != b.fields[$0] }
      return clash.isEmpty && (!shared.isEmpty || type.isRare && isRetold(a, b, type, ledger))
    }
    if type.isOften { return isSameOfMany(a, b, type, ledger) }
    if type.isOncePerPlayer { return true }
    // A list gives one name several minutes: `Kane 23, 67`.
    if a.minute?.minute != nil, b.minute?.minute != nil { return sameMinute(a, b, ledger) ?? false }
    if overlap(a, b, ledger) { return true }
    if let same = sameMinute(a, b, ledger) { return same }
    for field in type.fields where field.form == .flag {
      if case .flag(let x)? = a.fields[field.name], case .flag(let y)? = b.fields[field.name], x != y { return false }
    }
    if isRecap(a, ledger) != isRecap(b, ledger) { return true }
    if let x = a.scoreAfter, let y = b.scoreAfter, x != y, x != y.swapped { return false }
    if [(a, b), (b, a)].contains(where: { $0.steps.contains("opens") && $1.steps.contains("extends") }) {
      return false
    }
    return !isSecond(b, but: a, ledger) && !isSoonAfter(b, a, ledger) && !isNext(b, a, ledger)
  }

  /// `Kane headed in. Norton, though, were level after 22 minutes`: what a side is told to have done is not what somebody of the
  /// other one did.
  private func isOfOtherSide(_ a: EventDraft, _ b: EventDraft, _ type: Model.EventType, _ ledger: Ledger) -> Bool {
    let (known, unknown) = a.player == nil ? (b, a) : (a, b)
    guard let player = known.player, let team = unknown.team, !known.isReversed(type), !unknown.isReversed(type),
      let side = ledger.sides[player], side.weight >= Weights.surelyOnSide
    else { return false }
    return side.team != team
  }

  /// `Kane headed in. Soon after he pounced`: what the very next sentence tells as having come later.
  private func isSoonAfter(_ b: EventDraft, _ a: EventDraft, _ ledger: Ledger) -> Bool {
    let words = ledger.lexicon.list("soon-after")
    let tellings = [b.tellings, a.tellings].map { $0.map { ledger.told.tellings[$0] } }
    guard tellings.joined().allSatisfy({ $0.segment == .narrative }) else { return false }
    return tellings[0].contains { later in
      guard !later.factuality.contains(.earlier), tellings[1].contains(where: { $0.sentence + 1 == later.sentence })
      else { return false }
      let start = ledger.text.sentences[later.sentence].tokens.lowerBound
      let end = min(later.core.upperBound + 5, ledger.text.sentences[later.sentence].tokens.upperBound)
      return words.stands(in: start..<end, of: ledger.text.words)
    }
  }

  /// `Kane headed in before adding another`: what one sentence tells right behind the other as having come next.
  func isNext(_ b: EventDraft, _ a: EventDraft, _ ledger: Ledger) -> Bool {
    let words = ledger.lexicon.list("next-words")
    return b.tellings.contains { number in
      let later = ledger.told.tellings[number]
      guard later.segment == .narrative else { return false }
      return a.tellings.contains { other in
        let earlier = ledger.told.tellings[other]
        guard earlier.sentence == later.sentence, earlier.core.upperBound < later.core.lowerBound else { return false }
        let between = earlier.core.upperBound..<later.core.lowerBound
        let joining = between.last { words.longest(in: ledger.text.words, at: $0, before: later.core.upperBound) > 0 }
        guard let joining, joining + 2 >= between.upperBound else { return false }
        // `struck when he turned before firing in`: one deed in several steps.
        return !(between.lowerBound..<joining).contains { place in
          ledger.text.tokens[place].kind == .comma
            || !ledger.lexicon.verbs[ledger.text.words[place]].isDisjoint(with: [.past, .gerund])
        }
      }
    }
  }

  /// How many sentences away may stand who did what someone unknown is told to have done: where his sentence names one, none.
  private func reach(_ unknown: EventDraft, _ type: Model.EventType, _ ledger: Ledger) -> Int {
    let sentences = ledger.sentences(of: unknown)
    let isNamed = ledger.told.tellings.contains { telling in
      sentences.contains(telling.sentence) && type.isOfSomebody(telling)
    }
    return isNamed ? 0 : 1
  }

  /// One stretch of words tells both.
  func overlap(_ a: EventDraft, _ b: EventDraft, _ ledger: Ledger) -> Bool {
    a.tellings.contains { x in
      b.tellings.contains { ledger.told.tellings[x].core.overlaps(ledger.told.tellings[$0].core) }
    }
  }

  func sameMinute(_ a: EventDraft, _ b: EventDraft, _ ledger: Ledger) -> Bool? {
    guard let x = a.minute?.minute, let y = b.minute?.minute else {
      guard let x = a.minute?.period, let y = b.minute?.period, x != y else { return nil }
      // `late on` may be late in a period that is played only now and then.
      let isLater = ledger.model.periods.contains { $0.isOnlyIfTold && ($0.name == x || $0.name == y) }
      return isLater ? nil : false
    }
    return abs(x - y) <= 1 || a.minute?.last == b.minute?.last
  }

  func near(_ a: EventDraft, _ b: EventDraft, _ sentences: Int, _ ledger: Ledger) -> Bool {
    a.tellings.contains { x in
      b.tellings.contains { y in
        abs(ledger.told.tellings[x].sentence - ledger.told.tellings[y].sentence) <= sentences
      }
    }
  }

  /// Headline, summary and caption tell again what the narrative tells.
  func isRecap(_ draft: EventDraft, _ ledger: Ledger) -> Bool {
    draft.tellings.allSatisfy { ledger.told.tellings[$0].segment != .narrative }
  }

  /// `his second`, `another`, `again` right beside the telling, where the other one does not stand as well; but not `his
  /// second in as many games`.
  func isSecond(_ draft: EventDraft, but other: EventDraft, _ ledger: Ledger) -> Bool {
    let again = ledger.lexicon.list("again"), notAgain = ledger.lexicon.list("not-again")
    let others = other.tellings.map { beside($0, ledger) }
    return draft.tellings.contains { number in
      let near = beside(number, ledger)
      let end = ledger.text.sentences[ledger.told.tellings[number].sentence].tokens.upperBound
      return near.contains { place in
        let length = again.longest(in: ledger.text.words, at: place, before: near.upperBound)
        return length > 0 && !others.contains { $0.contains(place) }
          && !(0...1).contains { notAgain.longest(in: ledger.text.words, at: place + length + $0, before: end) > 0 }
      }
    }
  }

  /// `his second`, where the words do not tell of both at once.
  func isSecondAlone(_ telling: Telling, _ ledger: Ledger) -> Bool {
    let words = beside(telling, ledger)
    return ledger.lexicon.list("again").stands(in: words, of: ledger.text.words)
      && !ledger.lexicon.list("several").stands(in: words, of: ledger.text.words)
      && !ledger.lexicon.list("not-again").stands(in: words, of: ledger.text.words)
  }

  /// The words of a telling with a few on both sides.
  func beside(_ number: Int, _ ledger: Ledger) -> Range<Int> { beside(ledger.told.tellings[number], ledger) }

  private func beside(_ telling: Telling, _ ledger: Ledger) -> Range<Int> {
    let sentence = ledger.text.sentences[telling.sentence].tokens
    let start = max(sentence.lowerBound, telling.core.lowerBound - 2)
    return start..<max(start, min(sentence.upperBound, telling.core.upperBound + 3))
  }
}

internal import Records
internal import Rules
internal import Tokenising

/// What a name that no list holds shows by its words.
extension NameWords {
  /// Where a name that no list holds ends: up to where a listed name of several words begins.
  func shapeEnd(_ at: Int, _ end: Int, before last: Int) -> Int {
    var stop = at + 1
    while stop < end, stop - at < 6 {
      if holds(lists.neverNames, stop) && !holds(lists.competitionShapes, end - 1), !isSurname(at, stop),
        !isMiddleInitial(stop, of: at, before: end)
      {
        break
      }
      if let more = listed(stop, before: last), more.forms.contains(where: { !$0.isWeak }),
        more.length > 1 || isSheetLabel(stop)
      {
        break
      }
      if stop - at > 1, goesOnBehindName(stop, before: end) { break }
      // `Sports Minister Ann Mount`
      if holds(lists.titles, stop), stop + 1 < end, (at..<stop).allSatisfy({ isPlainWord($0) }) { break }
      stop += 1
    }
    while stop > at + 1, !isCapital(stop - 1) { stop -= 1 }
    return stop
  }

  /// What a page has run together with a full name: `Mason Mount English midfielder`, `MASON MOUNT PUTS NORTON AHEAD`.
  private func goesOnBehindName(_ at: Int, before end: Int) -> Bool {
    if lexicon.demonyms.longest(in: text.words, at: at, before: end) != nil { return true }
    let found = traits(at)
    return text.tokens[at].flags.contains(.allCaps) && found.contains(.ordinary) && found.isDisjoint(with: .given)
  }

  private func isPlainWord(_ at: Int) -> Bool {
    traits(at).contains(.ordinary) && traits(at).isDisjoint(with: .given)
  }

  /// `Norton XI:`, which begins a team's sheet where the name before it ends without a mark.
  private func isSheetLabel(_ at: Int) -> Bool {
    at + 2 < text.tokens.count && holds(lists.sheetWords, at + 1) && text.tokens[at + 2].kind == .colon
  }

  /// `Paul A Mount`: one letter between a given name and a word that ends the run.
  private func isMiddleInitial(_ at: Int, of first: Int, before end: Int) -> Bool {
    text.tokens[at].length == 1 && at == first + 1 && at + 2 == end && !traits(first).isDisjoint(with: .given)
      && !traits(first).contains(.ordinary) && traits(at + 1).isDisjoint(with: .ordinary)
  }

  /// `the Solly March stadium`: a small word behind a name of several, which makes it a ground's.
  func smallVenueEnd(_ at: Int, _ stop: Int) -> Int? {
    guard stop - at > 1, stop < text.tokens.count, text.tokens[stop].kind == .word,
      !text.tokens[stop].flags.contains(.opensSentence), holds(lists.smallVenues, stop)
    else { return nil }
    return stop + 1
  }

  /// `Solly March`: behind a given name in mid-sentence, with no figure about it, a word that is no name elsewhere is one.
  private func isSurname(_ first: Int, _ at: Int) -> Bool {
    guard at == first + 1, !isDayOrMonth(behind: at), text.tokens[at].length > 3,
      !text.tokens[first].flags.contains(.allCaps)
    else { return false }
    let given = traits(first)
    return !given.isDisjoint(with: .given) && !given.contains(.ordinary) && isMonth(at)
  }

  private func isDayOrMonth(behind at: Int) -> Bool {
    guard at + 1 < text.tokens.count else { return false }
    return [.number, .ordinal, .season].contains(text.tokens[at + 1].kind)
  }

  private func isMonth(_ at: Int) -> Bool { holds(lists.monthSurnames, at) }

  /// What the last or first word of a name of several shows it to be.
  func shapeKind(_ start: Int, _ end: Int) -> Entity.Kind? {
    let last = end - 1
    if end - start > 1 {
      if holds(lists.awardShapes, last) { return .award }
      if holds(lists.competitionShapes, last) { return .competition }
      // `Jess Park` is a player, `Prenton Park` a ground.
      if holds(lists.venueShapes, last), end - start > 2 || traits(start).isDisjoint(with: .given) { return .venue }
      if holds(lists.organisationShapes, last) { return .organisation }
      if holds(lists.teamShapes, last) || isTeamPrefix(start) { return .team }
    }
    return nil
  }
}

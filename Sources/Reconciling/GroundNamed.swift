internal import Records

/// Where no words say the ground, it is the one of the two teams' grounds that the article names; of several matches told
/// together one is not played on another's ground, and not where another team is named beside it.
struct GroundNamed {
  private let match: Int
  private let venue: Int
  private let mention: Int

  init?(of number: Int, beside primaries: [Int], _ day: OtherDay, _ ledger: Ledger) {
    let match = ledger.matches[number]
    guard match.venue == nil else { return nil }
    let grounds = ledger.entities.indices.filter { entity in
      guard ledger.entities[entity].kind == .venue, let host = ledger.host(at: entity, among: match.teams) else {
        return false
      }
      return match.home.map { $0 == host } ?? true
    }
    let isTaken = primaries.contains { $0 != number && ledger.matches[$0].venue == grounds.first }
    guard grounds.count == 1, !isTaken,
      let mention = ledger.entities[grounds[0]].mentions.first(where: {
        GroundNamed.tells($0, of: match, isAlone: primaries.count == 1, day, ledger)
      })
    else { return nil }
    self.match = number
    venue = grounds[0]
    self.mention = mention
  }

  private static func tells(_ mention: Int, of match: MatchDraft, isAlone: Bool, _ day: OtherDay, _ ledger: Ledger)
    -> Bool
  {
    let place = ledger.mentions[mention].tokens.lowerBound
    guard !ledger.isOfDescription(mention), let sentence = ledger.text.sentence(of: place),
      !ledger.lexicon.list("ground-for-club").ends(at: place, in: ledger.text.words)
    else { return false }
    return day.mayTell(of: match, around: place, in: sentence)
      && (isAlone || !ledger.namesOther(than: match, in: place - reach..<place + reach, of: sentence))
  }

  /// How many tokens away another team is named beside a ground.
  private static let reach = 10

  func note(in ledger: inout Ledger) {
    ledger.matches[match].venue = venue
    let span = ledger.text.span(ledger.mentions[mention].tokens)
    ledger.matches[match].evidence.append(Evidence(span, field: "venue", rule: "ground-named", basis: .derived))
  }
}

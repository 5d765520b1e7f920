internal import Extracting
internal import Recognising
internal import Records
internal import Resolving

/// Whose ground the match was played on, where no words say it outright: by a club's own ground among the article's
/// names, unless it is another match's, or else by the town that its first words name. What is said of `the hosts` is
/// weighed with the sides.
struct HomeSide: Constraint {
  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    // Of several matches it could not be told which one a ground or a description belongs to.
    guard primaries.count == 1, ledger.matches[primaries[0]].home == nil,
      case let (first?, second?) = (ledger.matches[primaries[0]].teams[0], ledger.matches[primaries[0]].teams[1])
    else { return }
    let match = ledger.matches[primaries[0]]
    let day = OtherDay(ledger)
    var named = grounds(first, second, of: match, day, ledger)
    let isByTown = named.isEmpty
    if isByTown { named = towns(first, second, of: match, day, ledger) }
    let leaning = named.reduce(0) { $0 + ($1.host == first ? Weights.ownGround : -Weights.ownGround) }
    guard abs(leaning) >= Weights.leastForHome else { return }
    let home = leaning > 0 ? first : second
    guard let decisive = named.first(where: { $0.host == home }) else { return }
    ledger.matches[primaries[0]].setHome(
      home, by: isByTown ? HomeSide.ruleOfTown : HomeSide.rule, at: ledger.text.span(decisive.tokens))
  }

  /// The rule behind a home side that a ground tells.
  static let rule = "own-ground"
  /// The same of a town.
  static let ruleOfTown = "own-town"
  /// How many sentences say at first where a match is played.
  private static let lead = 4

  /// Each ground of one of the two that is named, and whose it is.
  private func grounds(
    _ first: Int, _ second: Int, of match: MatchDraft, _ day: OtherDay, _ ledger: Ledger
  ) -> [(host: Int, tokens: Range<Int>)] {
    ledger.entities.indices.compactMap { venue in
      guard ledger.entities[venue].kind == .venue, let host = ledger.host(at: venue, among: [first, second]),
        let mention = ledger.entities[venue].mentions.first(where: {
          !ledger.isOfDescription($0) && isOwn($0, match, day, ledger)
        })
      else { return nil }
      return (host, ledger.mentions[mention].tokens)
    }
  }

  /// Each town that the first words name as where something was, and that one of the two alone is at home in.
  private func towns(
    _ first: Int, _ second: Int, of match: MatchDraft, _ day: OtherDay, _ ledger: Ledger
  ) -> [(host: Int, tokens: Range<Int>)] {
    let before = ledger.lexicon.list("where-it-was")
    func town(_ team: Int) -> String? {
      ledger.entities[team].entry.flatMap { ledger.lexicon.names.attribute("city", of: $0) }?.lowercased()
    }
    guard let own = town(first), let other = town(second), own != other else { return [] }
    return ledger.entities.indices.compactMap { place in
      guard ledger.entities[place].kind == .location,
        let mention = ledger.entities[place].mentions.first(where: {
          let start = ledger.mentions[$0].tokens.lowerBound
          return ledger.sentence(of: $0) < HomeSide.lead && start > 0 && before.contains(ledger.text.words[start - 1])
            && isOwn($0, match, day, ledger)
        })
      else { return nil }
      let tokens = ledger.mentions[mention].tokens
      let spelled = ledger.text.text(tokens: tokens).lowercased()
      return spelled == own ? (first, tokens) : spelled == other ? (second, tokens) : nil
    }
  }

  /// Whether words around a place are not of another match.
  private func isOwn(_ mention: Int, _ match: MatchDraft, _ day: OtherDay, _ ledger: Ledger) -> Bool {
    day.mayTell(of: match, around: ledger.mentions[mention].tokens.lowerBound, in: ledger.sentence(of: mention))
  }
}

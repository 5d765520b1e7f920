internal import Glibc
internal import Records

/// Which sides of the match are sure enough to be told of persons. A report names hardly anyone who has no part in its match;
/// a feature, a preview, a review of a week speak of many more, so that there it takes more than standing near a name.
extension Ledger {
  func toldSide(of person: Int) -> Side? {
    guard let side = sides[person], side.weight >= log(leastOddsToTell),
      side.weight >= log(Weights.leastOddsBesideOthers) || !isBesideOthers(person)
    else { return nil }
    return side
  }

  /// Whether wherever somebody is named a team is too that plays no part: he may be of that one.
  private func isBesideOthers(_ person: Int) -> Bool {
    let playing = playing
    return entities[person].mentions.allSatisfy { mention in
      teams(in: sentence(of: mention)).contains { team in
        !playing.contains(team) && playing.contains { canMeet(team, $0) }
      }
    }
  }

  private var leastOddsToTell: Double {
    let primaries = matches.filter(\.isPrimary)
    switch kind {
    case _ where isReport: return Weights.leastOdds
    case .matchReport, .liveText: return Weights.leastOdds
    case .roundUp: return primaries.count == 1 ? Weights.leastOddsAmongMany : Weights.leastOdds
    case .news: return primaries.contains { $0.score != nil } ? Weights.leastOdds : Weights.leastOddsBesideMatch
    case .feature, .preview, .interview, .transfer, .other:
      // What tells so much of one match's play is a report of it, whatever else it looks forward to.
      let reports = primaries.count == 1 && told.phases.count >= Weights.fewestPhases
      return reports ? Weights.leastOdds : Weights.leastOddsBesideMatch
    }
  }
}

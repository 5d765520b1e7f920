import Records

extension JSONText {
  mutating func match(_ match: Match, unit: String?, on page: Page) {
    object {
      $0.id("id", "m", match.id.number)
      $0.text("key", match.key)
      $0.flag("primary", match.primary)
      $0.teams(match.teams)
      $0.id("home", match.home)
      $0.pair("score", match.score)
      $0.pair("half_time", match.halfTime)
      $0.pair("shootout", match.shootout)
      $0.pair("aggregate", match.aggregate)
      $0.flag("extra_time", match.extraTime)
      $0.id("winner", match.winner)
      $0.id("competition", match.competition)
      $0.text("stage", match.stage)
      $0.whole("leg", match.leg)
      $0.id("venue", match.venue)
      $0.date(match.date)
      $0.whole("attendance", match.attendance)
      $0.id("referee", match.referee)
      $0.completeness(match.completeness, unit: unit)
      $0.evidence(match.evidence, on: page)
    }
  }

  /// Two places, `null` for an opponent that the article does not name.
  private mutating func teams(_ teams: [Entity.ID?]) {
    key("teams")
    array(flat: true) {
      for team in teams {
        $0.element()
        if let team { $0.id(team) } else { $0.null() }
      }
    }
  }

  private mutating func date(_ day: Match.Day?) {
    guard let day else { return }
    key("date")
    object(flat: true) {
      $0.text("iso", day.iso)
      $0.text("basis", day.basis.rawValue)
    }
  }

  private mutating func completeness(_ completeness: Match.Completeness?, unit: String?) {
    guard let completeness else { return }
    let names = CompletenessNames(unit: unit)
    key("completeness")
    object(flat: true) {
      $0.key(named: names.told)
      $0.number(completeness.told)
      if let scored = completeness.scored {
        $0.key(named: names.scored)
        $0.number(scored)
      }
      $0.flag("consistent", completeness.consistent)
    }
  }
}

/// What completeness counts is named after what the sport scores in: a unit `run` gives `runs_told`, `runs_scored`.
struct CompletenessNames {
  let told: String
  let scored: String

  init(unit: String?) {
    let prefix = unit.map { $0.replacing("-", with: "_") + "s_" } ?? ""
    told = prefix + "told"
    scored = prefix + "scored"
  }
}

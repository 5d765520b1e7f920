internal import Records
internal import Resolving

/// Of what nation a person is: the one that he is called by where he is named (`French defender Kane`), or described by where
/// a description is plainly his (`the Norwegian`), or else the one for whose side he is said to play.
struct NationalityChoice {
  let ledger: Ledger

  /// The nation's key in the lists. `descriptions` are the mentions besides his names that were found to mean him, `teams`
  /// those that he plays for, where he is a player.
  func nation(of person: Int, describedBy descriptions: [Int], playingFor teams: [Chosen<Int>]) -> Chosen<String>? {
    called(person) ?? described(person, by: descriptions) ?? selected(teams)
  }

  private func called(_ person: Int) -> Chosen<String>? {
    ledger.entities[person].facts.lazy.compactMap { fact in
      guard case .nation(let entry) = fact.value else { return nil }
      return choice(entry, fact.rule, fact.tokens, .stated)
    }.first
  }

  private func described(_ person: Int, by descriptions: [Int]) -> Chosen<String>? {
    descriptions.lazy.compactMap { number in
      let mention = ledger.mentions[number]
      guard mention.form == .nominal, let entry = mention.features.nations.first,
        ledger.isPlain(number, person, by: Weights.leadOfNation)
      else { return nil }
      return choice(entry, "description", mention.tokens, .derived)
    }.first
  }

  private func selected(_ teams: [Chosen<Int>]) -> Chosen<String>? {
    teams.lazy.compactMap { team in
      guard team.basis == .stated, team.rule != DescribedTeams.rule, ledger.isNational(team.value) == true,
        let entry = ledger.entities[team.value].entry
      else { return nil }
      return choice(entry, "national-side", team.tokens, .derived)
    }.first
  }

  private func choice(_ entry: Int32, _ rule: String, _ tokens: Range<Int>, _ basis: Evidence.Basis) -> Chosen<String>?
  {
    ledger.lexicon.names.key(of: entry).map { Chosen($0, by: rule, at: tokens, basis) }
  }
}

internal import Recognising
internal import Rules

/// `Daniel Farke's Leeds team`, `his Leeds side`: a description that names its team is that team, and whose it is said to be is
/// of it.
struct OwnedTeams {
  static let rule = "owned-team"

  private let nouns: WordSet

  init(_ lexicon: Lexicon) {
    nouns = lexicon.list("own-team-nouns")
  }

  func bind(on draft: inout Draft) {
    let mentions = draft.recognised.mentions
    for number in mentions.indices
    where mentions[number].kind == .team && mentions[number].form != .name && draft.entityOf[number] == nil {
      let mention = mentions[number]
      guard !mention.features.isFormer, let name = mention.features.teams.last, let team = draft.entityOf[name],
        mentions[name].tokens.upperBound < mention.tokens.upperBound,
        nouns.contains(draft.recognised.text.words[mention.tokens.upperBound - 1])
      else { continue }
      let owner = mention.features.owner.flatMap { draft.entityOf[$0] }
      guard owner != nil || mention.form == .pronoun else { continue }
      draft.entityOf[number] = team
      draft.sieveOf[number] = OwnedTeams.rule
      if let owner, draft.entities[owner].kind == .person {
        draft.entities[owner].facts.append(Fact(.team(team), tokens: mention.tokens, rule: OwnedTeams.rule))
      }
    }
  }
}

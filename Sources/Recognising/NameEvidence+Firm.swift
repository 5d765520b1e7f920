internal import Records
internal import Rules
internal import Tokenising

/// What stands firm by itself, and is something else in this article.
extension NameEvidence {
  /// Places that are sides here, and firm single words that are the surname of somebody whom the article names in full,
  /// and no team that it names by another form: `Villa` where `David Villa` plays.
  func reconsider(_ firm: [Mention]) -> [Mention] {
    let others = Set(firm.lazy.filter { $0.tokens.count > 1 }.flatMap(\.entries))
    let surnames = Set(
      firm.lazy.filter { $0.kind == .person && $0.tokens.count > 1 }.flatMap {
        spellings(ofSurname: $0.tokens.upperBound - 1)
      })
    let sides = Set(
      firm.lazy.filter { $0.kind == .team && $0.tokens.count == 1 && signs.showTeam(at: $0.tokens) }.map {
        text.words[at($0)]
      })
    return firm.map { mention in
      if signs.isTeam(mention), !isPart(mention), at(mention) == 0 || !showsPlace(mention) {
        var team = mention
        makeTeam(&team)
        return team
      }
      if placeSigns.isPlace(mention) {
        var place = mention
        makePlace(&place)
        return place
      }
      guard NameEvidence.shared.contains(mention.kind), mention.tokens.count == 1,
        surnames.contains(text.words[at(mention)]), others.isDisjoint(with: mention.entries),
        mention.kind != .team || !sides.contains(text.words[at(mention)]),
        mention.kind != .location || !follows(mention, lists.placePrepositions)
      else { return mention }
      var person = mention
      person.kind = .person
      person.entries = []
      person.rule = "name-part"
      return person
    }
  }

  /// `in Norton`, `the north Norton side`
  private func showsPlace(_ mention: Mention) -> Bool {
    let before = text.words[at(mention) - 1]
    return lists.placePrepositions.contains(before)
      || mention.kind == .location && lists.quarters.contains(before)
        && !text.tokens[at(mention) - 1].flags.contains(.capitalised)
  }

  /// What may bear somebody's surname: a club, a town, a paper.
  private static let shared: Set<Entity.Kind> = [.team, .location, .organisation]

  /// The last word of a full name and the parts that hyphens join in it: `Saint-Fortune` is `Fortune` too.
  private func spellings(ofSurname at: Int) -> [WordID] {
    let word = text.words[at]
    guard text.tokens[at].flags.contains(.hyphenated) else { return [word] }
    return [word] + text.text(at).split(separator: "-").filter { $0.count > 3 }.map { Spelling.id(of: String($0)) }
  }
}

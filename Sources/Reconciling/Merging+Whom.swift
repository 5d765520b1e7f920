internal import Extracting
internal import Recognising
internal import Records
internal import Sports

/// Whom the words of a telling mean.
extension Merging {
  /// Whom a pointer means. A pronoun or description is taken for someone who is named as doing the same elsewhere, where
  /// he is among those that it may mean; else for the likeliest who can have done it.
  func person(
    _ pointer: Pointer, as label: String, _ telling: Telling, _ type: Model.EventType, _ ledger: Ledger
  ) -> Int? {
    guard let mention = pointer.mention else { return nil }
    if let named = ledger.told.resolved.entityOf[mention] {
      guard ledger.entities[named].kind == .person else { return nil }
      if let doer = doer(ofChainBehind: mention, telling, type, ledger) { return doer }
      let roles = ledger.roles(named)
      if roles.contains(.player) { return named }
      // One word that makes him a coach may be a slip, two are none.
      let isCoach = ledger.scoring.contains(type.name) && roles.count { $0 == .coach } >= Merging.sureOfCoach
      return isCoach || type.isOfPlayers && !roles.isEmpty ? nil : named
    }
    // Nobody comes on for himself.
    let others =
      telling.captures.map(\.pointer).filter { $0 != pointer && ledger.isName($0) }
      .compactMap { ledger.entity($0, .person) } + givers(before: pointer, telling, ledger)
      + named(behind: mention, telling, ledger) + givers(to: pointer, telling, ledger)
    let candidates = ledger.told.resolved.candidates[mention].filter { candidate in
      let roles = ledger.roles(candidate.entity)
      return !others.contains(candidate.entity) && ledger.entities[candidate.entity].kind == .person
        && (roles.isEmpty || roles.contains(.player)) && !ledger.offPitch.contains(candidate.entity)
        && (ledger.positions.isPosition(label)
          ? ledger.positions.mayBe(candidate.entity, label)
          : !ledger.positions.isOnly(candidate.entity, type.seldom))
    }
    guard let best = candidates.first else { return nil }
    if let bound = ledger.bound[mention], !ledger.mentions[mention].features.teams.isEmpty,
      ledger.mentions[mention].form == .nominal, candidates.contains(where: { $0.entity == bound })
    {
      return bound
    }
    if let receiver = ledger.receiver(before: pointer, in: telling.sentence),
      candidates.contains(where: { $0.entity == receiver })
    {
      return receiver
    }
    let doers = Set(
      ledger.told.tellings.filter { $0.type == telling.type && $0.factuality.isFact }.flatMap { other in
        other.captures.compactMap { role, pointer in
          role == label ? pointer.mention.flatMap { ledger.told.resolved.entityOf[$0] } : nil
        }
      })
    let near = candidates.prefix(6).first {
      doers.contains($0.entity) && $0.weight + Weights.leewayOfDoer >= best.weight
    }
    guard let near, !isSubject(best.entity, before: pointer, telling, ledger) else { return best.entity }
    return near.entity
  }

  /// `Kane showed his strength when he headed in`: whoever opens the sentence of a pronoun is whom it means.
  private func isSubject(_ person: Int, before pointer: Pointer, _ telling: Telling, _ ledger: Ledger) -> Bool {
    guard let mention = pointer.mention, ledger.mentions[mention].form == .pronoun else { return false }
    let sentence = ledger.text.sentences[telling.sentence].tokens
    let names = ledger.mentions.indices.filter { number in
      let tokens = ledger.mentions[number].tokens
      return sentence.contains(tokens.lowerBound) && tokens.lowerBound < pointer.tokens.lowerBound
        && ledger.mentions[number].kind == .person && ledger.mentions[number].form == .name
    }
    return names.count == 1 && ledger.told.resolved.entityOf[names[0]] == person
  }

  /// `Kane was lively. Meeting Mount's cross, he scored`: whoever gives the ball in the sentence of a pronoun is not whom it
  /// means.
  private func givers(before pointer: Pointer, _ telling: Telling, _ ledger: Ledger) -> [Int] {
    guard let mention = pointer.mention, ledger.mentions[mention].form == .pronoun else { return [] }
    let start = ledger.text.sentences[telling.sentence].tokens.lowerBound
    let before = start..<max(start, pointer.tokens.lowerBound)
    let passes = ledger.lexicon.list("pass-noun")
    let named = telling.details.filter { detail in ledger.text.words[detail.tokens].contains(where: passes.contains) }
      .compactMap(\.who)
    let edges = ledger.told.edges.filter { edge in
      edge.role != nil && edge.isSame && edge.sentence == telling.sentence
        && edge.b.mention.map { ledger.mentions[$0].form == .pronoun } ?? false
    }
    return (named + edges.map(\.a)).filter { ledger.isName($0) && before.contains($0.tokens.lowerBound) }
      .compactMap { ledger.entity($0, .person) }
  }

  /// `Mount found Kane, and his ball was finished off by the striker`: nobody gives the ball to himself.
  private func givers(to pointer: Pointer, _ telling: Telling, _ ledger: Ledger) -> [Int] {
    ledger.told.edges.filter { $0.role != nil && $0.sentence == telling.sentence && $0.b == pointer && $0.a != pointer }
      .compactMap { ledger.entity($0.a, .person) }
  }

  /// `The striker levelled before Mount won it`: a description is nobody whose name its sentence tells only behind it, unless the
  /// name stands right beside it.
  private func named(behind description: Int, _ telling: Telling, _ ledger: Ledger) -> [Int] {
    guard ledger.mentions[description].form == .nominal else { return [] }
    let start = ledger.mentions[description].tokens.upperBound
    let end = ledger.text.sentences[telling.sentence].tokens.upperBound
    return ledger.mentions.indices.filter {
      let place = ledger.mentions[$0].tokens.lowerBound
      return ledger.mentions[$0].form == .name && ledger.mentions[$0].kind == .person && place > start + 1
        && place < end
    }.compactMap { ledger.told.resolved.entityOf[$0] }
  }

  /// How many signs make somebody a coach who takes no part in play.
  private static let sureOfCoach = 2
}

internal import Extracting
internal import Records
internal import Rules
internal import Sports

/// Who else had a part in an event: whoever is told to have played its player in, in the same sentence or right before it.
struct HelpersOfEvents {
  private let type: Model.EventType
  private let ledger: Ledger
  /// What tells that nothing came of a ball.
  private let wasted: WordSet

  init(_ type: Model.EventType, _ ledger: Ledger) {
    self.type = type
    self.ledger = ledger
    wasted = ledger.lexicon.list("ball-wasted")
  }

  /// - Parameter isOnly: whether its player is told to have had no other one.
  func fill(_ draft: inout EventDraft, isOnly: Bool) {
    guard let player = draft.player else { return }
    let tellings = draft.tellings.map { ledger.told.tellings[$0] }
    let narrative = tellings.filter { $0.segment == .narrative }
    let sentences = Set(tellings.map(\.sentence))
    for edge in ledger.told.edges where edge.tellsOfSides && sentences.contains(edge.sentence) && !isOutdone(edge) {
      take(edge, to: player, &draft)
    }
    for sentence in Set(narrative.map(\.sentence)).sorted() where !isTold(in: sentence - 1) {
      let last = ledger.told.edges.filter { $0.sentence == sentence - 1 && $0.role != nil && $0.tellsOfSides }
        .max { ($0.b.tokens.lowerBound, $0.a.tokens.lowerBound) < ($1.b.tokens.lowerBound, $1.a.tokens.lowerBound) }
      if let last { take(last, to: player, &draft) }
    }
    for telling in narrative {
      if let edge = serve(before: telling, of: player) { take(edge, &draft) }
    }
    for telling in narrative {
      if let edge = credit(behind: telling, of: player) { take(edge, &draft) }
    }
    for telling in tellings {
      if let edge = gift(beside: telling, of: player) { take(edge, &draft) }
    }
    for telling in narrative {
      if let edge = retold(behind: telling, of: player) { take(edge, &draft) }
    }
    if isOnly, let edge = move(to: player, apartFrom: sentences) { take(edge, &draft) }
  }

  /// `Mount robbed Rice and fed Kane`: whose ball somebody else took in the same sentence, and gave it on, gave it to nobody.
  private func isOutdone(_ edge: EdgeTelling) -> Bool {
    guard edge.role != nil, let giver = ledger.giver(edge.a) else { return false }
    let near = ledger.told.edges.filter { $0.sentence == edge.sentence }
    return near.contains { other in
      guard other.role == edge.role, other.isSame, other.b == edge.b,
        other.tokens.lowerBound < edge.a.tokens.lowerBound,
        let better = ledger.giver(other.a), better != giver
      else { return false }
      return near.contains { against in
        guard !against.isSame, against.role == nil, against.isHome == nil, against.isWinner == nil,
          let a = ledger.entity(against.a, .person), let b = ledger.entity(against.b, .person)
        else { return false }
        return Set([a, b]) == [giver, better]
      }
    }
  }

  /// `Kane made it two. Mount beat his man before squaring for the striker.`: who is told right behind it to have given the ball
  /// to somebody who is not named, as he has been before.
  private func retold(behind telling: Telling, of player: Int) -> EdgeTelling? {
    guard !isTold(in: telling.sentence + 1) else { return nil }
    return ledger.told.edges.last { edge in
      guard edge.role != nil, edge.isSame, !edge.isOfLast, edge.sentence == telling.sentence + 1, edge.a != edge.b,
        ledger.isName(edge.a), edge.a.tokens.lowerBound < edge.b.tokens.lowerBound, let mention = edge.b.mention,
        ledger.mentions[mention].form != .name
      else { return false }
      return ledger.told.resolved.candidates[mention].contains { $0.entity == player } && !isWasted(behind: edge)
    }
  }

  /// `Kane won it. … He rose to meet Mount's cross.`: what the narrative tells of the one ball that its player was given, in a
  /// sentence that tells of nothing else that came of it.
  private func move(to player: Int, apartFrom sentences: Set<Int>) -> EdgeTelling? {
    let edges = ledger.told.edges.filter { edge in
      edge.role != nil && edge.isSame && !edge.isOfLast && !sentences.contains(edge.sentence)
        && ledger.segment(edge.sentence) == .narrative && ledger.entity(edge.b, .person) == player
        && !ledger.told.tellings.contains { $0.sentence == edge.sentence } && !isWasted(behind: edge)
    }
    let givers = Set(edges.compactMap { ledger.giver($0.a) })
    return givers.count == 1 ? edges.first : nil
  }

  /// `Mount got free on the left and hit something low that Kane swept in`: who had the ball last before the scorer, where
  /// nothing surer is told and their sides do not speak against it.
  private func gift(beside telling: Telling, of player: Int) -> EdgeTelling? {
    ledger.told.edges.last { edge in
      guard edge.role != nil, !edge.tellsOfSides, edge.a != edge.b, ledger.entity(edge.b, .person) == player,
        edge.sentence == telling.sentence
          ? telling.captures.contains(where: { $0.pointer.tokens.overlaps(edge.b.tokens) })
          : edge.sentence == telling.sentence - 1 && isNext(telling, of: player, to: edge),
        let giver = ledger.giver(edge.a)
      else { return false }
      return ledger.sides[giver].map { $0.team == ledger.sides[player]?.team ?? $0.team } ?? true
    }
  }

  /// `Mount's ball left Kane with Rice to beat. The striker lifted it over him.`: whether the words right behind tell what became
  /// of it.
  private func isNext(_ telling: Telling, of player: Int, to edge: EdgeTelling) -> Bool {
    guard telling.segment == .narrative, !isTold(in: edge.sentence),
      let own = telling.captures.first(where: { ledger.entity($0.pointer, .person) == player })?.pointer.tokens
    else { return false }
    return !ledger.mentions.contains {
      $0.kind == .person && $0.form == .name && (edge.tokens.upperBound..<own.lowerBound).contains($0.tokens.lowerBound)
    }
  }

  /// Whether the sentence of a ball that was given, or the next one where it goes on with whoever got it, tells that nothing came
  /// of it.
  private func isWasted(behind edge: EdgeTelling) -> Bool {
    let sentences = ledger.text.sentences
    let next = min(edge.sentence + 1, sentences.count - 1)
    let goesOn =
      !isTold(in: next) && ledger.entities(in: next, of: .person).allSatisfy { ledger.entity(edge.b, .person) == $0 }
    let end = sentences[goesOn ? next : edge.sentence].tokens.upperBound
    return wasted.stands(in: sentences[edge.sentence].tokens.lowerBound..<end, of: ledger.text.words)
  }

  /// Whether a sentence tells of somebody's event of the type, not only that a side had one.
  private func isTold(in sentence: Int) -> Bool {
    ledger.told.tellings.contains { $0.sentence == sentence && type.isOfSomebody($0) }
  }

  /// `Mount pulled the ball back. Kane swept it in.`: whoever gave the ball last, to nobody who is named, gave it to whom the
  /// next words are about.
  private func serve(before telling: Telling, of player: Int) -> EdgeTelling? {
    guard !isTold(in: telling.sentence - 1),
      let start = telling.captures.first(where: { ledger.entity($0.pointer, .person) == player })?.pointer.tokens
        .lowerBound,
      let edge = ledger.told.edges.last(where: {
        $0.a == $0.b && $0.role != nil && !$0.isOfLast && $0.sentence == telling.sentence - 1
          && $0.tokens.upperBound <= start
      })
    else { return nil }
    let sentence = ledger.text.sentences[telling.sentence].tokens
    let isNamed = ledger.mentions.contains {
      $0.kind == .person && $0.form == .name && (edge.tokens.upperBound..<start).contains($0.tokens.lowerBound)
    }
    let isBroken = ledger.lexicon.list("ball-broken")
      .stands(in: edge.tokens.upperBound..<sentence.upperBound, of: ledger.text.words)
    return isNamed || isBroken ? nil : edge
  }

  /// `Kane swept it in. Mount was the provider.`: whoever is said to have had a part in what was told last, in the same sentence
  /// or the next.
  private func credit(behind telling: Telling, of player: Int) -> EdgeTelling? {
    ledger.told.edges.first { edge in
      guard edge.isOfLast, (telling.sentence...telling.sentence + 1).contains(edge.sentence),
        edge.tokens.lowerBound >= telling.core.upperBound
      else { return false }
      let last = ledger.told.tellings.filter { type.isOfSomebody($0) && $0.core.upperBound <= edge.tokens.lowerBound }
        .max { $0.core.upperBound < $1.core.upperBound }
      return last?.core == telling.core
    }
  }

  private func take(_ edge: EdgeTelling, to player: Int, _ draft: inout EventDraft) {
    if ledger.entity(edge.b, .person) == player { take(edge, &draft) }
  }

  private func take(_ edge: EdgeTelling, _ draft: inout EventDraft) {
    guard let role = edge.role, draft.fields[role] == nil,
      type.fields.contains(where: { $0.name == role && $0.form == .entity }),
      let other = ledger.giver(edge.a), other != draft.player, !ledger.isCoachAlone(other)
    else { return }
    draft.fields[role] = .entity(Entity.ID(other))
    draft.fieldEvidence.append(Evidence(ledger.text.span(edge.tokens), field: role, rule: ledger.ruleName(edge.rule)))
  }
}

extension Ledger {
  /// `Mount's pass played in Kane and he scored`, `Mount picked out Kane. The striker scored`: whom the ball was given to right
  /// before a pronoun or description.
  func receiver(before pointer: Pointer, in sentence: Int) -> Int? {
    guard let mention = pointer.mention, mentions[mention].form == .pronoun || mentions[mention].form == .nominal
    else { return nil }
    let start = pointer.tokens.lowerBound
    let receiver = told.edges.last { edge in
      edge.role != nil && edge.isSame && (sentence - 1...sentence).contains(edge.sentence)
        && edge.b.tokens.upperBound <= start
        && edge.a.tokens.lowerBound < edge.b.tokens.lowerBound
        && !mentions.contains {
          $0.kind == .person && $0.form == .name
            && (edge.b.tokens.upperBound..<start).contains($0.tokens.lowerBound)
        }
    }.flatMap { entity($0.b, .person) }
    guard mentions[mention].form == .nominal, let receiver else { return receiver }
    return told.resolved.candidates[mention].contains { $0.entity == receiver } ? receiver : nil
  }

  /// Who gave the ball: of a pronoun, whoever had been given it himself.
  func giver(_ pointer: Pointer?) -> Int? {
    guard let pointer else { return nil }
    let sentence = text.sentence(of: pointer.tokens.lowerBound) ?? 0
    return receiver(before: pointer, in: sentence) ?? entity(pointer, .person)
  }

  /// Whether somebody else did what a detail of a telling tells: `Mount nodded it on and Kane scored`. Where the player is named
  /// between the two, he is the nearer one.
  func isOfOther(_ detail: Detail, of telling: Telling, than player: Int?) -> Bool {
    guard let player, let doer = detail.doer, isName(doer), let other = entity(doer, .person), other != player,
      !telling.core.overlaps(detail.tokens)
    else { return false }
    let own = telling.captures.first?.pointer.tokens.lowerBound
    return !(own.map { doer.tokens.upperBound <= $0 && $0 < detail.tokens.lowerBound } ?? false)
  }

  /// The text calls a person a coach and nothing calls him a player.
  func isCoachAlone(_ person: Int) -> Bool {
    let roles = roles(person)
    return roles.contains(.coach) && !roles.contains(.player)
  }
}

extension Model.EventType {
  /// Whether a telling is of the type and says whose event it was.
  func isOfSomebody(_ telling: Telling) -> Bool {
    telling.type == name && labels.contains { $0.place == "player" && telling[$0.label] != nil }
  }
}

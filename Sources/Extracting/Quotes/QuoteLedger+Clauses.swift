internal import Recognising
internal import Records
internal import Resolving

/// What the words around a reference say of whom it means: not who acts on it in its own clause, rather who was called the same
/// before.
extension QuoteLedger {
  /// Who does in the same clause what is done to the reference, which is somebody else: `Kane thanked him`, `Kane went on to
  /// surprise all by selling the Dutchman`. An owner may be meant: `Kane's agent thanked him`.
  func subjects(over asked: Mention) -> [Int] {
    let first = asked.tokens.lowerBound
    guard isObject(asked) else { return [] }
    let start = max(scene.sentence(of: first).lowerBound, first - QuoteLedger.clause)
    var found: [Int] = []
    var at = first - 1
    while at >= start, !scene.isQuoted[at] {
      // `Norton surprised all – and Kane – by selling the striker`
      if scene.kind(at) == .dash,
        let open = (max(start, at - QuoteLedger.aside)..<at).last(where: { scene.kind($0) == .dash })
      {
        at = open - 1
        continue
      }
      let isMark = !scene.isWord(at) && scene.kind(at) != .possessive && scene.kind(at) != .number
      if isMark || scene.isWord(at) && opensClause(at) { break }
      if scene.ends[at + 1] >= 0 {
        let mention = Int(scene.ends[at + 1])
        if scene.mentions[mention].kind == .person, !isOwner(mention), let entity = entity(mention) {
          found.append(entity)
        }
        at = scene.mentions[mention].tokens.lowerBound - 1
      } else {
        at -= 1
      }
    }
    return found
  }

  /// `thanked him`, `selling the Dutchman`, `message for him`: it does nothing itself.
  private func isObject(_ asked: Mention) -> Bool {
    let first = asked.tokens.lowerBound
    guard first > 0, scene.isWord(first - 1), !isPossessive(asked) else { return false }
    if asked.form == .pronoun, scene.words.subjectPronouns.contains(scene.text.words[first]) { return false }
    let behind = asked.tokens.upperBound
    if asked.form == .nominal, behind < scene.text.tokens.count, scene.isFinite(behind) || scene.isBetween(behind) {
      return false
    }
    let before = scene.text.words[first - 1]
    return scene.words.prepositions.contains(before) || !scene.lexicon.verbs[before].isEmpty
  }

  /// A word behind which another clause may have another subject: `and`, `that`, `who`, `when`, `to sell`, `for selling`.
  private func opensClause(_ at: Int) -> Bool {
    let word = scene.text.words[at]
    if scene.words.coordinators.contains(word) || scene.words.relatives.contains(word)
      || scene.words.that.contains(word)
      || scene.words.subordinators.contains(word) && !scene.words.prepositions.contains(word)
    {
      return true
    }
    guard scene.words.to.contains(word) else { return false }
    return scene.lexicon.verbs[scene.text.words[at + 1]].contains(.base)
  }

  /// `his`, `her last word`
  func isPossessive(_ mention: Mention) -> Bool {
    mention.form == .pronoun && scene.words.possessives.contains(scene.text.words[mention.tokens.lowerBound])
      && mention.tokens.upperBound < scene.text.tokens.count && scene.isWord(mention.tokens.upperBound)
      && !scene.words.prepositions.contains(scene.text.words[mention.tokens.upperBound])
      && !scene.words.determiners.contains(scene.text.words[mention.tokens.upperBound])
  }

  /// Who was last described by the same words, which tell more than his work: `the Dutchman`, `the 32-year-old`.
  func calledSo(_ asked: Mention, _ mention: Int?) -> Int? {
    guard asked.form == .nominal, let mention, !asked.features.nations.isEmpty || asked.features.age != nil else {
      return nil
    }
    for other in stride(from: mention - 1, through: max(0, mention - QuoteLedger.memory), by: -1)
    where scene.mentions[other].form == .nominal && settled[other] >= 0
      && scene.text.words[scene.mentions[other].tokens].elementsEqual(scene.text.words[asked.tokens])
    {
      return Int(settled[other])
    }
    return nil
  }

  /// `said the Norton coach … The Norton manager was not amused`: who had the same work at the same side.
  func calledForSide(_ asked: Mention, _ mention: Int?) -> Int? {
    guard asked.form == .nominal, let mention, role(asked) == .coach, let side = side(of: asked) else { return nil }
    for other in stride(from: mention - 1, through: max(0, mention - QuoteLedger.memory), by: -1)
    where scene.mentions[other].form == .nominal && settled[other] >= 0 {
      if role(scene.mentions[other]) == .coach, self.side(of: scene.mentions[other]) == side {
        return Int(settled[other])
      }
    }
    return nil
  }

  private func side(of mention: Mention) -> Int? {
    mention.features.teams.first.flatMap { scene.resolved.entityOf[$0] }
  }
}

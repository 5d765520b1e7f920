internal import Recognising
internal import Records
internal import Rules

/// Reports whose verb is no finite one beside its subject: `admitted …, adding that`, `was forced to admit that`, `has been
/// told that`.
extension IndirectSpeech {
  func content(of verb: Range<Int>, told: Range<Int>?, in sentence: Range<Int>) -> Range<Int>? {
    let word = scene.text.words[verb.lowerBound]
    let forms = scene.lexicon.verbs[word]
    let isPerfect = verb.lowerBound > 0 && words.have.contains(scene.text.words[verb.lowerBound - 1])
    var report = ReportedClause.Report(
      isTold: told != nil, takesThings: words.claiming.contains(word), needsThat: forms.contains(.noun),
      takesPlurals: !isInsidePhrase(verb),
      isPast: forms.contains(.past) || isPerfect)
    if let told, let found = clauses.content(behind: told.upperBound, in: sentence, of: report) { return found }
    report.isTold = false
    return clauses.content(behind: verb.upperBound, in: sentence, of: report)
  }

  /// `city bragging rights`: a gerund that a word stands right before.
  private func isInsidePhrase(_ verb: Range<Int>) -> Bool {
    let before = verb.lowerBound - 1
    return cues.isGerund(verb) && before >= 0 && scene.isWord(before)
      && !words.coordinators.contains(scene.text.words[before])
  }

  /// `Despite admitting he was tired, Kane …`: the subject of a gerund that stands first comes behind its comma.
  func fronted(_ verb: Range<Int>, _ content: Range<Int>, in sentence: Range<Int>) -> (Range<Int>, Speaker)? {
    guard cues.isGerund(verb), verb.lowerBound - sentence.lowerBound <= IndirectSpeech.longestOpening,
      let narrow = clauses.beforeComma(content), narrow.upperBound < content.upperBound,
      let speaker = cues.clauseSubject(
        narrow.upperBound..<min(sentence.upperBound, narrow.upperBound + IndirectSpeech.longestLead),
        allowsSides: true)
    else { return nil }
    return (narrow, speaker)
  }

  /// How many words stand before a gerund that opens its sentence: `However, despite`.
  private static let longestOpening = 3

  /// How many words stand between a statement and the verb that goes on with it.
  private static let longestJoint = 4

  /// `said he was fit, adding that …`, `claims they left and says that …`: who reported the last clause goes on.
  func continued(_ verb: Range<Int>, from last: Statement?) -> Speaker? {
    guard let last, let speaker = last.cue.speaker, last.content.upperBound < verb.lowerBound,
      verb.lowerBound - last.content.upperBound <= IndirectSpeech.longestJoint
    else { return nil }
    let joint = last.content.upperBound..<verb.lowerBound
    guard
      joint.allSatisfy({ scene.isBetween($0) || !scene.isWord($0) || words.coordinators.contains(scene.text.words[$0]) }
      )
    else { return nil }
    let forms = scene.lexicon.verbs[scene.text.words[verb.lowerBound]]
    let joins = joint.contains { scene.isWord($0) && words.coordinators.contains(scene.text.words[$0]) }
    return forms.contains(.gerund) || joins && !forms.isDisjoint(with: [.past, .third]) ? speaker : nil
  }

  /// How many words stand between what leads to saying and the infinitive, and before it to its subject.
  private static let longestLead = 8

  /// `was forced to admit that`, `took to the web to say that`, `prompted the coach to say he …`
  func infinitive(_ verb: Range<Int>, in sentence: Range<Int>, from start: Int) -> Statement? {
    let to = verb.lowerBound - 1
    guard kind(of: verb) == "say", to > start,
      scene.lexicon.verbs[scene.text.words[verb.lowerBound]].contains(.base),
      let lead = (max(start, to - IndirectSpeech.longestLead)..<to).last(where: {
        scene.starts[$0] < 0 && words.leading.contains(scene.text.words[$0])
      }), !(lead..<to).contains(where: { cues.isAside($0) || words.coordinators.contains(scene.text.words[$0]) }),
      !(lead + 1..<to).contains(where: { scene.isFinite($0) }),
      !(max(start, lead - 3)..<to).contains(where: {
        words.negations.contains(scene.text.words[$0]) || words.modals.contains(scene.text.words[$0])
          || words.firstPerson.contains(scene.text.words[$0])
      })
    else { return nil }
    let told = cues.addressee(behind: verb, sentence)
    guard let content = content(of: verb, told: told, in: sentence) else { return nil }
    let near = lead + 1 < to ? cues.ending(to, from: lead + 1).flatMap { cues.isSomebody($0) ? $0 : nil } : nil
    guard let speaker = near ?? cues.clauseSubject(start..<lead, allowsSides: true), !cues.isAuthor(speaker) else {
      return nil
    }
    return Statement(
      content: content, cue: Cue(tokens: verb, speaker: speaker, window: sentence), rule: "reporting-infinitive")
  }

  /// `Kane has been told that …`, `was assured by the club he …`: who says it stands behind `by`, if anywhere.
  func toHearer(_ verb: Range<Int>, in sentence: Range<Int>) -> Statement? {
    guard cues.takesObject(verb), scene.lexicon.verbs[scene.text.words[verb.lowerBound]].contains(.participle) else {
      return nil
    }
    var at = verb.lowerBound - 1
    while at > sentence.lowerBound, scene.isBetween(at) || words.be.contains(scene.text.words[at]) {
      if words.negations.contains(scene.text.words[at]) { return nil }
      at -= 1
    }
    if words.firstPerson.contains(scene.text.words[at]) || words.supposing.contains(scene.text.words[at]) { return nil }
    var cue = Cue(tokens: verb, window: sentence)
    var behind = verb.upperBound
    if behind < sentence.upperBound, words.by.contains(scene.text.words[behind]) {
      guard let speaker = cues.inverted(behind + 1..<min(sentence.upperBound, behind + IndirectSpeech.longestLead))
      else { return nil }
      cue.speaker = speaker
      behind = speaker.tokens.upperBound
    }
    guard var content = clauses.content(behind: behind, in: sentence, of: .init(isTold: true, isPast: true)) else {
      return nil
    }
    // `Having been told that it rained, Kane …`
    if at == sentence.lowerBound, scene.isBetween(at), let narrow = clauses.beforeComma(content) {
      content = narrow
    }
    return Statement(content: content, cue: cue, rule: "hearer-is-told")
  }
}

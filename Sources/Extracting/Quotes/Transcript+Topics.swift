internal import Recognising
internal import Records
internal import Tokenising

/// Answers below questions and topics that nothing labels.
extension Transcript {
  func turns() -> [Turn] {
    let labelled = labelledTurns()
    if !labelled.isEmpty { return labelled }
    let inline = inlineTopics()
    if !inline.isEmpty { return inline }
    let topics = turns(below: paragraphs.indices.filter { isTopic($0) }, least: 2, rule: "topic-answer")
    if !topics.isEmpty { return topics }
    let questions = paragraphs.indices.filter { isQuestion($0) }
    guard questions.count >= 3,
      questions.count(where: { paragraphs[$0].tokens.contains { words.addressed.contains(scene.text.words[$0]) } }) * 3
        >= questions.count
    else { return [] }
    let found = turns(below: questions, least: 3, rule: "question-answer")
    // Of few questions each one must have somebody's own words below it.
    let isSure = found.count == questions.count && host(before: questions[0]) != nil
    return questions.count > 3 || isSure ? found : []
  }

  /// `On the injury: He is out, and we miss him.`
  private func inlineTopics() -> [Turn] {
    let found: [(paragraph: Int, content: Range<Int>)] = paragraphs.indices.compactMap { number in
      let tokens = paragraphs[number].tokens
      guard let first = tokens.first(where: { scene.isWord($0) }), first - tokens.lowerBound <= 3,
        words.topics.contains(scene.text.words[first]), scene.text.tokens[first].flags.contains(.capitalised),
        let colon = (first..<tokens.upperBound).prefix(Transcript.longestTopic).first(where: {
          scene.kind($0) == .colon || scene.kind($0) == .stop
        }), scene.kind(colon) == .colon
      else { return nil }
      let start = (colon + 1..<tokens.upperBound).first { scene.kind($0) != .symbol } ?? tokens.upperBound
      let content = start..<tokens.upperBound
      return isSpoken(content) && !(first..<colon).contains(where: { scene.isQuoted[$0] }) ? (number, content) : nil
    }
    guard found.count >= 2, found.count(where: { scene.isUnmarkedSpeech($0.content) }) * 2 >= found.count,
      let host = host(before: found[0].paragraph)
    else { return [] }
    return found.map { Turn(content: $0.content, voice: .entity(host), rule: "topic-answer") }
  }

  func turns(below heads: [Int], least: Int, rule: String) -> [Turn] {
    guard heads.count >= least, let host = host(before: heads[0]) else { return [] }
    var found: [Turn] = []
    var speeches = 0
    for (place, head) in heads.enumerated() {
      let limit = place + 1 < heads.count ? heads[place + 1] : paragraphs.count
      let answer = head + 1..<min(limit, head + 1 + Transcript.longestAnswer)
      guard let first = answer.first, isAnswer(first) else { continue }
      let last = answer.dropFirst().prefix { scene.isUnmarkedSpeech(paragraphs[$0].tokens) }.last ?? first
      let content = paragraphs[first].tokens.lowerBound..<paragraphs[last].tokens.upperBound
      if scene.isUnmarkedSpeech(content) { speeches += 1 }
      found.append(Turn(content: content, voice: voice(of: head) ?? .entity(host), rule: rule))
    }
    return speeches >= 2 && speeches * 2 >= heads.count ? found : []
  }

  func isAnswer(_ paragraph: Int) -> Bool {
    let tokens = paragraphs[paragraph].tokens
    return !tokens.isEmpty && tokens.contains { scene.isWord($0) }
      && !tokens.contains { scene.isQuoted[$0] || scene.kind($0) == .quote }
      && scene.kind(tokens.upperBound - 1) != .colon
  }

  /// `On the injury…`, `Kane on the injury`, `Asked about his future:`: a line that nothing ends, for what it is about follows.
  func isTopic(_ number: Int) -> Bool {
    let tokens = paragraphs[number].tokens
    guard (2...Transcript.longestTopic).contains(tokens.count), number + 1 < paragraphs.count, let first = tokens.first,
      let last = tokens.last
    else { return false }
    let opens =
      scene.isWord(first) && words.topics.contains(scene.text.words[first])
      || scene.namedPerson(at: first).map {
        let behind = scene.mentions[$0].tokens.upperBound
        return behind < last && words.topics.contains(scene.text.words[behind])
      } ?? false
    guard opens else { return false }
    if scene.kind(last) == .colon || scene.isWord(last) { return true }
    // `…`, `...`
    let end = scene.text.tokens[last].span
    return scene.kind(last) != .stop || end.end - end.start > 1
  }

  private func isQuestion(_ number: Int) -> Bool {
    let tokens = paragraphs[number].tokens
    guard (2...Transcript.longestTopic).contains(tokens.count), let last = tokens.last,
      !tokens.contains(where: { scene.isQuoted[$0] || scene.kind($0) == .quote })
    else { return false }
    return scene.text.utf8[scene.text.tokens[last].span.end - 1] == UInt8(ascii: "?")
  }

  /// `Kane on the injury`
  func voice(of head: Int) -> Voice? {
    isQuestion(head) ? nil : paragraphs[head].tokens.first.flatMap { scene.namedPerson(at: $0) }.map { .mention($0) }
  }
}

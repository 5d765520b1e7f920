internal import Recognising
internal import Records

/// A name, with what describes it, that alone stands before the mark: `Plymouth's Ian Foster: "…`, `Bolton boss Sam
/// Allardyce "I am …"`, `Kane on his future: "…`.
struct LabelLine: SpeakerSieve {
  static let name = "label-line"

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    guard isClause else { return nil }
    let scene = ledger.scene
    let window = scene.before(place)
    guard let first = window.first, let last = window.last, window.count <= 22,
      !scene.isTopic(window)
    else { return nil }
    let hasColon = scene.kind(last) == .colon || scene.kind(last) == .dash
    var end = hasColon ? last : last + 1
    // `Kane (Tottenham): "…"`, `Kane, England captain: "…"`, `Kane on what is to come: "…"`
    if hasColon, end > window.lowerBound, let behind = name(before: end, in: window, scene) { end = behind }
    let isDescribed = end + 1 < last && scene.kind(end) == .comma && isRelative(end + 1, scene)
    let label = end < last && (opensTopic(end, scene) || isDescribed) ? window.lowerBound..<end : window
    guard end > window.lowerBound else { return nil }
    if hasColon, let writer = writer(in: window.lowerBound..<last, scene) { return writer }
    guard scene.ends[end] >= 0 else {
      if hasColon, let body = publisher(window.lowerBound..<end, cues, scene) { return body }
      if hasColon, let noun = noun(in: window.lowerBound..<end, cues, scene) { return noun }
      // `More on our website: "…," she said`: a cue of its own says more than capitals before a colon.
      if scene.endsWithComma(place), cues.after(scene.after(place))?.speaker != nil { return nil }
      return hasColon ? unknown(before: end, in: window, cues, scene) : nil
    }
    let number = Int(scene.ends[end])
    let mention = scene.mentions[number]
    if hasColon, let body = publisher(label, cues, scene) { return body }
    guard mention.kind == .person, mention.form == .name, mention.tokens.lowerBound >= window.lowerBound else {
      return nil
    }
    // `Speaking after Norton, Kane:`
    let isFronted =
      scene.lexicon.verbs[scene.text.words[first]].contains(.gerund) && mention.tokens.lowerBound > first
      && scene.kind(mention.tokens.lowerBound - 1) == .comma
    let others = label.filter { !mention.tokens.contains($0) && !(isFronted && $0 == first) }
    if others.contains(where: { cues.speechVerb($0, before: label.upperBound) != nil }) { return nil }
    if others.contains(where: { scene.isFinite($0) }) { return nil }
    return Attribution(cue: scene.cue(naming: number, in: window))
  }

  /// `Statement from Norton FC:`, `Norton FC statement:`: whose the document is.
  private func publisher(_ label: Range<Int>, _ cues: CueFinder, _ scene: QuoteScene) -> Attribution? {
    guard label.count <= 12, !label.contains(where: { scene.isFinite($0) }),
      let noun = label.first(where: {
        scene.isWord($0) && scene.starts[$0] < 0
          && (cues.isPublication($0) || scene.words.speechNouns.contains(scene.text.words[$0]))
      }),
      let at = label.first(where: { scene.starts[$0] >= 0 }), let named = Optional(Int(scene.starts[at])),
      [.team, .organisation, .competition].contains(scene.mentions[named].kind), scene.mentions[named].form == .name
    else { return nil }
    let isOwner = at < noun && noun <= scene.mentions[named].tokens.upperBound + 2
    let isSource = at > noun && at <= noun + 3 && scene.words.prepositions.contains(scene.text.words[noun + 1])
    guard isOwner || isSource else { return nil }
    return Attribution(cue: scene.cue(naming: named, in: label))
  }

  /// A name that nothing recognised: the capitalised words before the colon.
  private func unknown(before end: Int, in window: Range<Int>, _ cues: CueFinder, _ scene: QuoteScene)
    -> Attribution?
  {
    if scene.isHandle(end - 1) {
      return Attribution(
        cue: Cue(tokens: end - 1..<end, speaker: Speaker(mention: nil, tokens: end - 1..<end), window: window))
    }
    var start = end
    while start > window.lowerBound, scene.isWord(start - 1), scene.text.tokens[start - 1].flags.contains(.capitalised)
    { start -= 1 }
    guard start < end, end - start <= 4, !window.contains(where: { scene.isFinite($0) }),
      // `Sky's Harry Kane speaking on The Late Show:`
      !(window.lowerBound..<start).contains(where: { cues.speechVerb($0, before: end) != nil })
    else { return nil }
    return Attribution(
      cue: Cue(tokens: start..<end, speaker: Speaker(mention: nil, tokens: start..<end), window: window))
  }

  /// `FA spokesperson:`, `One supporter:`: a noun for a person, and nothing told of him.
  private func noun(in label: Range<Int>, _ cues: CueFinder, _ scene: QuoteScene) -> Attribution? {
    guard label.count <= 6, let head = label.last, cues.isPersonNoun(head),
      !label.contains(where: {
        scene.isFinite($0) || !scene.isWord($0) && scene.kind($0) != .possessive
          || scene.words.prepositions.contains(scene.text.words[$0])
      })
    else { return nil }
    return Attribution(
      cue: Cue(tokens: label, speaker: Speaker(mention: nil, tokens: label), window: label))
  }

  /// `Peter, Leeds:`, `Dave in York:`: a reader by his first name, and where he is.
  private func writer(in label: Range<Int>, _ scene: QuoteScene) -> Attribution? {
    guard label.count >= 3, label.count <= 6, let first = label.first, scene.isWord(first), scene.isCapital(first),
      scene.starts[first] < 0,
      scene.kind(first + 1) == .comma || scene.words.places.contains(scene.text.words[first + 1]),
      scene.segment(of: first) != .headline,
      first == scene.text.paragraphs[scene.text.sentences[Int(scene.sentenceOf[first])].paragraph].tokens.lowerBound,
      label.dropFirst(2).allSatisfy({ scene.isWord($0) && scene.isCapital($0) }),
      !scene.words.prepositions.contains(scene.text.words[first])
    else { return nil }
    return Attribution(
      cue: Cue(tokens: first..<first + 1, speaker: Speaker(mention: nil, tokens: first..<first + 1), window: label))
  }

  /// `Kane on his future:`, `Kane at Wembley Stadium:`
  private func opensTopic(_ at: Int, _ scene: QuoteScene) -> Bool {
    scene.isWord(at)
      && (scene.words.topics.contains(scene.text.words[at]) || scene.words.prepositions.contains(scene.text.words[at])
        || isOccasion(at, scene))
  }

  /// `Kane after the match:`, `Kane again:`
  private func isOccasion(_ at: Int, _ scene: QuoteScene) -> Bool {
    if scene.words.adverbs.contains(scene.text.words[at]) { return scene.kind(at + 1) == .colon }
    return scene.words.occasions.longest(in: scene.text.words, at: at, before: scene.text.tokens.count) > 0
  }

  /// `Speaking after Norton, Kane:`
  private func isFronted(_ name: Int, in window: Range<Int>, _ scene: QuoteScene) -> Bool {
    guard let first = window.first, first < name else { return false }
    let word = scene.text.words[name - 1]
    return scene.lexicon.verbs[scene.text.words[first]].contains(.gerund)
      && (scene.words.prepositions.contains(word) || scene.words.subordinators.contains(word))
  }

  /// `Kane, whose side are last:`
  private func isRelative(_ at: Int, _ scene: QuoteScene) -> Bool {
    scene.words.relatives.contains(scene.text.words[at])
  }

  private func name(before end: Int, in window: Range<Int>, _ scene: QuoteScene) -> Int? {
    for at in window where at < end && scene.starts[at] >= 0 {
      let mention = scene.mentions[Int(scene.starts[at])]
      guard mention.kind == .person, mention.tokens.upperBound < end, !isFronted(at, in: window, scene) else {
        continue
      }
      let next = scene.kind(mention.tokens.upperBound)
      let isLabel = next == .open || next == .comma || opensTopic(mention.tokens.upperBound, scene)
      return isLabel ? mention.tokens.upperBound : nil
    }
    return nil
  }
}

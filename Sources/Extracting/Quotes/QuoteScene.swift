internal import Recognising
internal import Records
internal import Resolving
internal import Rules

/// One article as the search for speakers sees it: its quotations, and for each token what begins or ends there.
/// An object, since all parts of the search hold it.
final class QuoteScene {
  let resolved: ResolvedText
  let text: TokenisedText
  let mentions: [Mention]
  let lexicon: Lexicon
  let words: QuoteWords
  /// The outermost quotations, in order.
  let quotations: [Quotation]
  /// By token: the longest mention that begins there, -1 for none.
  let starts: [Int32]
  /// By token: the longest mention that ends before it, -1 for none.
  let ends: [Int32]
  /// By token: the number of its sentence.
  let sentenceOf: [Int32]
  /// By token: it stands between marks.
  let isQuoted: [Bool]
  /// By token: it is part of a name, so no verb (`United`).
  let isNamed: [Bool]
  /// By sentence: the persons outside marks, as numbers of mentions.
  let personsOf: [[Int]]
  /// The entities, those that the article names most before others.
  let byProminence: [Int]

  init(_ resolved: ResolvedText, _ lexicon: Lexicon, _ words: QuoteWords) {
    self.resolved = resolved
    self.lexicon = lexicon
    text = resolved.recognised.text
    mentions = resolved.recognised.mentions
    self.words = words
    quotations = text.quotations.filter { $0.depth == 0 && !$0.content.isEmpty }
    let count = text.tokens.count
    var starts = [Int32](repeating: -1, count: count + 1)
    var ends = starts
    for number in mentions.indices {
      let tokens = mentions[number].tokens
      let first = Int(starts[tokens.lowerBound])
      if first < 0 || mentions[first].tokens.count < tokens.count { starts[tokens.lowerBound] = Int32(number) }
      let last = Int(ends[tokens.upperBound])
      if last < 0 || mentions[last].tokens.count < tokens.count { ends[tokens.upperBound] = Int32(number) }
    }
    self.starts = starts
    self.ends = ends
    var sentenceOf = [Int32](repeating: 0, count: count + 1)
    for (number, sentence) in text.sentences.enumerated() {
      for at in sentence.tokens { sentenceOf[at] = Int32(number) }
    }
    self.sentenceOf = sentenceOf
    var isQuoted = [Bool](repeating: false, count: count + 1)
    for quotation in quotations { for at in quotation.content { isQuoted[at] = true } }
    self.isQuoted = isQuoted
    var isNamed = [Bool](repeating: false, count: count + 1)
    for number in mentions.indices where mentions[number].form == .name {
      for at in mentions[number].tokens { isNamed[at] = true }
    }
    self.isNamed = isNamed
    var personsOf = [[Int]](repeating: [], count: text.sentences.count)
    for number in mentions.indices where mentions[number].kind == .person && !text.sentences.isEmpty {
      let first = mentions[number].tokens.lowerBound
      if !isQuoted[first] { personsOf[Int(sentenceOf[first])].append(number) }
    }
    self.personsOf = personsOf
    let entities = resolved.entities
    byProminence = entities.indices.filter { !entities[$0].mentions.isEmpty }
      .sorted { (-entities[$0].mentions.count, $0) < (-entities[$1].mentions.count, $1) }
  }

  /// The entities that a stretch names, each once for each time; of a long one its first words.
  func names(in tokens: Range<Int>) -> Set<Int> {
    var found: Set<Int> = []
    for at in tokens.prefix(400) where starts[at] >= 0 {
      if let entity = resolved.entityOf[Int(starts[at])] { found.insert(entity) }
    }
    return found
  }

  /// The first and the last persons of a sentence that stand before a token, however many there are.
  func persons(in sentence: Int, before token: Int) -> [Int] {
    let all = personsOf[sentence]
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[all[middle]].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low <= 8 ? Array(all[..<low]) : Array(all[..<4]) + all[(low - 4)..<low]
  }

  // MARK: Words

  func isWord(_ at: Int) -> Bool { text.tokens[at].kind == .word }

  func isCapital(_ at: Int) -> Bool { text.tokens[at].flags.contains(.capitalised) }

  /// `@NortonFan`
  func isHandle(_ at: Int) -> Bool {
    kind(at) == .link && text.utf8[text.tokens[at].span.start] == UInt8(ascii: "@")
  }

  /// `https://t.co/abc`, `pic.twitter.com/abc`
  func isAddress(_ at: Int) -> Bool {
    kind(at) == .link && text.utf8[text.tokens[at].span.start] != UInt8(ascii: "@")
      && text.utf8[text.tokens[at].span.start] != UInt8(ascii: "#")
  }

  /// Behind the text's last token it ends as a sentence does.
  func kind(_ at: Int) -> Token.Kind { at < text.tokens.count ? text.tokens[at].kind : .stop }

  func sentence(of token: Int) -> Range<Int> {
    text.sentences.isEmpty
      ? token..<token + 1 : text.sentences[Int(sentenceOf[min(token, text.tokens.count - 1)])].tokens
  }

  func segment(of token: Int) -> Segment { text.paragraphs[text.sentences[Int(sentenceOf[token])].paragraph].segment }

  /// A word that tells no subject from its verb: `also`, `later`, `has`, `frankly`.
  func isBetween(_ at: Int) -> Bool {
    guard isWord(at) || kind(at) == .clitic else { return false }
    let word = text.words[at]
    return words.adverbs.contains(word) || words.have.contains(word) || words.modals.contains(word)
      || words.negations.contains(word)
      || words.days.contains(word) || isManner(at)
  }

  /// The cue of words that do no more than name their speaker.
  func cue(naming mention: Int, in window: Range<Int>) -> Cue {
    let tokens = mentions[mention].tokens
    return Cue(tokens: tokens, speaker: Speaker(mention: mention, tokens: tokens), window: window)
  }

  /// `frankly`, `exclusively`
  func isManner(_ at: Int) -> Bool {
    guard isWord(at), starts[at] < 0, text.tokens[at].length > 4, !words.nounsInLy.contains(text.words[at]) else {
      return false
    }
    let end = text.tokens[at].span.end
    return text.utf8[end - 1] | 0x20 == UInt8(ascii: "y") && text.utf8[end - 2] | 0x20 == UInt8(ascii: "l")
  }

  /// `was told`: what its subject does not do itself.
  func isPassive(_ verb: Int, before end: Int) -> Bool {
    verb + 1 < end && words.be.contains(text.words[verb]) && lexicon.verbs[text.words[verb + 1]].contains(.participle)
  }

  /// Where a phrase for somebody without a name ends that begins at a word: before its verb, or a preposition.
  func end(ofPhraseAt first: Int, before end: Int, longest: Int) -> Int {
    var at = first + 1
    while at < end, at - first < longest, isWord(at) || kind(at) == .possessive, !isFinite(at),
      !words.prepositions.contains(text.words[at])
    { at += 1 }
    return at
  }

  func isFinite(_ at: Int) -> Bool {
    // `it's been`: behind a pronoun no possessive.
    if kind(at) == .possessive { return at > 0 && words.subjectPronouns.contains(text.words[at - 1]) }
    guard isWord(at) || kind(at) == .clitic, starts[at] < 0, !isNamed[at] else { return false }
    if words.finite.contains(text.words[at]) || kind(at) == .clitic { return true }
    let forms = lexicon.verbs[text.words[at]]
    return !forms.isDisjoint(with: [.past, .third]) && !forms.contains(.noun)
  }

  // MARK: Stretches around a quotation

  /// From a quotation's first word to the last of those that go on with it behind reopened marks.
  func statement(from place: Int) -> Range<Int> {
    quotations[place].content.lowerBound..<quotations[lastOfStatement(from: place)].content.upperBound
  }

  /// The last quotation of a statement, of a long one the seventh.
  func lastOfStatement(from place: Int) -> Int {
    var last = place
    while last + 1 < quotations.count, last - place < 6, quotations[last + 1].reopens { last += 1 }
    return last
  }

  func mark(before place: Int) -> Int {
    max(0, quotations[place].content.lowerBound - (quotations[place].isOpened ? 1 : 0))
  }

  private func paragraph(_ place: Int) -> Range<Int> { text.paragraphs[quotations[place].paragraph].tokens }

  /// The paragraph in which a quotation ends: a letter may be printed over several.
  func lastParagraph(_ place: Int) -> Int {
    guard let last = quotations[place].content.last, !text.sentences.isEmpty else { return quotations[place].paragraph }
    return max(quotations[place].paragraph, text.sentences[Int(sentenceOf[last])].paragraph)
  }

  /// From behind the closing mark to the end of that sentence or the next mark.
  func after(_ place: Int) -> Range<Int> {
    let start = min(quotations[place].content.upperBound + 1, text.tokens.count)
    guard quotations[place].closed, start < text.tokens.count else { return start..<start }
    let limit = paragraph(place).upperBound
    // `calls it "a joke". Kane said nothing`: the mark ends the sentence.
    guard start < limit, !isFullStop(start) else { return start..<start }
    var end = start
    while end < limit, kind(end) != .quote, kind(end) != .stop || end == start { end += 1 }
    return start..<end
  }

  /// From the start of the sentence, or the mark before, to the opening mark.
  func before(_ place: Int) -> Range<Int> {
    let end = mark(before: place)
    let limit = paragraph(place).lowerBound
    var start = end
    while start > limit, kind(start - 1) != .quote, kind(start - 1) != .stop { start -= 1 }
    return start..<max(start, end)
  }

  /// Between the quotation before and this one.
  func between(_ place: Int) -> Range<Int> {
    guard place > 0 else { return 0..<0 }
    let start = quotations[place - 1].content.upperBound
    return start..<max(start, mark(before: place))
  }

  /// How many words sign a quotation behind a dash.
  private static let longestSignature = 12

  /// `"We won. -- Norton manager Harry Kane`: a dash and who signs, inside a quotation that nothing closes.
  func signature(of place: Int) -> Range<Int>? {
    let content = quotations[place].content
    guard !quotations[place].closed, content.count > 4,
      let dash = content.suffix(QuoteScene.longestSignature).last(where: { kind($0) == .dash }), kind(dash - 1) == .stop
    else { return nil }
    let line = dash..<content.upperBound
    let names = line.contains { starts[$0] >= 0 && mentions[Int(starts[$0])].kind == .person }
    return names && !line.contains(where: { isFinite($0) || kind($0) == .stop }) ? line : nil
  }

  /// How many quotations on a subheading's words are looked for, and how many words it has at most.
  private static let echoes = 60
  private static let longestSubheading = 12

  /// A paragraph that is nothing but a few quoted words, without a stop, which somebody says further on: `'I am proud'`.
  func isSubheading(_ place: Int) -> Bool {
    let content = quotations[place].content
    let paragraph = paragraph(place)
    guard content.count <= QuoteScene.longestSubheading, content.count >= 2, quotations[place].closed,
      content.lowerBound - 1 == paragraph.lowerBound, content.upperBound + 1 >= paragraph.upperBound,
      !endsWithStop(place), !endsWithComma(place)
    else { return false }
    return quotations[(place + 1)...].prefix(QuoteScene.echoes).contains { other in
      other.content.count > content.count && text.words[other.content].contains(run: text.words[content])
    }
  }

  /// A line of its own that nothing ends heads what comes next: `'We want to win it'`.
  func isHeading(_ place: Int) -> Bool {
    let content = quotations[place].content
    return quotations[place].closed && (3...QuoteScene.longestSubheading).contains(content.count)
      && paragraph(place).count == content.count + 2 && !endsWithStop(place) && !endsWithComma(place)
  }

  func hasWords(_ range: Range<Int>) -> Bool { range.contains { isWord($0) } }

  func stops(in range: Range<Int>) -> Int { range.dropLast().count { kind($0) == .stop } }

  /// No other sentence begins behind the one of a token and before another token.
  func isOneSentence(from token: Int, to end: Int) -> Bool {
    guard let stop = (token..<max(token, end)).first(where: { kind($0) == .stop }) else { return true }
    return !hasWords(stop + 1..<max(stop + 1, end))
  }

  func endsWithStop(_ place: Int) -> Bool { quotations[place].content.last.map { kind($0) == .stop } ?? false }

  func endsWithComma(_ place: Int) -> Bool { quotations[place].content.last.map { kind($0) == .comma } ?? false }

  /// The quotation ends with a full stop: its sentence is over, unlike behind `?` and `!`.
  func endsWithFullStop(_ place: Int) -> Bool {
    quotations[place].content.last.map { isFullStop($0) } ?? false
  }

  /// `.`, and `...` that ends in one.
  private func isFullStop(_ at: Int) -> Bool {
    kind(at) == .stop && text.utf8[text.tokens[at].span.end - 1] == UInt8(ascii: ".")
  }
}

extension ArraySlice<WordID> {
  /// Whether some words stand in these one after another.
  func contains(run: ArraySlice<WordID>) -> Bool {
    guard run.count <= count else { return false }
    return (startIndex...endIndex - run.count).contains { self[$0..<$0 + run.count].elementsEqual(run) }
  }
}

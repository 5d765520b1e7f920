package import Resolving
package import Rules
internal import Recognising
internal import Records

/// Quotations with their speakers. A quotation asks one sieve after another who speaks, the surest first.
package struct QuoteExtractor: Sendable {
  private let lexicon: Lexicon

  package init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  package func quotes(in resolved: ResolvedText) -> [QuoteTelling] {
    var reader = QuoteReader(resolved, lexicon)
    return reader.read()
  }
}

/// The quotations of one article in order, with what is known of the speaker so far.
private struct QuoteReader {
  private let resolved: ResolvedText
  private let text: TokenisedText
  private let lexicon: Lexicon
  private let cues: CueFinder
  private let quotations: [Quotation]
  private var found: [QuoteTelling] = []
  private var turn = 0
  /// The quotation before, where it was taken as speech.
  private var last: (place: Int, telling: QuoteTelling)?

  init(_ resolved: ResolvedText, _ lexicon: Lexicon) {
    self.resolved = resolved
    text = resolved.recognised.text
    self.lexicon = lexicon
    cues = CueFinder(resolved.recognised, lexicon)
    quotations = text.quotations.filter { $0.depth == 0 && !$0.content.isEmpty }
  }

  mutating func read() -> [QuoteTelling] {
    for place in quotations.indices { read(place) }
    return found
  }

  private mutating func read(_ place: Int) {
    let quotation = quotations[place]
    let after = self.after(place)
    let before = self.before(place)
    let isClause = isClause(quotation)
    var telling = QuoteTelling(kind: isClause ? .direct : .fragment, span: quotation.span, turn: 0, resolution: .none, rule: "")
    var isContinued = false
    if continuesLast(place), let last {
      take(last.telling, into: &telling, rule: "continuation")
      isContinued = true
    } else if let cue = cues.after(after), isClause || endsWithComma(quotation) {
      take(cue, into: &telling, rule: "cue-after")
    } else if let cue = cues.before(before) {
      take(cue, into: &telling, rule: "cue-before")
    } else if let cue = cues.after(after) {
      take(cue, into: &telling, rule: "cue-after")
    } else if let cue = cues.according(before) ?? cues.according(after) {
      take(cue, into: &telling, rule: "according-to")
    } else if isClause, followsSpeech(place), let last {
      take(last.telling, into: &telling, rule: "continuation")
      isContinued = sameParagraph(place)
    } else if isClause, let cue = precedingSentence(place) {
      take(cue, into: &telling, rule: "sentence-before")
      telling.resolution = .continuation
    }
    guard isClause || telling.cue != nil && telling.speakerTokens != nil else { return }
    if !isContinued { turn += 1 }
    telling.turn = turn
    found.append(telling)
    last = (place, telling)
  }

  // MARK: Taking

  private func take(_ other: QuoteTelling, into telling: inout QuoteTelling, rule: String) {
    telling.speaker = other.speaker
    telling.speakerText = other.speakerText
    telling.resolution = .continuation
    telling.cue = other.cue
    telling.speakerTokens = other.speakerTokens
    telling.medium = other.medium
    telling.addressee = other.addressee
    telling.rule = rule
  }

  private func take(_ cue: Cue, into telling: inout QuoteTelling, rule: String) {
    telling.cue = cue.tokens
    telling.rule = rule
    telling.addressee = cue.addressee.map { text.text(tokens: $0) }
    guard let speaker = cue.speaker else { return }
    telling.speakerTokens = speaker.tokens
    guard let mention = speaker.mention else {
      telling.speakerText = text.text(tokens: speaker.tokens)
      telling.resolution = .description
      return
    }
    switch resolved.recognised.mentions[mention].form {
    case .name:
      telling.speaker = resolved.entityOf[mention]
      telling.resolution = .name
    case .pronoun:
      telling.speaker = pronoun(mention)
      telling.resolution = .pronoun
    case .nominal:
      telling.speaker = resolved.candidates[mention].first?.entity
      telling.resolution = .description
      telling.speakerText = text.text(tokens: speaker.tokens)
    }
  }

  /// Whom `he` means beside a quotation: who spoke last, where he fits, before whoever was named.
  private func pronoun(_ mention: Int) -> Int? {
    let candidates = resolved.candidates[mention]
    guard let best = candidates.first else { return last?.telling.speaker }
    if let speaker = last?.telling.speaker, let found = candidates.first(where: { $0.entity == speaker }),
      found.weight + 6 >= best.weight
    {
      return speaker
    }
    return best.entity
  }

  // MARK: Stretches around a quotation

  private func sentence(of token: Int) -> Range<Int> {
    var low = 0
    var high = text.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if text.sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < text.sentences.count ? text.sentences[low].tokens : token..<token + 1
  }

  /// From behind the closing mark to the end of that sentence or the next mark.
  private func after(_ place: Int) -> Range<Int> {
    let start = min(quotations[place].content.upperBound + 1, text.tokens.count)
    guard quotations[place].closed, start < text.tokens.count else { return start..<start }
    let paragraph = text.paragraphs[quotations[place].paragraph].tokens
    guard start < paragraph.upperBound else { return start..<start }
    var end = start
    while end < paragraph.upperBound, text.tokens[end].kind != .quote, text.tokens[end].kind != .stop || end == start { end += 1 }
    return start..<end
  }

  /// From the start of the sentence, or the mark before, to the opening mark.
  private func before(_ place: Int) -> Range<Int> {
    let end = max(0, quotations[place].content.lowerBound - 1)
    let paragraph = text.paragraphs[quotations[place].paragraph].tokens
    var start = end
    while start > paragraph.lowerBound, text.tokens[start - 1].kind != .quote, text.tokens[start - 1].kind != .stop { start -= 1 }
    return start..<end
  }

  // MARK: Continuing

  /// The mark reopens a quotation, or only the other's cue stands between the two.
  private func continuesLast(_ place: Int) -> Bool {
    guard let last, last.place == place - 1 else { return false }
    let previous = quotations[place - 1]
    let between = previous.content.upperBound..<max(previous.content.upperBound, quotations[place].content.lowerBound - 1)
    if quotations[place].reopens || !previous.closed && quotations[place].paragraph == previous.paragraph + 1 { return true }
    let words = between.filter { text.tokens[$0].kind == .word }
    if words.isEmpty { return quotations[place].paragraph == previous.paragraph }
    // `"…," Kane said. "…"`
    guard quotations[place].paragraph == previous.paragraph, let cue = last.telling.cue, between.contains(cue.lowerBound) else { return false }
    let behind = cue.upperBound..<between.upperBound
    return !behind.contains { cues.speechVerb($0, before: between.upperBound) != nil }
      && sentences(in: between) <= 1
  }

  private func sentences(in range: Range<Int>) -> Int { range.dropLast().filter { text.tokens[$0].kind == .stop }.count }

  private func sameParagraph(_ place: Int) -> Bool { last.map { quotations[$0.place].paragraph == quotations[place].paragraph } ?? false }

  /// A paragraph that is all quotation, behind one that was.
  private func followsSpeech(_ place: Int) -> Bool {
    guard let last, last.place == place - 1 else { return false }
    let previous = quotations[last.place]
    let quotation = quotations[place]
    guard quotation.paragraph - previous.paragraph <= 1 else { return false }
    let between = previous.content.upperBound..<max(previous.content.upperBound, quotation.content.lowerBound - 1)
    let outside = between.filter { text.tokens[$0].kind == .word }
    guard let cue = last.telling.cue, between.contains(cue.lowerBound) else { return outside.isEmpty }
    return outside.count <= 20 && sentences(in: between) <= 1
  }

  /// The sentence before the quotation says that its subject spoke, or is about one person.
  private func precedingSentence(_ place: Int) -> Cue? {
    let open = quotations[place].content.lowerBound - 1
    guard open > 0 else { return nil }
    let window = self.before(place)
    guard window.allSatisfy({ text.tokens[$0].kind != .word }) else { return nil }
    var end = open
    while end > 0, text.tokens[end - 1].kind != .stop, text.tokens[end - 1].kind != .word { end -= 1 }
    guard end > 0 else { return nil }
    let range = sentence(of: end - 1)
    guard !range.contains(where: { text.tokens[$0].flags.contains(.quoted) }) else { return nil }
    if let cue = cues.before(range) { return cue }
    return cues.after(range) ?? cues.subject(of: range)
  }

  // MARK: Kinds

  private func endsWithComma(_ quotation: Quotation) -> Bool {
    guard let last = quotation.content.last else { return false }
    return text.tokens[last].kind == .comma || text.tokens[last].kind == .stop
  }

  /// Speech of a clause or more, not a word or phrase: it has a finite verb with a subject before it.
  private func isClause(_ quotation: Quotation) -> Bool {
    let words = quotation.content.filter { text.tokens[$0].kind == .word || text.tokens[$0].kind == .clitic }
    guard let first = quotation.content.first, !words.isEmpty else { return false }
    let opensCapital = text.tokens[first].flags.contains(.capitalised)
    let endsMark = endsWithComma(quotation)
    if opensCapital, endsMark { return words.count >= 2 || text.tokens[quotation.content.upperBound - 1].kind == .stop || endsMark }
    let finite = lexicon.list("finite-verbs")
    let hasVerb = words.dropFirst().contains { place in
      finite.contains(text.words[place]) || text.tokens[place].kind == .clitic
        || !lexicon.verbs[text.words[place]].isDisjoint(with: [.past, .third]) && !lexicon.verbs[text.words[place]].contains(.noun)
    }
    return hasVerb && words.count >= 4 && (opensCapital || endsMark || startsWithSubject(words))
  }

  private func startsWithSubject(_ words: [Int]) -> Bool {
    words.prefix(3).contains { lexicon.list("subject-pronouns").contains(text.words[$0]) }
  }
}

package import Records
package import Rules

/// Quotations of which one mark is lost: where a closing mark is missing they end at their cue (`"We won it, said Kane.`) or
/// where the paragraph tells on; where an opening one is missing (`We won it," said Kane.`) they begin with the first
/// sentence in which somebody speaks of himself.
package struct LostMarks: Sendable {
  private let words: QuoteWords
  private let lexicon: Lexicon

  /// How long a cue behind the words may be, and how far back an opening mark is looked for.
  private static let longestCue = 12
  private static let reach = 160

  package init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    words = QuoteWords(lexicon)
  }

  package func mend(_ text: inout TokenisedText) {
    guard text.tokens.contains(where: { $0.kind == .quote }) else { return }
    closeAtCues(&text)
    openBeforeCloses(&text)
  }

  // MARK: Lost closing marks

  private func closeAtCues(_ text: inout TokenisedText) {
    for number in text.quotations.indices where !text.quotations[number].closed && text.quotations[number].depth == 0 {
      let content = text.quotations[number].content
      guard
        let end = content.dropFirst(2).prefix(LostMarks.reach).first(where: { isCue(behind: $0, in: content, text) })
      else { continue }
      let kept = content.lowerBound..<end + 1
      text.quotations[number].content = kept
      text.quotations[number].span = text.span(kept)
      text.quotations[number].closed = true
      for at in end + 1..<content.upperBound { text.tokens[at].flags.remove(.quoted) }
      if number + 1 < text.quotations.count { text.quotations[number + 1].reopens = false }
    }
  }

  /// Behind a comma or stop only a cue stands until the sentence ends: `, said Kane.`, `, he told the paper.`
  private func isCue(behind mark: Int, in content: Range<Int>, _ text: TokenisedText) -> Bool {
    guard text.tokens[mark].kind == .comma, mark + 2 < content.upperBound else { return false }
    let start = mark + 1
    // `said Kane`, `said the manager`
    if isVerb(start, text) {
      return text.tokens[start + 1].flags.contains(.capitalised) || words.definite.contains(text.words[start + 1])
    }
    guard
      let end = (start..<min(content.upperBound, start + LostMarks.longestCue)).first(where: {
        text.tokens[$0].kind == .stop
      }) ?? (content.upperBound - start <= LostMarks.longestCue ? content.upperBound : nil)
    else { return false }
    let cue = start..<end
    guard cue.count >= 2,
      !cue.contains(where: { words.firstPerson.contains(text.words[$0]) || text.tokens[$0].kind == .quote })
    else { return false }
    // `he said`, `Kane told Sky`
    var verb = start
    while verb < end, text.tokens[verb].flags.contains(.capitalised) { verb += 1 }
    if verb == start, words.subjectPronouns.contains(text.words[start]), !words.relatives.contains(text.words[start]) {
      verb += 1
    }
    return verb > start && verb < end && isVerb(verb, text)
  }

  private func isVerb(_ at: Int, _ text: TokenisedText) -> Bool {
    text.tokens[at].kind == .word && lexicon.speech.longest(in: text.words, at: at, before: at + 1) != nil
      && (lexicon.verbs[text.words[at]].contains(.past)
        || lexicon.verbs[text.words[at]].isSuperset(of: [.third]) && !lexicon.verbs[text.words[at]].contains(.noun))
  }

  // MARK: Lost opening marks

  private func openBeforeCloses(_ text: inout TokenisedText) {
    var found: [Quotation] = []
    var next = 0
    let known = text.quotations.filter { $0.depth == 0 }
    var behind = 0
    for (number, paragraph) in text.paragraphs.enumerated() where !paragraph.tokens.isEmpty {
      behind = max(behind, paragraph.tokens.lowerBound)
      for at in paragraph.tokens where text.tokens[at].kind == .quote {
        while next < known.count, known[next].content.upperBound < at {
          behind = max(behind, known[next].content.upperBound + 1); next += 1
        }
        guard at >= behind, closes(at, in: paragraph.tokens, text),
          next >= known.count || at < known[next].content.lowerBound - 1
        else { continue }
        guard let start = beginning(behind..<at, text) else { continue }
        let content = start..<at
        found.append(
          Quotation(
            content: content, span: text.span(content), depth: 0, paragraph: number, closed: true, reopens: false,
            isOpened: false))
        for token in content { text.tokens[token].flags.insert(.quoted) }
        behind = at + 1
      }
    }
    guard !found.isEmpty else { return }
    text.quotations = (text.quotations + found).sorted {
      ($0.content.lowerBound, $0.depth) < ($1.content.lowerBound, $1.depth)
    }
  }

  /// A mark of a sentence's end that belongs to no quotation.
  private func closes(_ at: Int, in paragraph: Range<Int>, _ text: TokenisedText) -> Bool {
    guard at - 1 > paragraph.lowerBound, !text.tokens[at].flags.contains(.spaced),
      at + 1 >= paragraph.upperBound || text.tokens[at + 1].flags.contains(.spaced)
        || text.tokens[at + 1].kind == .comma
        || text.tokens[at + 1].kind == .stop,
      !text.tokens[at].flags.contains(.quoted)
    else { return false }
    let before = text.tokens[at - 1].kind
    return before == .comma || before == .stop
  }

  /// The first token of what was said: behind a colon or a stretch already told, else the first sentence from which on
  /// somebody speaks of himself, at the latest the last one.
  private func beginning(_ region: Range<Int>, _ text: TokenisedText) -> Int? {
    let region = max(region.lowerBound, region.upperBound - LostMarks.reach)..<region.upperBound
    guard region.count >= 3 else { return nil }
    var starts = [region.lowerBound]
    for at in region.dropLast(2)
    where text.tokens[at].kind == .stop && text.tokens[at + 1].flags.contains(.capitalised)
      && text.tokens[at + 1].flags.contains(.spaced)
    {
      starts.append(at + 1)
    }
    // `Kane said: We won it.”`
    if let colon = region.dropLast(2).last(where: {
      text.tokens[$0].kind == .colon && text.tokens[$0 + 1].flags.contains(.capitalised)
    }) {
      return colon + 1
    }
    let ends = starts.dropFirst() + [region.upperBound]
    for (start, end) in zip(starts, ends)
    where (start..<end).contains(where: { words.firstPerson.contains(text.words[$0]) }) {
      return firstWord(start..<region.upperBound, text)
    }
    return starts.last.flatMap { firstWord($0..<region.upperBound, text) }
  }

  private func firstWord(_ region: Range<Int>, _ text: TokenisedText) -> Int? {
    region.first { text.tokens[$0].kind == .word || text.tokens[$0].kind == .number }
  }
}

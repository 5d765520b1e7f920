package import Records

/// Cuts an article into tokens, sentences, paragraphs and quotations.
package struct Tokeniser: Sendable {
  private let abbreviations: Abbreviations
  private let furniture: Phrases
  private let labels: Phrases
  private let starters: Set<WordID>

  /// `furniture` are phrases that belong to a page and not to its article, with `…` behind those that take the rest of their
  /// sentence with them and `¶` behind those that count only where they have a line to themselves, as single words do; `labels`
  /// words that open a list with a colon; `starters` small words that begin a sentence rather than go on with a name.
  package init(
    abbreviations: Abbreviations, furniture: [String] = [], labels: [String] = [], starters: [String] = []
  ) {
    self.abbreviations = abbreviations
    func words(_ text: String) -> [WordID] { Tokeniser.words(of: Array(text.utf8)[...]) }
    self.furniture = Phrases(
      furniture.map { line in
        if line.hasSuffix("…") { return Phrases.Phrase(words: words(String(line.dropLast())), reach: .sentence) }
        if line.hasSuffix("¶") { return Phrases.Phrase(words: words(String(line.dropLast())), reach: .line) }
        let words = words(line)
        return Phrases.Phrase(words: words, reach: words.count == 1 ? .line : .words)
      })
    self.labels = Phrases(labels.map { Phrases.Phrase(words: words($0)) })
    self.starters = Set(starters.compactMap { words($0).first })
  }

  package func tokenise(_ utf8: [UInt8]) -> TokenisedText {
    var (text, blankBefore) = cut(utf8)
    let stretches = Stretches(text, furniture: furniture, labels: labels)
    let lines = Lines(text, blankBefore: blankBefore).paragraphs
    text.quotations = QuotationScanner(text, paragraphs: lines, furniture: stretches.furniture).scan()
    var splitter = SentenceSplitter(text, abbreviations: abbreviations, starters: starters, stretches: stretches)
    let sentences = lines.map { splitter.split($0) }
    (text.paragraphs, text.sentences) = Segmenter(text, stretches: stretches).segment(sentences)
    mark(&text)
    return text
  }

  /// The article's tokens and words alone, with the tokens before which a blank line stands.
  package func cut(_ utf8: [UInt8]) -> (text: TokenisedText, blankBefore: [Int]) {
    var text = TokenisedText(utf8: utf8)
    var blankBefore: [Int] = []
    utf8.withUnsafeBufferPointer { bytes in
      let scan = Scanner.scan(bytes, abbreviations)
      text.tokens = scan.tokens
      var numbers = WordNumbers(abbreviations: abbreviations)
      text.words = numbers.ids(of: scan.tokens, bytes)
      let final = FinalLetters(text, starters: starters).find(among: scan.initials)
      text.cutStops(of: final) { numbers.ids(of: $0, bytes) }
      blankBefore = FinalLetters.shifted(scan.blankBefore, behind: final)
    }
    return (text, blankBefore)
  }

  /// Flags the tokens that open sentences and stand in quotations, and numbers the quotations' paragraphs anew: they were
  /// found line by line, and a line may have been cut into several.
  private func mark(_ text: inout TokenisedText) {
    var quotedTo = 0
    for number in text.quotations.indices {
      let content = text.quotations[number].content
      // What an outer quotation flagged already is left out.
      for at in max(quotedTo, content.lowerBound)..<max(quotedTo, content.upperBound) {
        text.tokens[at].flags.insert(.quoted)
      }
      quotedTo = max(quotedTo, content.upperBound)
      text.quotations[number].paragraph = Tokeniser.paragraph(of: max(0, content.lowerBound - 1), in: text.paragraphs)
    }
    for sentence in text.sentences {
      text.tokens[sentence.tokens.lowerBound].flags.insert(.opensSentence)
      if let head = Enumeration(text, sentence.tokens).heads.first, head < sentence.tokens.upperBound {
        text.tokens[head].flags.insert(.opensSentence)
      }
    }
  }

  private static func paragraph(of token: Int, in paragraphs: [Paragraph]) -> Int {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, paragraphs.count - 1))
  }

  // MARK: Phrases of the knowledge

  /// The words of a phrase: how names and rules are cut, just as articles are.
  package static func words(of phrase: ArraySlice<UInt8>) -> [WordID] {
    var words: [WordID] = []
    phrase.withUnsafeBufferPointer { add(wordsOf: $0, to: &words) }
    return words
  }

  /// The word that a phrase is, nil where it is none or several.
  package static func word(of phrase: ArraySlice<UInt8>) -> WordID? {
    if !phrase.isEmpty, phrase.count <= Scanner.longestWord, phrase.allSatisfy({ $0 | 0x20 &- 97 < 26 }) {
      return phrase.withUnsafeBufferPointer { Spelling.id(ofASCII: 0, $0.count, of: $0) }
    }
    let words = words(of: phrase)
    return words.count == 1 ? words[0] : nil
  }

  /// Adds the words of a phrase to others.
  package static func add(wordsOf phrase: UnsafeBufferPointer<UInt8>, to words: inout [WordID]) {
    guard !addPlain(phrase, to: &words) else { return }
    for word in folded(phrase) { words.append(word.withUnsafeBufferPointer { Spelling.id(ofFolded: $0) }) }
  }

  /// The quick way for most entries, words of plain letters with single spaces between; false for others.
  private static func addPlain(_ bytes: UnsafeBufferPointer<UInt8>, to words: inout [WordID]) -> Bool {
    var before: UInt8 = 32
    for byte in bytes {
      guard byte == 32 ? before != 32 : byte | 0x20 &- 97 < 26 else { return false }
      before = byte
    }
    guard before != 32, bytes.count <= Scanner.longestWord else { return false }
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 32 {
      if let word = Spelling.id(ofASCII: start, end, of: bytes) { words.append(word) }
      start = end + 1
    }
    return true
  }

  /// The folded tokens of a phrase. A stop behind a word belongs to it and is not spelled, as in articles (`St. Mirren`).
  private static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for token in cut(bytes) {
      if token.count == 1, bytes[token.lowerBound] == UInt8(ascii: "."), !result.isEmpty,
        bytes[token.lowerBound - 1] > 0x40
      {
        continue
      }
      var folded: [UInt8] = []
      Folding.fold(UnsafeBufferPointer(rebasing: bytes[token]), into: &folded)
      result.append(folded)
    }
    return result
  }

  private static let noAbbreviations = Abbreviations("")

  private static func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    // A possessive or clitic by itself is one token, as behind a word.
    if bytes.count < 6, let first = bytes.first, first == 0x27 { return [0..<bytes.count] }
    return Scanner.scan(bytes, noAbbreviations).tokens.map { $0.span.start..<$0.span.end }
  }
}

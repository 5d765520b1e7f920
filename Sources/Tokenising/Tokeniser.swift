package import Records

/// Cuts an article into tokens, sentences, paragraphs and quotations.
package struct Tokeniser: Sendable {
  private let vocabulary: Vocabulary
  private let abbreviations: Abbreviations
  private let furniture: [[WordID]]
  private let labels: [[WordID]]
  private let starters: Set<WordID>

  /// `furniture` are phrases that belong to a page and not to its article, `labels` words that open a list with a colon,
  /// `starters` small words that begin a sentence rather than go on with a name.
  package init(
    vocabulary: Vocabulary, abbreviations: Abbreviations, furniture: [String] = [], labels: [String] = [],
    starters: [String] = []
  ) {
    self.vocabulary = vocabulary
    self.abbreviations = abbreviations
    let phrases = { (texts: [String]) in
      texts.map { Tokeniser.known($0, vocabulary) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }
    self.furniture = phrases(furniture)
    self.labels = phrases(labels)
    self.starters = Set(starters.compactMap { vocabulary.id(of: $0) })
  }

  package func tokenise(_ utf8: [UInt8]) -> TokenisedText {
    var text = TokenisedText(utf8: utf8)
    var breaks: [UInt8] = []
    utf8.withUnsafeBufferPointer { bytes in
      var scanner = Scanner(bytes, abbreviations)
      scanner.scan()
      text.tokens = scanner.tokens
      breaks = scanner.breaks
      text.words = ids(of: text.tokens, bytes)
    }
    let stretches = Stretches(text, furniture: furniture, labels: labels)
    let lines = Lines(text, breaks).paragraphs
    var splitter = SentenceSplitter(text, abbreviations: abbreviations, starters: starters, stretches: stretches)
    text.quotations = QuotationScanner(text, paragraphs: lines).scan()
    for quotation in text.quotations {
      for at in quotation.content { text.tokens[at].flags.insert(.quoted) }
    }
    let sentences = lines.map { splitter.split($0) }
    let (paragraphs, all) = Segmenter(text, stretches: stretches).segment(sentences)
    text.paragraphs = paragraphs
    text.sentences = all
    for sentence in all { text.tokens[sentence.tokens.lowerBound].flags.insert(.opensSentence) }
    // Quotations were found line by line; where a line was cut into several paragraphs they are renumbered.
    for number in text.quotations.indices {
      let at = max(0, text.quotations[number].content.lowerBound - 1)
      text.quotations[number].paragraph = Tokeniser.paragraph(of: at, in: paragraphs)
    }
    return text
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

  private func ids(of tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> [WordID] {
    var own = Vocabulary.Builder(expecting: 512)
    var folded: [UInt8] = []
    folded.reserveCapacity(64)
    var words: [WordID] = []
    words.reserveCapacity(tokens.count)
    for token in tokens {
      folded.removeAll(keepingCapacity: true)
      let span = token.span
      Folding.fold(UnsafeBufferPointer(rebasing: bytes[span.start..<span.end]), into: &folded)
      let id = folded.withUnsafeBufferPointer { word in
        vocabulary.id(ofFolded: word) ?? WordID(vocabulary.count) + own.add(word)
      }
      words.append(id)
    }
    return words
  }

  // MARK: Phrases of the knowledge

  /// The ids of a phrase's tokens, new ones added: how names and rules are cut, just as articles are.
  package static func intern(_ phrase: ArraySlice<UInt8>, into words: inout Vocabulary.Builder) -> [WordID] {
    phrase.withUnsafeBufferPointer { bytes in
      if let id = single(bytes, &words) { return [id] }
      var ids: [WordID] = []
      var folded: [UInt8] = []
      for token in cut(bytes) {
        folded.removeAll(keepingCapacity: true)
        Folding.fold(UnsafeBufferPointer(rebasing: bytes[token]), into: &folded)
        ids.append(folded.withUnsafeBufferPointer { words.add($0) })
      }
      return ids
    }
  }

  /// The quick way for most entries: one word of plain letters.
  private static func single(_ bytes: UnsafeBufferPointer<UInt8>, _ words: inout Vocabulary.Builder) -> WordID? {
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 | 0x20 &- 97 < 26 }) else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { lower in
      for place in bytes.indices { lower[place] = bytes[place] | 0x20 }
      return words.add(UnsafeBufferPointer(lower))
    }
  }

  private static func known(_ phrase: String, _ vocabulary: Vocabulary) -> [WordID] {
    let bytes = Array(phrase.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      cut(buffer).map { token in
        var folded: [UInt8] = []
        Folding.fold(UnsafeBufferPointer(rebasing: buffer[token]), into: &folded)
        return folded.withUnsafeBufferPointer { vocabulary.id(ofFolded: $0) } ?? .max
      }
    }
  }

  private static func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    // A possessive or clitic by itself is one token, as behind a word.
    if bytes.count < 6, let first = bytes.first, first == 0x27 { return [0..<bytes.count] }
    var scanner = Scanner(bytes, Abbreviations(""))
    scanner.scan()
    return scanner.tokens.map { $0.span.start..<$0.span.end }
  }
}

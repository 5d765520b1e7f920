internal import Recognising
internal import Records
package import Resolving
package import Rules

/// Quotations and reported statements with their speakers.
package struct QuoteExtractor: Sendable {
  private let lexicon: Lexicon
  private let words: QuoteWords

  package init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    words = QuoteWords(lexicon)
  }

  /// The sieves in the order in which a quotation asks them who speaks, the surest first.
  private static let sieves: [any SpeakerSieve.Type] = [
    NameInside.self,
    Signature.self,
    LabelLine.self,
    Reopened.self,
    CueAfter.self,
    OwnWords.self,
    CueBefore.self,
    AccordingTo.self,
    VerdictBehind.self,
    TrailingName.self,
    CueAtEnd.self,
    SignatureBelow.self,
    LineAbove.self,
    TopicLine.self,
    ColonLead.self,
    SameSentence.self,
    Turns.self,
    NextParagraph.self,
    SentenceBefore.self,
    LeadBehind.self,
  ]

  /// The same for a word or phrase in marks, which is part of somebody's sentence.
  private static let fragmentSieves: [any SpeakerSieve.Type] = [
    Agent.self,
    CueAfter.self,
    CueBefore.self,
    AccordingTo.self,
    Feeling.self,
    OwnedNoun.self,
    ClosingCue.self,
    Viewpoint.self,
    SameSentence.self,
    QuotedNoun.self,
    Unowned.self,
    HeadlinePhrase.self,
    Echo.self,
  ]

  package func quotes(in resolved: ResolvedText) -> [QuoteTelling] {
    let scene = QuoteScene(resolved, lexicon, words)
    let cues = CueFinder(scene)
    let kinds = QuoteKind(scene)
    let circumstances = Circumstances(scene)
    let crowds = Crowds(scene)
    var ledger = QuoteLedger(scene)
    for place in scene.quotations.indices {
      let isChanted = kinds.isChanted(place)
      let isClause = kinds.isClause(place) || isChanted && kinds.isCommand(place)
      if !isClause, !isChanted, kinds.isNobodys(place) { continue }
      var found = attribution(of: place, isClause: isClause, in: ledger, cues)
      if isChanted {
        // `the fans sang "…" and "…"`
        let goesOn = ledger.last.map { $0.place == place - 1 && scene.between(place).count <= 3 } ?? false
        let singers = goesOn ? nil : crowds.singers(of: place)
        if singers != nil || !(found?.attribution.cue.map(cues.isCrowds) ?? false) {
          found = (
            Attribution(cue: singers, continues: goesOn ? ledger.tellings.count - 1 : nil, keepsTurn: goesOn), "chant"
          )
        }
      }
      // A phrase that the author himself marks quotes nobody.
      let isAuthors = found?.attribution.cue?.speaker.map(cues.isAuthor) ?? false
      guard isClause || found != nil && !isAuthors else { continue }
      let quotation = scene.quotations[place]
      var telling = QuoteTelling(
        kind: isClause ? .direct : .fragment, span: quotation.span, turn: 0, resolution: .none,
        rule: found?.rule ?? "quotation")
      if let cue = found?.attribution.cue {
        ledger.bind(cue, to: &telling, about: scene.statement(from: place))
        circumstances.add(of: cue, to: &telling)
      } else if let continued = found?.attribution.continues {
        telling.goOn(from: ledger.tellings[continued])
      }
      let content = scene.spoken(place, by: telling.speaker)
      telling.span = scene.text.span(content)
      telling.about = scene.about(content, but: telling.speaker)
      ledger.add(telling, place: place, keepsTurn: found?.attribution.keepsTurn ?? false)
    }
    ledger.bindEchoes(of: [HeadlinePhrase.name, Echo.name])
    let unmarked = UnmarkedSpeech(scene, cues).tellings(in: &ledger)
    // What somebody reports while he speaks is part of his own words.
    let spoken = unmarked.map(\.span).sorted { $0.start < $1.start }
    let reported = IndirectSpeech(scene, cues).tellings(in: &ledger, circumstances)
      .filter { !QuoteExtractor.isInside($0.span, spoken) }
    let marked = ledger.tellings.filter { !QuoteExtractor.isInside($0.span, spoken) }
    return QuoteExtractor.merged(marked, reported + unmarked)
  }

  private func attribution(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> (
    attribution: Attribution, rule: String
  )? {
    for sieve in isClause ? QuoteExtractor.sieves : QuoteExtractor.fragmentSieves {
      if let found = sieve.init().speaker(of: place, isClause: isClause, in: ledger, cues) {
        return (found, sieve.name)
      }
    }
    return nil
  }

  /// Whether a stretch stands within one of others, which are in order and do not overlap.
  private static func isInside(_ span: Span, _ others: [Span]) -> Bool {
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      if others[middle].start <= span.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && span.end <= others[low - 1].end
  }

  /// All in the order of the text; a statement reported without marks is a turn of its own.
  private static func merged(_ marked: [QuoteTelling], _ reported: [QuoteTelling]) -> [QuoteTelling] {
    var turn = 0
    var last: Int?
    return (marked + reported).sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }.map { telling in
      var telling = telling
      if telling.turn == 0 || telling.turn != last { turn += 1 }
      last = telling.turn == 0 ? nil : telling.turn
      telling.turn = turn
      return telling
    }
  }
}

extension QuoteTelling {
  /// The same speaker goes on.
  mutating func goOn(from other: QuoteTelling) {
    speaker = other.speaker
    speakerText = other.speakerText
    resolution = other.speaker == nil && other.speakerText == nil ? .none : .continuation
    cue = other.cue
    speakerTokens = other.speakerTokens
    medium = other.medium
    addressee = other.addressee
    occasion = other.occasion
  }
}

extension QuoteScene {
  /// What of a quotation was said, which nothing closes: up to the sentence that begins with the speaker's own name, or that
  /// describes a picture (`Norton (right) scored`).
  func spoken(_ place: Int, by speaker: Int?) -> Range<Int> {
    let content = quotations[place].content
    if let mention = nameInside(content), resolved.entityOf[mention] == speaker {
      return mentions[mention].tokens.upperBound + 1..<content.upperBound
    }
    guard !quotations[place].closed, let first = content.first else { return content }
    if let dash = signature(of: place) { return content.lowerBound..<dash.lowerBound }
    for number in Int(sentenceOf[first]) + 1..<max(Int(sentenceOf[first]) + 1, text.sentences.count) {
      let sentence = text.sentences[number].tokens
      guard sentence.lowerBound < content.upperBound else { break }
      let namesSpeaker = sentence.prefix(3).contains { at in
        starts[at] >= 0 && mentions[Int(starts[at])].form == .name && speaker != nil
          && resolved.entityOf[Int(starts[at])] == speaker
      }
      let isCaption = sentence.dropLast(2).contains { at in
        kind(at) == .open && kind(at + 2) == .close && words.pictured.contains(text.words[at + 1])
      }
      if namesSpeaker || isCaption { return content.lowerBound..<sentence.lowerBound }
    }
    return content
  }

  /// The entities that a stretch names.
  func about(_ tokens: Range<Int>, but speaker: Int?) -> [Int] {
    var found: [Int] = []
    for at in tokens where starts[at] >= 0 {
      let mention = Int(starts[at])
      guard mentions[mention].form == .name, let entity = resolved.entityOf[mention], entity != speaker,
        !found.contains(entity)
      else { continue }
      found.append(entity)
    }
    return found
  }
}

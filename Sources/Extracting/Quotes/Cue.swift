internal import Recognising
internal import Records
internal import Rules

/// Words outside the marks that tell that something was said, and by whom.
struct Cue {
  /// The verb of speech, or the name that labels the line.
  var tokens: Range<Int>
  var speaker: Speaker?
  /// Whom it was told: `told BBC Sport`.
  var addressee: Range<Int>?
}

/// Whoever speaks, as the text gives it.
struct Speaker {
  /// The mention, where it is one.
  var mention: Int?
  /// The whole phrase.
  var tokens: Range<Int>
}

/// Finds cues in stretches of text outside quotation marks.
struct CueFinder {
  private let text: TokenisedText
  fileprivate let mentions: [Mention]
  private let lexicon: Lexicon
  private let accordingTo: WordSet
  private let skipped: WordSet
  private let determiners: WordSet
  /// By token: the mention that begins there, descriptions before the names inside them.
  fileprivate let starts: [Int32]
  private let ends: [Int32]

  init(_ recognised: RecognisedText, _ lexicon: Lexicon) {
    text = recognised.text
    mentions = recognised.mentions
    self.lexicon = lexicon
    accordingTo = lexicon.list("according-to")
    skipped = lexicon.list("adverbs")
    determiners = lexicon.list("determiners")
    var starts = [Int32](repeating: -1, count: text.tokens.count + 1)
    var ends = starts
    for (number, mention) in mentions.enumerated() {
      let longer = { (other: Int32) in other < 0 || mentions_(number, longerThan: Int(other), recognised.mentions) }
      if longer(starts[mention.tokens.lowerBound]) { starts[mention.tokens.lowerBound] = Int32(number) }
      if longer(ends[mention.tokens.upperBound]) { ends[mention.tokens.upperBound] = Int32(number) }
    }
    self.starts = starts
    self.ends = ends
  }

  /// The cue in a stretch behind a quotation: `Kane said`, `said Kane`, `he told BBC Sport`.
  func after(_ window: Range<Int>) -> Cue? {
    for at in window.prefix(18) {
      guard let verb = speechVerb(at, before: window.upperBound) else { continue }
      let before = speaker(in: window.lowerBound..<verb.lowerBound, nearest: false)
      if let before { return Cue(tokens: verb, speaker: before, addressee: addressee(behind: verb, window)) }
      if at == window.lowerBound || onlySkipped(window.lowerBound..<at) {
        return Cue(tokens: verb, speaker: speaker(in: verb.upperBound..<min(window.upperBound, verb.upperBound + 12), nearest: false, opens: true))
      }
    }
    return nil
  }

  /// The cue in a stretch before a quotation: `Kane said:`, `Explaining what happened, he said:`, `Kane:`.
  func before(_ window: Range<Int>) -> Cue? {
    for at in window.reversed() {
      guard let verb = speechVerb(at, before: window.upperBound) else { continue }
      if let found = speaker(in: window.lowerBound..<verb.lowerBound, nearest: true) {
        return Cue(tokens: verb, speaker: found, addressee: addressee(behind: verb, window))
      }
      if let found = speaker(in: verb.upperBound..<window.upperBound, nearest: false, opens: true), !takesObject(verb) {
        return Cue(tokens: verb, speaker: found)
      }
    }
    return label(window)
  }

  /// `According to Kane`
  func according(_ window: Range<Int>) -> Cue? {
    for at in window {
      let length = accordingTo.longest(in: text.words, at: at, before: window.upperBound)
      guard length > 0 else { continue }
      if let found = speaker(in: at + length..<window.upperBound, nearest: false, opens: true) {
        return Cue(tokens: at..<at + length, speaker: found)
      }
    }
    return nil
  }

  /// A name, with what describes it, that alone stands before the mark or a colon: `Bolton boss Sam Allardyce "I am …"`.
  private func label(_ window: Range<Int>) -> Cue? {
    guard let last = window.last else { return nil }
    let end = text.tokens[last].kind == .colon ? last : last + 1
    guard end > window.lowerBound, ends[end] >= 0 else { return nil }
    let number = Int(ends[end])
    guard mentions[number].kind == .person, mentions[number].form != .pronoun, window.count <= 14 else { return nil }
    let hasVerb = window.contains { !lexicon.verbs[text.words[$0]].isDisjoint(with: [.past, .third]) && starts[$0] < 0 && !lexicon.verbs[text.words[$0]].contains(.noun) }
    if hasVerb, text.tokens[last].kind != .colon { return nil }
    return Cue(tokens: mentions[number].tokens, speaker: Speaker(mention: number, tokens: mentions[number].tokens))
  }

  // MARK: Parts

  func speechVerb(_ at: Int, before end: Int) -> Range<Int>? {
    guard starts[at] < 0, text.tokens[at].kind == .word, let found = lexicon.speech.longest(in: text.words, at: at, before: end) else { return nil }
    // A noun of the same form is no verb: `the claim`, `his view`.
    if at > 0, determiners.contains(text.words[at - 1]), text.tokens[at - 1].kind != .possessive { return nil }
    return at..<at + found.length
  }

  func takesObject(_ verb: Range<Int>) -> Bool {
    guard let found = lexicon.speech.longest(in: text.words, at: verb.lowerBound, before: verb.upperBound), let form = found.forms.first else { return false }
    return lexicon.speech.attribute("use", of: form.entry)?.contains("object") ?? false
  }

  private func onlySkipped(_ range: Range<Int>) -> Bool {
    range.allSatisfy { skipped.contains(text.words[$0]) || text.tokens[$0].kind == .comma }
  }

  /// Who stands in a stretch: the nearest to its end, or the first; with `opens` it must begin the stretch.
  private func speaker(in range: Range<Int>, nearest: Bool, opens: Bool = false) -> Speaker? {
    guard !range.isEmpty else { return nil }
    var found: [Speaker] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if starts[at] >= 0 {
        let number = Int(starts[at])
        let mention = mentions[number]
        if mention.tokens.upperBound <= range.upperBound, canSpeak(mention) { found.append(Speaker(mention: number, tokens: mention.tokens)) }
        at = mention.tokens.upperBound
        continue
      }
      if let phrase = indefinite(at, before: range.upperBound) {
        found.append(phrase)
        at = phrase.tokens.upperBound
        continue
      }
      at += 1
    }
    if opens, let first = found.first { return first.tokens.lowerBound - range.lowerBound <= 6 ? preferred(found) : nil }
    guard nearest else { return preferred(found) }
    let persons = found.filter { $0.mention.map { mentions[$0].kind == .person } ?? true }
    return persons.last ?? found.last
  }

  /// The first person, or else the first that can speak at all.
  private func preferred(_ found: [Speaker]) -> Speaker? {
    found.first { $0.mention.map { mentions[$0].kind == .person } ?? true } ?? found.first
  }

  private func canSpeak(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .person: mention.form != .pronoun || isSubjectPronoun(mention)
    case .organisation: true
    case .team: mention.form != .pronoun
    default: false
    }
  }

  private func isSubjectPronoun(_ mention: Mention) -> Bool {
    lexicon.list("subject-pronouns").contains(text.words[mention.tokens.lowerBound])
  }

  /// `a club spokesman`: a noun for a person behind an indefinite article.
  private func indefinite(_ at: Int, before end: Int) -> Speaker? {
    guard determiners.contains(text.words[at]), text.tokens[at].kind == .word else { return nil }
    var place = at + 1
    while place < end, place - at < 6, text.tokens[place].kind == .word || text.tokens[place].kind == .possessive {
      if let noun = lexicon.nouns.longest(in: text.words, at: place, before: end), let form = noun.forms.first,
        lexicon.nouns.entries[Int(form.entry)].kind == .person
      {
        return Speaker(mention: nil, tokens: at..<place + noun.length)
      }
      place += 1
    }
    return nil
  }

  private func addressee(behind verb: Range<Int>, _ window: Range<Int>) -> Range<Int>? {
    guard takesObject(verb), verb.upperBound < window.upperBound, starts[verb.upperBound] >= 0 else { return nil }
    return mentions[Int(starts[verb.upperBound])].tokens
  }
}

private func mentions_(_ number: Int, longerThan other: Int, _ mentions: [Mention]) -> Bool {
  mentions[number].tokens.count > mentions[other].tokens.count
}

extension CueFinder {
  /// The first person of a sentence, as the one whom it is about.
  func subject(of range: Range<Int>) -> Cue? {
    var at = range.lowerBound
    while at < range.upperBound {
      if starts[at] >= 0 {
        let number = Int(starts[at])
        if mentions[number].kind == .person { return Cue(tokens: mentions[number].tokens, speaker: Speaker(mention: number, tokens: mentions[number].tokens)) }
        at = mentions[number].tokens.upperBound
      } else {
        at += 1
      }
    }
    return nil
  }
}

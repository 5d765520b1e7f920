internal import Records
internal import Rules

/// What stands around a capitalised word, by which a name shows where the word alone doesn't.
struct Surroundings {
  private let text: TokenisedText
  private let lexicon: Lexicon
  private let lists: Lists
  /// By token: its sentence is a list of names, as team sheets are.
  private var inList: [Bool]
  /// By token: nearly all words of its line are capitalised, so that a capital says little.
  private var inTitle: [Bool]

  init(_ text: TokenisedText, _ lexicon: Lexicon, _ lists: Lists) {
    self.text = text
    self.lexicon = lexicon
    self.lists = lists
    inList = .init(repeating: false, count: text.tokens.count)
    inTitle = inList
    for sentence in text.sentences { mark(sentence) }
  }

  private mutating func mark(_ sentence: Sentence) {
    var capital = 0
    var small = 0
    var marks = 0
    for at in sentence.tokens {
      switch text.tokens[at].kind {
      case .comma, .semicolon: marks += 1
      case .word where text.tokens[at].flags.contains(.capitalised): capital += 1
      case .word where text.tokens[at].length > 3: small += 1
      default: break
      }
    }
    if marks >= 4 && capital >= 5 && small * 4 <= capital || isLabelled(sentence) {
      for at in sentence.tokens { inList[at] = true }
    } else if capital >= 4, small * 4 <= capital {
      for at in sentence.tokens { inTitle[at] = true }
    }
  }

  /// `Subs not used: Jaidi, Poole.`: a label, then capitals alone.
  private func isLabelled(_ sentence: Sentence) -> Bool {
    guard let colon = sentence.tokens.prefix(5).first(where: { text.tokens[$0].kind == .colon }),
      colon + 1 < sentence.tokens.upperBound
    else { return false }
    let words = (colon + 1..<sentence.tokens.upperBound).filter {
      text.tokens[$0].kind == .word && text.tokens[$0].length > 3
    }
    return !words.isEmpty && words.allSatisfy { text.tokens[$0].flags.contains(.capitalised) }
  }

  func opensSentence(_ at: Int) -> Bool { text.tokens[at].flags.contains(.opensSentence) }

  /// Right behind an opening mark; behind a closing one there is a space.
  func followsQuote(_ at: Int) -> Bool {
    at > 0 && text.tokens[at - 1].kind == .quote && !text.tokens[at].flags.contains(.spaced)
  }

  func isInTitle(_ at: Int) -> Bool { inTitle[at] }

  /// Where a capital is no matter of course.
  func isTelling(_ at: Int) -> Bool {
    guard !opensSentence(at), !followsQuote(at), !inTitle[at] else { return false }
    return at == 0 || text.tokens[at - 1].kind != .colon && text.tokens[at - 1].kind != .dash
  }

  /// One entry of a list of names: `Given, Carr (Hunt 70), Bridge 45.`
  func isListEntry(_ tokens: Range<Int>) -> Bool {
    guard inList[tokens.lowerBound] else { return false }
    let before = tokens.lowerBound > 0 ? text.tokens[tokens.lowerBound - 1].kind : .stop
    let after = tokens.upperBound < text.tokens.count ? text.tokens[tokens.upperBound].kind : .stop
    return (Self.beforeEntry.contains(before) || text.tokens[tokens.lowerBound].flags.contains(.opensLine))
      && Self.behindEntry.contains(after)
  }

  private static let beforeEntry: [Token.Kind] = [.comma, .semicolon, .colon, .open, .stop, .dash, .number]
  private static let behindEntry: [Token.Kind] = [.comma, .semicolon, .open, .close, .stop, .number, .minute]

  /// A verb or a possessive behind it, as behind whoever does something.
  func acts(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    guard next < text.tokens.count else { return false }
    if text.tokens[next].kind == .possessive { return true }
    // `tripped by Kane, who`
    if text.tokens[next].kind == .comma, next + 1 < text.tokens.count, lists.relatives.contains(text.words[next + 1]) {
      return true
    }
    return text.tokens[next].kind == .word && !text.tokens[next].flags.contains(.capitalised)
      && (lists.isAuxiliary(text.words[next])
        || !lexicon.verbs[text.words[next]].isDisjoint(with: [.past, .third, .auxiliary]))
  }

  /// Whether a noun for a person stands before the name: `striker Mount`.
  func isIntroduced(_ at: Int) -> Bool {
    let before = at - 1
    guard before >= 0, text.tokens[before].kind == .word else { return false }
    return lexicon.nouns.longest(in: text.words, at: before, before: before + 1) != nil
      || lists.titles.contains(text.words[before])
  }
}

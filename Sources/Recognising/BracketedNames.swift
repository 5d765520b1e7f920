internal import Records
internal import Rules
internal import Tokenising

/// Joins a name of which an editor has put a part in brackets: `(Ilkay) Gundogan`, `Frenkie (de Jong)`, `[James] Maddison`.
struct BracketedNames {
  private let text: TokenisedText
  private let lexicon: Lexicon

  init(_ text: TokenisedText, _ lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// `mentions` are in the order of the text.
  func join(_ mentions: [Mention]) -> [Mention] {
    var joined: [Mention] = []
    for mention in mentions {
      if let last = joined.last, let whole = givenInBrackets(last, mention) ?? surnameInBrackets(last, mention) {
        joined[joined.count - 1] = whole
      } else {
        joined.append(mention)
      }
    }
    return joined
  }

  /// `(Ilkay) Gundogan`, with nobody's name right before it, as there is in a team sheet.
  private func givenInBrackets(_ given: Mention, _ surname: Mention) -> Mention? {
    let open = given.tokens.lowerBound - 1
    let close = given.tokens.upperBound
    guard isUnlisted(given), isUnlisted(surname), given.tokens.count == 1, open >= 0,
      close == surname.tokens.lowerBound - 1,
      text.tokens[open].kind == .open, text.tokens[close].kind == .close, isProse(before: open)
    else { return nil }
    return whole(open..<surname.tokens.upperBound, surname)
  }

  /// `Frenkie (de Jong)`, where the first word is a given name.
  private func surnameInBrackets(_ given: Mention, _ surname: Mention) -> Mention? {
    let open = given.tokens.upperBound
    let close = surname.tokens.upperBound
    guard isUnlisted(given), isUnlisted(surname), given.tokens.count == 1, open < surname.tokens.lowerBound,
      close < text.tokens.count, text.tokens[open].kind == .open, text.tokens[close].kind == .close,
      !traits(given.tokens.lowerBound).isDisjoint(with: .given), isProse(before: given.tokens.lowerBound),
      (open + 1..<surname.tokens.lowerBound).allSatisfy({ traits($0).contains(.particle) })
    else { return nil }
    return whole(given.tokens.lowerBound..<close + 1, surname)
  }

  private func whole(_ tokens: Range<Int>, _ surname: Mention) -> Mention {
    var mention = surname
    mention.tokens = tokens
    mention.rule = "bracketed-name"
    return mention
  }

  private func isUnlisted(_ mention: Mention) -> Bool { mention.kind == .person && mention.entries.isEmpty }

  private func traits(_ at: Int) -> Lexicon.Traits { lexicon.traits(of: text.words[at]) }

  /// A word of a sentence in lower case, or the start of a sentence or of speech.
  private func isProse(before at: Int) -> Bool {
    guard at > 0, !text.tokens[at].flags.contains(.opensSentence) else { return at == 0 }
    let token = text.tokens[at - 1]
    return token.kind == .word && !token.flags.contains(.capitalised)
  }
}

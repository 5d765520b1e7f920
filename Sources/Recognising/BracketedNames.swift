internal import Records
internal import Rules
internal import Tokenising

/// Joins a name of which an editor has put a part in brackets: `(Ilkay) Gundogan`, `Frenkie (de Jong)`, `[James] Maddison`;
/// and one with a nickname between quotation marks: `Ernest 'Sonny' Mount`.
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
    for number in mentions.indices {
      guard mayGoOn(at: mentions[number].tokens.lowerBound, behind: joined.last?.tokens.upperBound) else {
        joined.append(mentions[number])
        continue
      }
      if let place = given(before: mentions[number], in: joined) {
        let first = joined[place]
        joined.removeSubrange(place...)
        joined.append(nicknamed(first, mentions[number]))
      } else if let last = joined.indices.last,
        let whole = givenInBrackets(joined[last], mentions[number]) ?? surnameInBrackets(joined[last], mentions[number])
      {
        joined[last] = whole
      } else {
        joined.append(mentions[number])
      }
    }
    return joined
  }

  /// Whether a bracket or a quotation mark stands right before a name or right behind the one before it.
  private func mayGoOn(at start: Int, behind last: Int?) -> Bool {
    guard start > 0 else { return false }
    let kind = text.tokens[start - 1].kind
    return kind == .quote || kind == .close || last.map { $0 < start && text.tokens[$0].kind == .open } ?? false
  }

  /// `(Ilkay) Gundogan`, `(Jon Dahl) Tomasson`, with nobody's name right before it, as there is in a team sheet.
  private func givenInBrackets(_ given: Mention, _ surname: Mention) -> Mention? {
    let open = given.tokens.lowerBound - 1
    let close = given.tokens.upperBound
    guard isUnlisted(given), isUnlisted(surname), given.tokens.count <= 2, open >= 0,
      close == surname.tokens.lowerBound - 1,
      text.tokens[open].kind == .open, text.tokens[close].kind == .close,
      isProse(before: open) || isPause(before: open) && !traits(given.tokens.lowerBound).isDisjoint(with: .given)
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

  /// The given name before a nickname in marks before a surname, a number among the mentions.
  private func given(before surname: Mention, in mentions: [Mention]) -> Int? {
    guard isUnlisted(surname), surname.tokens.count <= 2 else { return nil }
    var at = surname.tokens.lowerBound
    guard marks(before: &at) == true else { return nil }
    let nickname = at - 1
    guard nickname > 1, text.tokens[nickname].kind == .word, text.tokens[nickname].flags.contains(.capitalised)
    else { return nil }
    at = nickname
    guard marks(before: &at) != nil, at > 0, text.tokens[at].flags.contains(.spaced) else { return nil }
    for place in mentions.indices.suffix(2).reversed() where mentions[place].tokens.upperBound == at {
      let first = mentions[place]
      return isUnlisted(first) && first.tokens.count == 1 && !traits(at - 1).isDisjoint(with: .given) ? place : nil
    }
    return nil
  }

  /// Steps over one or two quotation marks before a token; whether there is space behind them.
  private func marks(before at: inout Int) -> Bool? {
    let isSpaced = text.tokens[at].flags.contains(.spaced)
    var count = 0
    while at > 0, count < 2, text.tokens[at - 1].kind == .quote {
      at -= 1
      count += 1
    }
    return count > 0 ? isSpaced : nil
  }

  private func nicknamed(_ given: Mention, _ surname: Mention) -> Mention {
    var mention = surname
    mention.tokens = given.tokens.lowerBound..<surname.tokens.upperBound
    mention.features.gender = given.features.gender
    mention.rule = "nicknamed"
    return mention
  }

  private func whole(_ tokens: Range<Int>, _ surname: Mention) -> Mention {
    var mention = surname
    mention.tokens = tokens
    mention.rule = "bracketed-name"
    return mention
  }

  private func isUnlisted(_ mention: Mention) -> Bool { mention.kind == .person && mention.entries.isEmpty }

  private func traits(_ at: Int) -> Lexicon.Traits { lexicon.traits(of: text.words[at]) }

  /// `Eriksen, (Ilkay) Gundogan`
  private func isPause(before at: Int) -> Bool {
    text.tokens[at - 1].kind == .comma || text.tokens[at - 1].kind == .dash
  }

  /// A word of a sentence in lower case, or the start of a sentence or of speech.
  private func isProse(before at: Int) -> Bool {
    guard at > 0, !text.tokens[at].flags.contains(.opensSentence) else { return at == 0 }
    let token = text.tokens[at - 1]
    return token.kind == .word && !token.flags.contains(.capitalised)
  }
}

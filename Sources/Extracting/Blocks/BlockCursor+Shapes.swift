internal import Recognising
internal import Records
internal import Sports
internal import Tokenising

/// What the words ahead look like: a list of names, a team's sheet, prose.
extension BlockCursor {
  /// Names with commas between them up to a stop, with minutes at most: what a label without a colon has behind it.
  func isBareList(from start: Int) -> Bool {
    var at = start
    var isOpen = true
    while at < paragraph.tokens.upperBound, text.tokens[at].kind != .stop {
      if starts[at] >= 0 {
        guard isOpen, mentions[Int(starts[at])].kind == .person else { return false }
        isOpen = false
        at = mentions[Int(starts[at])].tokens.upperBound
        continue
      }
      switch text.tokens[at].kind {
      case .comma, .semicolon: isOpen = true
      case .dash where at == start: break
      case .open, .close: break
      default: guard !isOpen, reader.figures(at, text) != nil else { return false }
      }
      at += 1
    }
    return !isOpen
  }

  func isSentenceStart(_ at: Int) -> Bool { text.tokens[at].flags.contains(.opensSentence) }

  /// The team whose name ends before a token, an apostrophe with its letter left out of account.
  func team(endingAt token: Int) -> Int? {
    let first = max(paragraph.tokens.lowerBound, token - BlockCursor.longestName)
    return (first..<max(first, token)).compactMap { starts[$0] >= 0 ? Int(starts[$0]) : nil }.last { mention in
      let behind = mentions[mention].tokens.upperBound
      return mentions[mention].kind == .team && behind <= token && token - behind <= 1
        && (behind..<token).allSatisfy { text.tokens[$0].kind != .comma && text.tokens[$0].kind != .stop }
    }
  }

  /// How many tokens before a label its team's name begins at the most.
  private static let longestName = 6

  /// Where the names begin behind a team's name with a colon, maybe with its formation before that: `Chelsea (4-3-3): Kepa,
  /// James`; or with a dash where it opens a sentence: `Chelsea.—Bentley; Barber, Law`.
  func lineupStart(_ mention: Int) -> Int? {
    let name = mentions[mention].tokens.upperBound
    if let start = behindDash(mention) { return start }
    let end = min(name + BlockCursor.longestFormation, paragraph.tokens.upperBound)
    guard name < end, let colon = (name..<end).first(where: { text.tokens[$0].kind == .colon }),
      colon + 2 < paragraph.tokens.upperBound,
      (name..<colon).allSatisfy({ starts[$0] < 0 && text.tokens[$0].kind != .comma && text.tokens[$0].kind != .stop })
    else { return nil }
    return isNameList(from: colon + 1, least: 4) ? colon + 1 : nil
  }

  private func behindDash(_ mention: Int) -> Int? {
    guard isSentenceStart(mentions[mention].tokens.lowerBound) else { return nil }
    var at = mentions[mention].tokens.upperBound
    if at < paragraph.tokens.upperBound, text.tokens[at].kind == .stop { at += 1 }
    guard at + 1 < paragraph.tokens.upperBound, text.tokens[at].kind == .dash, starts[at + 1] >= 0 else { return nil }
    return isNameList(from: at + 1, least: BlockCursor.fewestBehindDash) ? at + 1 : nil
  }

  /// Fewer commas behind a dash may be prose.
  private static let fewestBehindDash = 7

  /// Whether a team's sheet begins here, as it may behind a list of another kind too.
  func beginsLineup(_ at: Int) -> Bool {
    starts[at] >= 0 && mentions[Int(starts[at])].kind == .team && lineupStart(Int(starts[at])) != nil
  }

  /// How many tokens a formation takes at the most.
  private static let longestFormation = 10

  /// Names between commas up to the next stop, with little else.
  func isNameList(from start: Int, least: Int) -> Bool {
    var commas = 0
    var persons = 0
    var small = 0
    var at = start
    while !isEnd(at) {
      if starts[at] >= 0 {
        if mentions[Int(starts[at])].kind == .person { persons += 1 }
        at = mentions[Int(starts[at])].tokens.upperBound
        continue
      }
      let token = text.tokens[at]
      if token.kind == .comma || token.kind == .semicolon { commas += 1 }
      if token.kind == .word, !token.flags.contains(.capitalised) { small += 1 }
      if token.kind == .quote { return false }
      at += 1
    }
    return commas >= least && persons * 2 >= commas && small * 3 <= persons
  }

  func isEnd(_ at: Int) -> Bool {
    at >= paragraph.tokens.upperBound || text.tokens[at].kind == .stop
      || reader.label(at, text, before: paragraph.tokens.upperBound) != nil || isTeamLabel(at) || isProse(at)
  }

  /// Another team's sheet begins in the same line.
  private func isTeamLabel(_ at: Int) -> Bool {
    guard starts[at] >= 0, mentions[Int(starts[at])].kind == .team else { return false }
    let behind = mentions[Int(starts[at])].tokens.upperBound
    return text.tokens[behind..<min(behind + 3, paragraph.tokens.upperBound)].contains { $0.kind == .colon }
      || behindDash(Int(starts[at])) != nil
  }

  /// A sentence goes on where a list has ended without a mark.
  private func isProse(_ at: Int) -> Bool {
    func isSmall(_ at: Int) -> Bool {
      starts[at] < 0 && text.tokens[at].kind == .word && !text.tokens[at].flags.contains(.capitalised)
    }
    return at + 2 < paragraph.tokens.upperBound && (at...at + 2).allSatisfy(isSmall)
  }

  func isNameBehind(_ at: Int) -> Bool {
    let next = at + 1 < paragraph.tokens.upperBound && text.tokens[at + 1].kind == .colon ? at + 2 : at + 1
    return next < paragraph.tokens.upperBound && starts[next] >= 0 && mentions[Int(starts[next])].kind == .person
  }

  /// The highest mark out of ten: a higher figure is a minute.
  static let bestMark = 10

  /// `Fred 6`, `Fred (6)`, `Fred 77`, `Fred (n/a)`, and where that may be, `Fred, 77`.
  func isFigureBehind(_ at: Int, afterComma: Bool = false) -> Bool {
    let isMark =
      at < paragraph.tokens.upperBound
      && (text.tokens[at].kind == .open || afterComma && text.tokens[at].kind == .comma)
    let figure = isMark ? at + 1 : at
    guard figure < paragraph.tokens.upperBound else { return false }
    if reader.figures(figure, text) != nil { return true }
    // Who played too little for a mark.
    return figure > at && figure + 3 < paragraph.tokens.upperBound && text.words[figure] == reader.not
      && text.words[figure + 2] == reader.available && text.tokens[figure + 3].kind == .close
  }
}

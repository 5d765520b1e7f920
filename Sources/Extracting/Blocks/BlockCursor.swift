internal import Recognising
internal import Records
internal import Rules
internal import Sports
internal import Tokenising

/// Runs through one paragraph.
struct BlockCursor {
  let reader: BlockReader
  let text: TokenisedText
  let mentions: [Mention]
  let starts: [Int32]
  let paragraph: Paragraph
  var found = BlockReader.Found()
  private(set) var team: Pointer?

  init(
    reader: BlockReader, text: TokenisedText, mentions: [Mention], starts: [Int32], paragraph: Paragraph, team: Pointer?
  ) {
    self.team = team
    self.reader = reader
    self.text = text
    self.mentions = mentions
    self.starts = starts
    self.paragraph = paragraph
  }

  mutating func read() {
    if let block = reader.scorers, isScorerLine() {
      _ = readEntries(block, from: paragraph.tokens.lowerBound)
      return
    }
    var at = paragraph.tokens.lowerBound
    let end = paragraph.tokens.upperBound
    while at < end {
      if let (length, block) = reader.label(at, text, before: end) {
        at = readEntries(reader.block(block), from: at + length + 1)
      } else if let (length, block) = reader.bareLabel(at, text, before: end), isBareList(from: at + length) {
        at = readEntries(reader.block(block), from: at + length)
      } else if starts[at] >= 0, mentions[Int(starts[at])].kind == .team, let start = lineupStart(Int(starts[at])) {
        let mention = Int(starts[at])
        team = Pointer(mention: mention, tokens: mentions[mention].tokens)
        at = readLineup(from: start)
      } else if isSentenceStart(at), isNameList(from: at, least: 8) {
        // A team sheet without its label.
        team = nil
        at = readLineup(from: at)
      } else {
        at += 1
      }
    }
  }

  /// Names with commas between them up to a stop, with minutes at most: what a label without a colon has behind it.
  private func isBareList(from start: Int) -> Bool {
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

  private func isSentenceStart(_ at: Int) -> Bool { text.tokens[at].flags.contains(.opensSentence) }

  /// `Henry 2, 29; Cole 90 pen.`: nothing but names, each with its minutes.
  private func isScorerLine() -> Bool {
    guard starts[paragraph.tokens.lowerBound] >= 0 else { return false }
    var at = paragraph.tokens.lowerBound
    var names = 0
    var figures = 0
    var low = 0
    while at < paragraph.tokens.upperBound {
      if starts[at] >= 0 {
        guard mentions[Int(starts[at])].kind == .person, names <= figures else { return false }
        names += 1
        at = mentions[Int(starts[at])].tokens.upperBound
        continue
      }
      let token = text.tokens[at]
      if let (minute, _) = reader.figures(at, text) {
        figures += 1
        low += minute <= BlockCursor.bestMark ? 1 : 0
      } else if token.kind == .word, reader.mark(text.words[at]) == nil {
        return false
      } else if token.kind == .score || token.kind == .quote || token.kind == .colon {
        return false
      }
      at += 1
    }
    // So many low figures are marks out of ten.
    return names > 0 && figures >= names && (low < BlockCursor.fewestMarks || low * 2 < figures)
  }

  /// How many figures up to ten marks for players are at the least.
  private static let fewestMarks = 4

  /// Where the names begin behind a team's name with a colon, maybe with its formation before that: `Chelsea (4-3-3): Kepa,
  /// James`.
  private func lineupStart(_ mention: Int) -> Int? {
    let name = mentions[mention].tokens.upperBound
    let end = min(name + BlockCursor.longestFormation, paragraph.tokens.upperBound)
    guard name < end, let colon = (name..<end).first(where: { text.tokens[$0].kind == .colon }),
      colon + 2 < paragraph.tokens.upperBound,
      (name..<colon).allSatisfy({ starts[$0] < 0 && text.tokens[$0].kind != .comma && text.tokens[$0].kind != .stop })
    else { return nil }
    return isNameList(from: colon + 1, least: 4) ? colon + 1 : nil
  }

  /// Whether a team's sheet begins here, as it may behind a list of another kind too.
  private func beginsLineup(_ at: Int) -> Bool {
    starts[at] >= 0 && mentions[Int(starts[at])].kind == .team && lineupStart(Int(starts[at])) != nil
  }

  /// How many tokens a formation takes at the most.
  private static let longestFormation = 10

  /// Names between commas up to the next stop, with little else.
  private func isNameList(from start: Int, least: Int) -> Bool {
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

  private func isEnd(_ at: Int) -> Bool {
    at >= paragraph.tokens.upperBound || text.tokens[at].kind == .stop
      || reader.label(at, text, before: paragraph.tokens.upperBound) != nil || isTeamLabel(at) || isProse(at)
  }

  /// Another team's sheet begins in the same line.
  private func isTeamLabel(_ at: Int) -> Bool {
    guard starts[at] >= 0, mentions[Int(starts[at])].kind == .team else { return false }
    let behind = mentions[Int(starts[at])].tokens.upperBound
    return text.tokens[behind..<min(behind + 3, paragraph.tokens.upperBound)].contains { $0.kind == .colon }
  }

  /// A sentence goes on where a list has ended without a mark.
  private func isProse(_ at: Int) -> Bool {
    func isSmall(_ at: Int) -> Bool {
      starts[at] < 0 && text.tokens[at].kind == .word && !text.tokens[at].flags.contains(.capitalised)
    }
    return at + 2 < paragraph.tokens.upperBound && (at...at + 2).allSatisfy(isSmall)
  }

  /// Players of a line-up; `(Jenas 77)` behind one is whoever came on for him.
  private mutating func readLineup(from start: Int) -> Int {
    var lineup = LineupTelling(team: team, players: [], tokens: start..<start)
    var at = start
    var last: Pointer?
    var depth = 0
    // `(58 Todd)`
    var before: PrintedMinute?
    while !isEnd(at) {
      if text.tokens[at].kind == .open { depth += 1 }
      if text.tokens[at].kind == .close { depth = max(0, depth - 1) }
      if depth > 0, text.tokens[at - 1].kind == .open, let (minute, added) = reader.figures(at, text) {
        before = .init(minute: minute, added: added, tokens: at..<at + 1)
      }
      guard starts[at] >= 0, mentions[Int(starts[at])].kind == .person else {
        at += 1
        continue
      }
      let mention = Int(starts[at])
      let pointer = Pointer(mention: mention, tokens: mentions[mention].tokens)
      lineup.players.append(pointer)
      at = mentions[mention].tokens.upperBound
      if depth > 0, let off = last {
        var telling = self.telling("substitution", "line-up", off.tokens.lowerBound..<at)
        telling.captures = [("on", pointer), ("off", off)] + (team.map { [("side", $0)] } ?? [])
        telling.told = minute(behind: at, off: off) ?? before
        before = nil
        found.tellings.append(telling)
      } else {
        last = pointer
      }
    }
    lineup.tokens = start..<max(start, at)
    if lineup.players.count >= 3 { found.lineups.append(lineup) }
    return at
  }

  /// The minute behind whoever came on: `(Todd 58)`, `(Todd, 58)`, but not the mark in `Nye 6 (Todd 7)`.
  private func minute(behind at: Int, off: Pointer) -> PrintedMinute? {
    let place = at < paragraph.tokens.upperBound && text.tokens[at].kind == .comma ? at + 1 : at
    guard place < paragraph.tokens.upperBound, let (minute, added) = reader.figures(place, text),
      minute > BlockCursor.bestMark || reader.figures(off.tokens.upperBound, text) == nil
    else { return nil }
    return .init(minute: minute, added: added, tokens: place..<place + 1)
  }

  /// Names behind a label; in a list of those who came on `Mount (Rice 59)` or `Mount for Rice 59` names who went off too.
  private mutating func readEntries(_ block: Model.Block, from start: Int) -> Int {
    var at = start
    var current: Telling?
    var wasTold = false
    var hasFigure = false
    // `65' Swift for Bell, 80' Wynn for Tate`
    var leading: PrintedMinute?
    var isLed = false
    var listed = LineupTelling(team: team, players: [], tokens: start..<start)
    var depth = 0
    func isComplete() -> Bool { block.event != BlockReader.lineup && (hasFigure || !block.needsFigure) }
    while at < paragraph.tokens.upperBound {
      if text.tokens[at].kind == .stop || reader.label(at, text, before: paragraph.tokens.upperBound) != nil
        || beginsLineup(at)
      {
        break
      }
      if text.tokens[at].kind == .open { depth += 1 }
      if text.tokens[at].kind == .close { depth = max(0, depth - 1) }
      if starts[at] >= 0, mentions[Int(starts[at])].kind == .person, let role = reader.partner(block),
        depth > 0 || text.words[at - 1] == reader.for,
        !block.needsFigure || hasFigure
          || isFigureBehind(mentions[Int(starts[at])].tokens.upperBound, afterComma: true),
        current?.captures.contains(where: { $0.label == role }) == false
      {
        let mention = Int(starts[at])
        let pointer = Pointer(mention: mention, tokens: mentions[mention].tokens)
        current?.captures.append((role, pointer))
        listed.players.append(pointer)
        hasFigure = true
        at = pointer.tokens.upperBound
        continue
      }
      if starts[at] >= 0, mentions[Int(starts[at])].kind == .person {
        if let current, isComplete() { found.tellings.append(current) }
        let mention = Int(starts[at])
        let pointer = Pointer(mention: mention, tokens: mentions[mention].tokens)
        listed.players.append(pointer)
        hasFigure = isFigureBehind(pointer.tokens.upperBound)
        current = telling(block.event, "block-" + block.event, pointer.tokens)
        current?.captures = [(block.role, pointer)] + (team.map { [("side", $0)] } ?? [])
        current?.told = leading
        wasTold = leading != nil
        leading = nil
        at = pointer.tokens.upperBound
        continue
      }
      if !block.needsFigure, current == nil || isLed, text.tokens[at].kind == .minute, isNameBehind(at),
        let (minute, added) = reader.figures(at, text)
      {
        leading = .init(minute: minute, added: added, tokens: at..<at + 1)
        isLed = true
        at += 1
        continue
      }
      if let (minute, added) = reader.figures(at, text), current != nil,
        !block.needsFigure || hasFigure, minute > BlockCursor.bestMark || reader.partner(block) == nil
      {
        // `Kane 23, 67`: a second figure is a second event of the same player.
        if wasTold, let done = current {
          found.tellings.append(done)
          current?.fields = []
        }
        current?.told = .init(minute: minute, added: added, tokens: at..<at + 1)
        wasTold = true
      } else if let (field, value) = reader.mark(text.words[at]) {
        current?.fields.append((field, value))
      }
      at += 1
    }
    if let current, isComplete() { found.tellings.append(current) }
    listed.tokens = start..<max(start, at)
    // Who is listed as a substitute belongs to the team above, come on or not, and to its sheet where that has no label.
    listed.goesOn = team == nil
    if !listed.players.isEmpty, block.needsFigure || block.event == BlockReader.lineup {
      found.lineups.append(listed)
    }
    return at
  }

  private func isNameBehind(_ at: Int) -> Bool {
    let next = at + 1 < paragraph.tokens.upperBound && text.tokens[at + 1].kind == .colon ? at + 2 : at + 1
    return next < paragraph.tokens.upperBound && starts[next] >= 0 && mentions[Int(starts[next])].kind == .person
  }

  /// The highest mark out of ten: a higher figure is a minute.
  private static let bestMark = 10

  /// `Fred 6`, `Fred (6)`, `Fred 77`, `Fred (n/a)`, and where that may be, `Fred, 77`.
  private func isFigureBehind(_ at: Int, afterComma: Bool = false) -> Bool {
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

  private func telling(_ type: String, _ rule: String, _ tokens: Range<Int>) -> Telling {
    let sentence = text.sentences.indices.first { text.sentences[$0].tokens.contains(tokens.lowerBound) } ?? 0
    var telling = Telling(
      type: type, rule: -1, captures: [], tokens: tokens, sentence: sentence, segment: .list, factuality: [])
    telling.mechanism = rule
    return telling
  }
}

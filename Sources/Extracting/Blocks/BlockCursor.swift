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
        nameTeam(before: at, of: reader.block(block))
        at = readEntries(reader.block(block), from: at + length + 1)
      } else if let (length, block) = reader.bareLabel(at, text, before: end), isBareList(from: at + length) {
        at = readEntries(reader.block(block), from: at + length)
      } else if let (length, block) = reader.bareLabel(at, text, before: end), text.tokens[at + length].kind == .dash,
        partStart(at + length + 1) != nil
      {
        at = readEntries(reader.block(block), from: at + length + 1)
      } else if let block = reader.scorers, let list = scorersOfTeam(at) {
        at = readScorers(block, list, of: at)
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

  /// `NORTON MARKS: Hart 7, Bell 6`: whose players a label is for is said right before it.
  private mutating func nameTeam(before label: Int, of block: Model.Block) {
    guard block.event == BlockReader.lineup, let mention = team(endingAt: label) else { return }
    team = Pointer(mention: mention, tokens: mentions[mention].tokens)
  }

  /// Who scored for a team, behind its name.
  private mutating func readScorers(_ block: Model.Block, _ list: Range<Int>, of name: Int) -> Int {
    let above = team
    team = Pointer(mention: Int(starts[name]), tokens: mentions[Int(starts[name])].tokens)
    defer { team = above }
    return readEntries(block, from: list.lowerBound, before: list.upperBound)
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
  private mutating func readEntries(_ block: Model.Block, from start: Int, before end: Int? = nil) -> Int {
    let end = end ?? paragraph.tokens.upperBound
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
    while at < end {
      if let part = partStart(at) {
        let mention = Int(starts[at])
        team = Pointer(mention: mention, tokens: mentions[mention].tokens)
        at = part
        continue
      }
      if text.tokens[at].kind == .stop, partStart(at + 1) != nil {
        at += 1
        continue
      }
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
        hasFigure = isFigureBehind(pointer.tokens.upperBound)
        // Marks are for whoever has one.
        if hasFigure || !block.needsFigure || block.event != BlockReader.lineup { listed.players.append(pointer) }
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

  private func telling(_ type: String, _ rule: String, _ tokens: Range<Int>) -> Telling {
    let sentence = text.sentences.indices.first { text.sentences[$0].tokens.contains(tokens.lowerBound) } ?? 0
    var telling = Telling(
      type: type, rule: -1, captures: [], tokens: tokens, sentence: sentence, segment: .list, factuality: [])
    telling.mechanism = rule
    return telling
  }
}

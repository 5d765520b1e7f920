package import Recognising
internal import Records
internal import Rules
package import Sports
internal import Tokenising

/// Reads team sheets and lists of scorers, bookings and the like: a label with a colon, then names with minutes.
///
/// ```
/// Newcastle: Given, Carr, Robert (Jenas 77), Shearer. Scorers: Bowyer 35, Dyer 69 pen. Booked: Carr.
/// ```
/// What labels there are and what they give, the sport's model says; a team's name as label opens a line-up.
package struct BlockReader: Sendable {
  private let model: Model
  private let labels: [(words: [WordID], block: Int)]
  /// The words that labels begin with, for nearly every word begins none.
  private let openers: WordSet
  private let marks: [WordID: (field: String, value: String)]
  /// Between who came on and who went off: `Mount for Rice`.
  fileprivate let `for` = Spelling.id(of: "for")
  /// The two letters of `n/a`.
  fileprivate let not = Spelling.id(of: "n")
  fileprivate let available = Spelling.id(of: "a")
  private let numbers: NumberWords

  package init(_ model: Model) {
    self.model = model
    numbers = NumberWords()
    labels = model.blocks.enumerated().flatMap { number, block in
      block.labels.map { label in
        (label.split(separator: "_").map { Spelling.id(of: String($0)) }, number)
      }
    }.filter { !$0.0.isEmpty }.sorted { $0.0.count > $1.0.count }
    openers = WordSet(labels.map { [$0.words[0]] })
    marks = model.marks.reduce(into: [:]) { table, mark in
      table[Spelling.id(of: mark.word)] = (mark.field, "yes")
    }
  }

  package struct Found {
    package var tellings: [Telling] = []
    package var lineups: [LineupTelling] = []
  }

  package func read(_ recognised: RecognisedText) -> Found {
    var found = Found()
    var starts = [Int32](repeating: -1, count: recognised.text.tokens.count)
    for number in recognised.mentions.indices where recognised.mentions[number].form == .name {
      starts[recognised.mentions[number].tokens.lowerBound] = Int32(number)
    }
    var team: Pointer?
    for paragraph in recognised.text.paragraphs where paragraph.segment != .furniture {
      var cursor = Cursor(
        reader: self, text: recognised.text, mentions: recognised.mentions, starts: starts, paragraph: paragraph,
        team: team)
      cursor.read()
      // What is listed under a team sheet belongs to its team.
      team = cursor.found.lineups.contains { !$0.goesOn } ? cursor.team : nil
      found.tellings += cursor.found.tellings
      for lineup in cursor.found.lineups {
        if !lineup.goesOn {
          found.lineups.append(lineup)
        } else if let last = found.lineups.indices.last {
          found.lineups[last].players += lineup.players
        }
      }
    }
    return found
  }

  /// What a model calls a list of players to whom nothing happened.
  fileprivate static let lineup = "lineup"

  /// The label that stands at a token, with its length.
  fileprivate func label(_ at: Int, _ text: borrowing TokenisedText, before end: Int) -> (length: Int, block: Int)? {
    guard openers.contains(text.words[at]) else { return nil }
    for (words, block) in labels where at + words.count < end && text.words[at] == words[0] {
      let fits = words.indices.allSatisfy { text.words[at + $0] == words[$0] }
      if fits, text.tokens[at + words.count].kind == .colon { return (words.count, block) }
    }
    return nil
  }

  /// The list that names with minutes are where no label says so: what the sport scores with.
  fileprivate var scorers: Model.Block? { model.blocks.first { model.event($0.event)?.scores ?? 0 > 0 } }

  /// What a second person beside a list's name is to its event, nil where it has none.
  fileprivate func partner(_ block: Model.Block) -> String? {
    guard let event = model.event(block.event), !event.labels.contains(where: { $0.place == "player" }) else {
      return nil
    }
    return event.labels.first { label, place in
      label != block.role && event.fields.contains { $0.name == place && $0.form == .entity }
    }?.label
  }

  fileprivate func block(_ number: Int) -> Model.Block { model.blocks[number] }

  fileprivate func mark(_ word: WordID) -> (field: String, value: String)? { marks[word] }

  fileprivate func figures(_ at: Int, _ text: borrowing TokenisedText) -> (minute: Int, added: Int?)? {
    guard text.tokens[at].kind == .number || text.tokens[at].kind == .minute,
      let minute = numbers.value(at..<at + 1, text), (1...130).contains(minute)
    else { return nil }
    return (minute, numbers.added(at..<at + 1, text))
  }
}

/// Runs through one paragraph.
private struct Cursor {
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
        low += minute <= Cursor.bestMark ? 1 : 0
      } else if token.kind == .word, reader.mark(text.words[at]) == nil {
        return false
      } else if token.kind == .score || token.kind == .quote || token.kind == .colon {
        return false
      }
      at += 1
    }
    // So many low figures are marks out of ten.
    return names > 0 && figures >= names && (low < Cursor.fewestMarks || low * 2 < figures)
  }

  /// How many figures up to ten marks for players are at the least.
  private static let fewestMarks = 4

  /// Where the names begin behind a team's name with a colon, maybe with its formation before that: `Chelsea (4-3-3): Kepa,
  /// James`.
  private func lineupStart(_ mention: Int) -> Int? {
    let name = mentions[mention].tokens.upperBound
    let end = min(name + Cursor.longestFormation, paragraph.tokens.upperBound)
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
    while !isEnd(at) {
      if text.tokens[at].kind == .open { depth += 1 }
      if text.tokens[at].kind == .close { depth = max(0, depth - 1) }
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
        if at < paragraph.tokens.upperBound, let (minute, added) = reader.figures(at, text) {
          telling.told = .init(minute: minute, added: added, tokens: at..<at + 1)
        }
        found.tellings.append(telling)
      } else {
        last = pointer
      }
    }
    lineup.tokens = start..<max(start, at)
    if lineup.players.count >= 3 { found.lineups.append(lineup) }
    return at
  }

  /// Names behind a label; in a list of those who came on `Mount (Rice 59)` or `Mount for Rice 59` names who went off too.
  private mutating func readEntries(_ block: Model.Block, from start: Int) -> Int {
    var at = start
    var current: Telling?
    var wasTold = false
    var hasFigure = false
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
        !block.needsFigure || isFigureBehind(mentions[Int(starts[at])].tokens.upperBound),
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
        wasTold = false
        at = pointer.tokens.upperBound
        continue
      }
      if let (minute, added) = reader.figures(at, text), current != nil,
        !block.needsFigure || hasFigure, minute > Cursor.bestMark || reader.partner(block) == nil
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

  /// The highest mark out of ten: a higher figure is a minute.
  private static let bestMark = 10

  /// `Fred 6`, `Fred (6)`, `Fred 77`, `Fred (n/a)`.
  private func isFigureBehind(_ at: Int) -> Bool {
    let figure = at < paragraph.tokens.upperBound && text.tokens[at].kind == .open ? at + 1 : at
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

package import Recognising
internal import Records
package import Sports
package import Rules

/// Reads team sheets and lists of scorers, bookings and the like: a label with a colon, then names with minutes.
///
/// ```
/// Newcastle: Given, Carr, Robert (Jenas 77), Shearer. Goals: Bowyer 35, Dyer 69 pen. Booked: Carr.
/// ```
/// What labels there are and what they give, the sport's model says; a team's name as label opens a line-up.
package struct BlockReader: Sendable {
  private let model: Model
  private let labels: [(words: [WordID], block: Int)]
  private let marks: [WordID: (field: String, value: String)]
  private let numbers: NumberWords

  package init(_ model: Model, _ lexicon: Lexicon) {
    self.model = model
    numbers = NumberWords(lexicon)
    labels = model.blocks.enumerated().flatMap { number, block in
      block.labels.map { label in
        (label.split(separator: "_").compactMap { lexicon.vocabulary.id(of: String($0)) }, number)
      }
    }.filter { !$0.0.isEmpty }.sorted { $0.0.count > $1.0.count }
    marks = model.marks.reduce(into: [:]) { table, mark in
      if let word = lexicon.vocabulary.id(of: mark.word) { table[word] = (mark.field, "yes") }
    }
  }

  package struct Found {
    package var tellings: [Telling] = []
    package var lineups: [LineupTelling] = []
  }

  package func read(_ recognised: RecognisedText) -> Found {
    var found = Found()
    var starts = [Int32](repeating: -1, count: recognised.text.tokens.count)
    for (number, mention) in recognised.mentions.enumerated() where mention.form == .name {
      starts[mention.tokens.lowerBound] = Int32(number)
    }
    for paragraph in recognised.text.paragraphs where paragraph.segment != .furniture {
      var cursor = Cursor(reader: self, text: recognised.text, mentions: recognised.mentions, starts: starts, paragraph: paragraph)
      cursor.read()
      found.tellings += cursor.found.tellings
      found.lineups += cursor.found.lineups
    }
    return found
  }

  /// The label that stands at a token, with its length.
  fileprivate func label(_ at: Int, _ text: borrowing TokenisedText, before end: Int) -> (length: Int, block: Int)? {
    for (words, block) in labels where at + words.count < end && text.words[at] == words[0] {
      let fits = words.indices.allSatisfy { text.words[at + $0] == words[$0] }
      if fits, text.tokens[at + words.count].kind == .colon { return (words.count, block) }
    }
    return nil
  }

  fileprivate func block(_ number: Int) -> Model.Block { model.blocks[number] }

  fileprivate func mark(_ word: WordID) -> (field: String, value: String)? { marks[word] }

  fileprivate func figures(_ at: Int, _ text: borrowing TokenisedText) -> (minute: Int, added: Int?)? {
    guard text.tokens[at].kind == .number || text.tokens[at].kind == .minute, let minute = numbers.value(at..<at + 1, text), (1...130).contains(minute) else { return nil }
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
  private var team: Pointer?

  init(reader: BlockReader, text: TokenisedText, mentions: [Mention], starts: [Int32], paragraph: Paragraph) {
    self.reader = reader
    self.text = text
    self.mentions = mentions
    self.starts = starts
    self.paragraph = paragraph
  }

  mutating func read() {
    var at = paragraph.tokens.lowerBound
    let end = paragraph.tokens.upperBound
    while at < end {
      if let (length, block) = reader.label(at, text, before: end) {
        at = readEntries(reader.block(block), from: at + length + 1)
      } else if starts[at] >= 0, mentions[Int(starts[at])].kind == .team, opensLineup(Int(starts[at])) {
        let mention = Int(starts[at])
        team = Pointer(mention: mention, tokens: mentions[mention].tokens)
        at = readLineup(from: mentions[mention].tokens.upperBound + 1)
      } else {
        at += 1
      }
    }
  }

  /// A team's name with a colon, then names between commas.
  private func opensLineup(_ mention: Int) -> Bool {
    let colon = mentions[mention].tokens.upperBound
    guard colon + 2 < paragraph.tokens.upperBound, text.tokens[colon].kind == .colon, starts[colon + 1] >= 0,
      mentions[Int(starts[colon + 1])].kind == .person
    else { return false }
    let next = mentions[Int(starts[colon + 1])].tokens.upperBound
    return next < text.tokens.count && (text.tokens[next].kind == .comma || text.tokens[next].kind == .open || text.tokens[next].kind == .semicolon || text.tokens[next].kind == .number)
  }

  private func isEnd(_ at: Int) -> Bool {
    at >= paragraph.tokens.upperBound || text.tokens[at].kind == .stop || reader.label(at, text, before: paragraph.tokens.upperBound) != nil
  }

  /// Players of a line-up; `(Jenas 77)` behind one is whoever came on for him.
  private mutating func readLineup(from start: Int) -> Int {
    guard let team else { return start }
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
        telling.captures = [("on", pointer), ("off", off), ("side", team)]
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

  private mutating func readEntries(_ block: Model.Block, from start: Int) -> Int {
    var at = start
    var current: Telling?
    var wasTold = false
    while at < paragraph.tokens.upperBound {
      if text.tokens[at].kind == .stop || reader.label(at, text, before: paragraph.tokens.upperBound) != nil { break }
      if starts[at] >= 0, mentions[Int(starts[at])].kind == .person {
        if let current { found.tellings.append(current) }
        let mention = Int(starts[at])
        let pointer = Pointer(mention: mention, tokens: mentions[mention].tokens)
        current = telling(block.event, "block-" + block.event, pointer.tokens)
        current?.captures = [(block.role, pointer)] + (team.map { [("side", $0)] } ?? [])
        wasTold = false
        at = pointer.tokens.upperBound
        continue
      }
      if let (minute, added) = reader.figures(at, text), current != nil {
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
    if let current { found.tellings.append(current) }
    return at
  }

  private func telling(_ type: String, _ rule: String, _ tokens: Range<Int>) -> Telling {
    let sentence = text.sentences.indices.first { text.sentences[$0].tokens.contains(tokens.lowerBound) } ?? 0
    var telling = Telling(type: type, rule: -1, captures: [], tokens: tokens, sentence: sentence, segment: .list, factuality: [])
    telling.mechanism = rule
    return telling
  }
}

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
  let `for` = Spelling.id(of: "for")
  /// The two letters of `n/a`.
  let not = Spelling.id(of: "n")
  let available = Spelling.id(of: "a")
  /// What stands for a minute in a list: `h-t`.
  private let moments: [WordID: Int]
  /// What may be written on to a minute's figures: `46mins`.
  private let units: Set<String> = ["min", "mins", "m"]
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
    moments = model.moments.reduce(into: [:]) { table, moment in table[Spelling.id(of: moment.word)] = moment.minute }
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
    var listed = ListedTeams(text: recognised.text)
    for paragraph in recognised.text.paragraphs where paragraph.segment != .furniture {
      var cursor = BlockCursor(
        reader: self, text: recognised.text, mentions: recognised.mentions, starts: starts, paragraph: paragraph,
        team: team)
      cursor.read()
      // What is listed under a team sheet belongs to its team.
      team = cursor.found.lineups.contains { !$0.goesOn } ? cursor.team : nil
      listed.note(cursor.found)
      found.tellings += cursor.found.tellings
      for lineup in cursor.found.lineups {
        if !lineup.goesOn {
          found.lineups.append(lineup)
        } else if let last = found.lineups.indices.last {
          found.lineups[last].players += lineup.players
        }
      }
    }
    for number in found.tellings.indices { listed.correct(&found.tellings[number]) }
    found.lineups += HeadedSheets(reader: self, text: recognised.text, mentions: recognised.mentions, starts: starts)
      .read()
    return found
  }

  /// What a model calls a list of players to whom nothing happened.
  static let lineup = "lineup"

  /// The label that stands at a token, with its length.
  func label(_ at: Int, _ text: borrowing TokenisedText, before end: Int) -> (length: Int, block: Int)? {
    label(at, text, before: end) { text.tokens[at + $0].kind == .colon }
  }

  /// The words of a label that has no colon, by their number: `Booked Carr, Dyer`. They open a sentence.
  func bareLabel(_ at: Int, _ text: borrowing TokenisedText, before end: Int) -> (length: Int, block: Int)? {
    label(at, text, before: end) { _ in text.tokens[at].flags.contains(.opensSentence) }
  }

  /// The longest label that stands at a token and whose length will do.
  private func label(
    _ at: Int, _ text: borrowing TokenisedText, before end: Int, where fits: (Int) -> Bool
  ) -> (length: Int, block: Int)? {
    guard openers.contains(text.words[at]) else { return nil }
    for (words, block) in labels where at + words.count < end && text.words[at] == words[0] {
      if words.indices.allSatisfy({ text.words[at + $0] == words[$0] }), fits(words.count) {
        return (words.count, block)
      }
    }
    return nil
  }

  /// The list that names with minutes are where no label says so: what the sport scores with.
  var scorers: Model.Block? { model.blocks.first { model.event($0.event)?.scores ?? 0 > 0 } }

  /// What a second person beside a list's name is to its event, nil where it has none.
  func partner(_ block: Model.Block) -> String? {
    guard let event = model.event(block.event), !event.labels.contains(where: { $0.place == "player" }) else {
      return nil
    }
    return event.labels.first { label, place in
      label != block.role && event.fields.contains { $0.name == place && $0.form == .entity }
    }?.label
  }

  func block(_ number: Int) -> Model.Block { model.blocks[number] }

  func mark(_ word: WordID) -> (field: String, value: String)? { marks[word] }

  /// The minute that a token of a list is: `46`, `90+2`, `46mins`, `h-t`.
  func figures(_ at: Int, _ text: borrowing TokenisedText) -> (minute: Int, added: Int?)? {
    if text.tokens[at].kind == .word { return moment(at, text) }
    guard text.tokens[at].kind == .number || text.tokens[at].kind == .minute,
      let minute = numbers.value(at..<at + 1, text), model.minutes.contains(minute)
    else { return nil }
    return (minute, numbers.added(at..<at + 1, text))
  }

  /// The minute that a word is or has in it: `h-t`, `46mins`.
  private func moment(_ at: Int, _ text: borrowing TokenisedText) -> (minute: Int, added: Int?)? {
    if let minute = moments[text.words[at]] { return (minute, nil) }
    let word = text.text(at)
    guard word.first?.isNumber == true else { return nil }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard units.contains(word.dropFirst(digits.count).lowercased()), let minute = Int(digits),
      model.minutes.contains(minute)
    else { return nil }
    return (minute, nil)
  }
}

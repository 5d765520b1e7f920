internal import Recognising
internal import Records
internal import Tokenising

/// Team sheets in which each player has a paragraph of his own, his name first and what is said of him behind a mark; the
/// team's name stands above them by itself:
///
/// ```
/// NORTON (4-3-3)
/// Ben Hart – Kept out what he could – 7
/// Moss (6): Lost his way after the break
/// ```
///
/// Where the article's headline says whose players it is about, `Norton ratings: …`, they need no heading.
struct HeadedSheets {
  let reader: BlockReader
  let text: TokenisedText
  let mentions: [Mention]
  /// By token: the mention that begins there, -1 for none.
  let starts: [Int32]

  /// Fewer names than these under a team's are no sheet.
  private static let fewest = 5
  /// So many paragraphs may stand between two players': captions.
  private static let widest = 3
  /// How many tokens the heading takes at the most, and how many words besides the team's name.
  private static let longestHeading = 12
  private static let mostWords = 3

  func read() -> [LineupTelling] {
    var sheets: [LineupTelling] = []
    var open: LineupTelling?
    var between = 0
    let titled = titled
    func end() { if let open, open.players.count >= HeadedSheets.fewest { sheets.append(open) } }
    for paragraph in text.paragraphs where paragraph.segment != .furniture {
      if let team = heading(paragraph) {
        end()
        open = LineupTelling(team: team, players: [], tokens: paragraph.tokens)
        between = 0
      } else if let player = player(paragraph) {
        if open == nil, let titled { open = LineupTelling(team: titled, players: [], tokens: paragraph.tokens) }
        open?.players.append(player)
        between = 0
      } else {
        between += 1
        if between > HeadedSheets.widest {
          end()
          open = nil
        }
      }
    }
    end()
    return sheets
  }

  /// The team before the label of a list in the headline.
  private var titled: Pointer? {
    guard let title = text.paragraphs.first(where: { $0.segment != .furniture }), title.segment == .headline,
      let team = name(at: title.tokens.lowerBound, .team)
    else { return nil }
    let label = (team.tokens.upperBound..<title.tokens.upperBound).first { text.tokens[$0].kind != .possessive }
    return label.flatMap { reader.label($0, text, before: title.tokens.upperBound) } == nil ? nil : team
  }

  /// The team whose name is all that a paragraph says, its formation beside it.
  private func heading(_ paragraph: Paragraph) -> Pointer? {
    let tokens = paragraph.tokens
    guard !tokens.isEmpty, tokens.count <= HeadedSheets.longestHeading, let team = name(at: tokens.lowerBound, .team)
    else { return nil }
    let rest = team.tokens.upperBound..<max(team.tokens.upperBound, tokens.upperBound)
    let words = rest.filter { text.tokens[$0].kind == .word }
    guard words.count <= HeadedSheets.mostWords,
      rest.allSatisfy({ starts[$0] < 0 && text.tokens[$0].kind != .comma && text.tokens[$0].kind != .stop })
    else { return nil }
    return team
  }

  /// Whoever a paragraph begins with, his shirt's number before him or not, where a mark parts his name from what follows.
  private func player(_ paragraph: Paragraph) -> Pointer? {
    var first = paragraph.tokens.lowerBound
    let end = paragraph.tokens.upperBound
    while first < end, text.tokens[first].kind != .word, starts[first] < 0 { first += 1 }
    // `GK Ben Hart`
    if first + 1 < end, starts[first] < 0, starts[first + 1] >= 0, isInitials(first) { first += 1 }
    guard first < end, let player = name(at: first, .person), player.tokens.upperBound < end else { return nil }
    let behind = player.tokens.upperBound
    switch text.tokens[behind].kind {
    case .dash, .colon, .number: return player
    case .open:
      // `Ben Hart (for Moss, 66), 6`
      guard let close = (behind..<end).first(where: { text.tokens[$0].kind == .close }) else { return nil }
      let isMarked = close + 2 < end && text.tokens[close + 1].kind == .comma && text.tokens[close + 2].kind == .number
      return isMarked || text.tokens[behind + 1].kind == .number ? player : nil
    case .comma: return behind + 1 < end && text.tokens[behind + 1].kind == .number ? player : nil
    default: return nil
    }
  }

  /// `GK`, `DF`: where somebody plays, in two or three capitals.
  private func isInitials(_ token: Int) -> Bool {
    let word = text.text(token)
    return (2...3).contains(word.count) && word.allSatisfy(\.isUppercase)
  }

  private func name(at place: Int, _ kind: Entity.Kind) -> Pointer? {
    guard starts[place] >= 0, mentions[Int(starts[place])].kind == kind else { return nil }
    return Pointer(mention: Int(starts[place]), tokens: mentions[Int(starts[place])].tokens)
  }
}

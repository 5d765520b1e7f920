internal import Recognising
internal import Records
internal import Sports
internal import Tokenising

/// Where who scored is listed, by itself or behind the name of the team.
extension BlockCursor {
  /// Where the names begin behind a team's name that heads its own part of a list: `Chelsea: Kane 12.`, `Chelsea - Kane (12)`.
  func partStart(_ at: Int) -> Int? {
    guard at < paragraph.tokens.upperBound, starts[at] >= 0, mentions[Int(starts[at])].kind == .team else { return nil }
    let mark = mentions[Int(starts[at])].tokens.upperBound
    guard mark + 1 < paragraph.tokens.upperBound,
      text.tokens[mark].kind == .colon || text.tokens[mark].kind == .dash,
      starts[mark + 1] >= 0, mentions[Int(starts[mark + 1])].kind == .person,
      isFigureBehind(mentions[Int(starts[mark + 1])].tokens.upperBound)
    else { return nil }
    return mark + 1
  }

  /// `Henry 2, 29; Cole 90 pen.`: nothing but names, each with its minutes, maybe in parts that their teams' names head; a colon
  /// may be left of a label that a page printed.
  func isScorerLine() -> Bool {
    let isLabelled = text.tokens[paragraph.tokens.lowerBound].kind == .colon
    let start = paragraph.tokens.lowerBound + (isLabelled ? 1 : 0)
    guard start < paragraph.tokens.upperBound, starts[start] >= 0 else { return false }
    var at = start
    var names = 0
    var figures = 0
    var low = 0
    while at < paragraph.tokens.upperBound {
      if let part = partStart(at) {
        at = part
        continue
      }
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
      } else if token.kind == .word, reader.mark(text.words[at]) == nil, !isBeforePerson(at) {
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

  /// Who scored for the team that is named at a token, `Norton: Hart 9, Cole 90 pen.`, or with how many it has, `Norton 2 (Hart
  /// 9, 52)`, `Norton (1) 2 Hart 9, 52`, where the minutes are as many.
  func scorersOfTeam(_ at: Int) -> Range<Int>? {
    guard starts[at] >= 0, mentions[Int(starts[at])].kind == .team else { return nil }
    let end = paragraph.tokens.upperBound
    var next = mentions[Int(starts[at])].tokens.upperBound
    func isKind(_ kind: Token.Kind) -> Bool { next < end && text.tokens[next].kind == kind }
    if isKind(.colon) {
      guard let list = scorerRun(from: next + 1) else { return nil }
      let isWhole = list.tokens.upperBound == end || text.tokens[list.tokens.upperBound].kind == .stop
      return isWhole && !list.isOfMarks ? list.tokens : nil
    }
    // What each had at half-time.
    if isKind(.open), next + 2 < end, text.tokens[next + 1].kind == .number, text.tokens[next + 2].kind == .close {
      next += 3
    }
    guard isKind(.number), let points = reader.figures(next, text)?.minute else { return nil }
    next += 1
    if isKind(.open) || isKind(.colon) { next += 1 }
    guard let list = scorerRun(from: next), list.figures == points else { return nil }
    return list.tokens
  }

  /// Names, each with its minutes, as far as they go.
  private func scorerRun(from start: Int) -> (tokens: Range<Int>, figures: Int, isOfMarks: Bool)? {
    var at = start
    var end = start
    var names = 0
    var figures = 0
    var low = 0
    run: while at < paragraph.tokens.upperBound {
      if starts[at] >= 0 {
        guard mentions[Int(starts[at])].kind == .person, names <= figures else { break }
        names += 1
        at = mentions[Int(starts[at])].tokens.upperBound
        continue
      }
      if let (minute, _) = reader.figures(at, text) {
        guard names > 0 else { break }
        figures += 1
        low += minute <= BlockCursor.bestMark ? 1 : 0
        end = at + 1
      } else if reader.mark(text.words[at]) != nil {
        end = at + 1
      } else if !isBeforePerson(at) {
        switch text.tokens[at].kind {
        case .comma, .semicolon, .open, .close: break
        default: break run
        }
      }
      at += 1
    }
    if at < paragraph.tokens.upperBound, text.tokens[at - 1].kind == .close, at - 1 >= end { end = at - 1 }
    guard names > 0, figures >= names else { return nil }
    return (start..<end, figures, low >= BlockCursor.fewestMarks && low * 2 >= figures)
  }

  /// `van Bell`: a word that was left out of the name right behind it.
  private func isBeforePerson(_ at: Int) -> Bool {
    text.tokens[at].kind == .word && at + 1 < paragraph.tokens.upperBound && starts[at + 1] >= 0
      && mentions[Int(starts[at + 1])].kind == .person
  }
}

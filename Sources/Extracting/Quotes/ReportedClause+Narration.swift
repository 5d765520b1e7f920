internal import Recognising
internal import Records
internal import Rules

/// Where the text goes on in its own words behind what somebody reported.
extension ReportedClause {
  /// How many words the subject of what follows `but` has at most.
  private static let longestSubject = 8

  /// `…, but Norton took all three points`: behind the comma somebody or something else acts, and it is told as a fact.
  func narrates(behind comma: Int, from start: Int, in sentence: Range<Int>) -> Bool {
    let first = comma + 2
    guard first < sentence.upperBound, comma - start >= 3, words.turns.contains(text.words[comma + 1]),
      !scene.isQuoted[comma], !scene.isQuoted[first], !words.that.contains(text.words[first]),
      !words.subordinators.contains(text.words[first]), !words.subjectPronouns.contains(text.words[first]),
      !words.possessives.contains(text.words[first]), !scene.isBetween(first), !scene.isFinite(first),
      !words.prepositions.contains(text.words[first])
    else { return false }
    var at = first
    while at < sentence.upperBound, at - first < ReportedClause.longestSubject {
      if scene.starts[at] >= 0 {
        at = scene.mentions[Int(scene.starts[at])].tokens.upperBound
        continue
      }
      guard scene.isWord(at) || scene.kind(at) == .possessive || scene.kind(at) == .number else { return false }
      // What would be is of the statement still.
      if words.future.contains(text.words[at]) || words.that.contains(text.words[at]) { return false }
      if scene.isWord(at), scene.isFinite(at) || words.have.contains(text.words[at]) { return at > first }
      at += 1
    }
    return false
  }

  /// Said in the past, what is so now is no more of the statement: `said he was fit but he is not in the squad`.
  func turnsToNow(_ first: Int, from start: Int, in sentence: Range<Int>) -> Bool {
    guard first + 1 < sentence.upperBound,
      words.subjectPronouns.contains(text.words[first]) || words.nobody.contains(text.words[first])
        || words.quantities.contains(text.words[first]), !scene.isQuoted[first],
      words.present.contains(text.words[first + 1]), scene.kind(first + 1) == .word
    else { return false }
    return (start..<first).suffix(ReportedClause.longestPast).contains {
      words.past.contains(text.words[$0]) || scene.isFinite($0) && scene.lexicon.verbs[text.words[$0]].contains(.past)
    }
  }

  /// How far back the past is looked for.
  private static let longestPast = 30

  /// `- and would do it again`: the subject of the clause goes on behind a dash.
  func goesOn(_ coordinator: Int, in sentence: Range<Int>) -> Bool {
    let next = coordinator + 1
    return next < sentence.upperBound && !words.turns.contains(text.words[coordinator])
      && scene.isWord(next) && words.modals.contains(text.words[next])
  }

  /// Words in marks that are a statement of their own: the stretch begins with them, a comma or colon leads to them, or they
  /// are many.
  func isSpoken(_ range: Range<Int>) -> Bool {
    var quoted = 0
    for at in range {
      guard scene.kind(at) == .quote || scene.isQuoted[at] else {
        quoted = 0
        continue
      }
      if quoted == 0, at - range.lowerBound < 3 || scene.kind(at - 1) == .comma || scene.kind(at - 1) == .colon {
        return true
      }
      quoted += 1
      if quoted > ReportedClause.longestWords { return true }
    }
    return false
  }

  /// How many words in marks, marks included, a clause may hold.
  private static let longestWords = 6
}

internal import Recognising
internal import Rules

/// The clause that a description stands in, and how the names before it stand in theirs.
extension Candidates {
  /// How many tokens back a clause's start is looked for, so that a sentence without end takes no longer than others.
  private static let longestClause = 100

  /// The token where the clause that a mention stands in begins, by the last joining word or mark before it.
  func clauseStart(_ number: Int) -> Int {
    let text = draft.recognised.text
    let first = draft.recognised.mentions[number].tokens.lowerBound
    let sentence = max(text.sentences[sentenceOf[number]].tokens.lowerBound, first - Candidates.longestClause)
    var at = first - 1
    while at >= sentence {
      switch text.tokens[at].kind {
      case .comma, .dash, .semicolon, .colon: return at
      default: if joins.contains(text.words[at]), !joinsNames(at), !joinsVerbs(at) { return at }
      }
      at -= 1
    }
    return sentence
  }

  /// Whether a verb follows without a subject of its own: `Kane cut inside and fired at the captain`.
  private func joinsVerbs(_ at: Int) -> Bool {
    let words = draft.recognised.text.words
    guard at + 1 < words.count, !relatives.contains(words[at]) else { return false }
    return !draft.lexicon.verbs[words[at + 1]].isDisjoint(with: [.past, .third])
  }

  /// The token behind which a clause tells of another deed of its subject, whose object may be whom a description means: `Kane
  /// pulled Mount down to allow the striker`.
  func lastStep(in clause: Range<Int>) -> Int {
    let text = draft.recognised.text
    return clause.last { at in
      at + 1 < clause.upperBound && infinitives.contains(text.words[at])
        && draft.lexicon.verbs[text.words[at + 1]].contains(.base)
    } ?? clause.lowerBound
  }

  /// Whether the word stands between two names: `Kane and Son were denied`.
  private func joinsNames(_ at: Int) -> Bool { nameEnds.contains(at) && nameStarts.contains(at + 1) }

  /// What a name's place in its sentence says of its being taken up: whoever a sentence tells of first is what it is about,
  /// and whoever only tells whose or which something is hardly is: `Mount's cross`, `a Mount cross`.
  func standing(of other: Int, before number: Int, inRelative: Bool) -> Double {
    var weight = 0.0
    if opensSentence[other] {
      weight += Candidates.toldFirst
      // `Kane led the line with Son. The Englishman …`
      let sentence = draft.recognised.text.sentences[sentenceOf[number]].tokens
      if sentenceOf[other] == sentenceOf[number] - 1,
        sentence.lowerBound == draft.recognised.mentions[number].tokens.lowerBound
      {
        weight += Candidates.goesOnAbout
      }
    }
    let text = draft.recognised.text
    let mention = draft.recognised.mentions[other]
    guard mention.form == .name else { return weight }
    if !inRelative, mention.tokens.upperBound < text.tokens.count,
      text.tokens[mention.tokens.upperBound].kind == .possessive
    {
      weight -= Candidates.ofSomething
    }
    if mention.tokens.lowerBound > 0, determiners.contains(text.words[mention.tokens.lowerBound - 1]) {
      weight -= Candidates.asKind
    }
    return weight
  }

  /// Whether a clause is relative: `Mount's cross, which gave the striker a chance`, may well mean Mount.
  func isRelative(_ start: Int, before number: Int) -> Bool {
    let words = draft.recognised.text.words
    let end = draft.recognised.mentions[number].tokens.lowerBound
    return (start..<min(start + 2, end)).contains { relatives.contains(words[$0]) }
  }

  /// For being told of first in a sentence, and in the one that a description continues.
  private static let toldFirst = 1.0
  private static let goesOnAbout = 3.5
  /// Against standing for whose or which something is.
  private static let ofSomething = 1.5
  private static let asKind = 3.0
}

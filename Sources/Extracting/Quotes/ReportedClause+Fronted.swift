internal import Recognising
internal import Records
internal import Rules

/// Reports in a clause that stands first in its sentence.
extension ReportedClause {
  /// The clause of a subject stands first in its sentence, behind a word that subordinates it: `When Kane said`, `Two days
  /// after Kane had said`.
  func isFronted(_ subject: Int, in sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    guard subject > first, subject - first <= 6, !(first..<subject).contains(where: { scene.kind($0) == .comma }),
      let word = (first..<subject).last(where: {
        words.subordinators.contains(text.words[$0]) && !words.that.contains(text.words[$0])
      })
    else { return false }
    return word + 1 == subject || cues.isPersonNoun(subject - 1)
  }

  /// What of a clause stands before its first comma that opens no aside.
  func beforeComma(_ content: Range<Int>) -> Range<Int>? {
    guard
      let comma = content.first(where: {
        scene.kind($0) == .comma && $0 + 1 < content.upperBound && !words.relatives.contains(text.words[$0 + 1])
          && !scene.isQuoted[$0]
      })
    else { return nil }
    return trimmed(content.lowerBound..<comma)
  }
}

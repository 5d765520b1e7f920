internal import Recognising
internal import Records

/// The line above names whose words follow, and ends with a colon: `More quotes from Kane:`, `Kane on Sky Sports:`. In the
/// quotation's own paragraph stands nothing before it, or only what it is about (`On the injury: "…"`).
struct LineAbove: SpeakerSieve {
  static let name = "line-above"

  private static let longest = 14
  private static let longestTopic = 12

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let number = scene.quotations[place].paragraph
    guard isClause, number > 0 else { return nil }
    let own = scene.text.paragraphs[number].tokens
    let before = own.lowerBound..<max(own.lowerBound, scene.mark(before: place))
    let isTopic =
      before.count <= LineAbove.longestTopic
      && before.first.map { scene.words.topics.contains(scene.text.words[$0]) } ?? false
      && before.last.map { scene.kind($0) == .colon } ?? false
    guard !scene.hasWords(before) || isTopic else { return nil }
    let line = scene.text.paragraphs[number - 1].tokens
    // `On Kane's fitness:` tells what it is about, `Kane on his fitness:` whose words follow.
    guard let first = line.first, !scene.words.topics.contains(scene.text.words[first]) else { return nil }
    guard (2...LineAbove.longest).contains(line.count), let colon = line.last, scene.kind(colon) == .colon,
      !line.contains(where: { scene.isFinite($0) || scene.isQuoted[$0] })
    else { return nil }
    let names = line.compactMap { scene.namedPerson(at: $0) }
    guard names.count == 1, let mention = names.first else { return nil }
    return Attribution(cue: scene.cue(naming: mention, in: line))
  }
}

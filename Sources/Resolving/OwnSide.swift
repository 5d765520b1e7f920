internal import Recognising
internal import Records
internal import Rules

/// Which team `we` is where the writer is one of its own: the one that the small print names as the publisher, else the one
/// whose supporters he counts himself among (`us Norton fans`) or speaks of (`as a Norton fan`), else the one named most that he does not speak of as somebody to meet,
/// nor in one breath with his own (`Norton were better than us`).
struct OwnSide {
  private let publishers, facing, supporters: WordSet

  init(_ lexicon: Lexicon) {
    publishers = lexicon.list("publisher-words")
    facing = lexicon.list("facing-words")
    supporters = lexicon.list("supporter-words")
  }

  func bind(on draft: inout Draft) {
    let mentions = draft.recognised.mentions
    let own = mentions.indices.filter { mentions[$0].features.isOwn }
    guard !own.isEmpty, let side = side(in: draft, beside: own) else { return }
    for mention in own {
      draft.entityOf[mention] = side
      draft.sieveOf[mention] = "own-side"
    }
  }

  private func side(in draft: Draft, beside own: [Int]) -> Int? {
    let mentions = draft.recognised.mentions
    let words = draft.recognised.text.words
    let text = draft.recognised.text
    let ownWords = Set(own.map { words[mentions[$0].tokens.lowerBound] })
    let spoken = Set(own.map { text.sentence(of: mentions[$0].tokens.lowerBound) })
    let ends = Set(own.map { mentions[$0].tokens.upperBound })
    var weights: [Int: Int] = [:]
    for (number, mention) in mentions.enumerated() where mention.form == .name && mention.kind == .team {
      guard let team = draft.entityOf[number] else { continue }
      let start = mention.tokens.lowerBound
      let before = words[max(0, start - OwnSide.reach)..<start]
      let end = mention.tokens.upperBound
      // `us Norton fans`
      let isOurs = ends.contains(start) && end < words.count && supporters.contains(words[end])
      if isOurs || before.contains(where: publishers.contains) {
        weights[team, default: 0] += OwnSide.published
      } else if before.last.map(facing.contains) ?? false {
        weights[team, default: 0] -= OwnSide.faced
      } else if end < words.count, supporters.contains(words[end]) {
        let isOwn = before.last.map(ownWords.contains) ?? false
        weights[team, default: 0] += isOwn ? OwnSide.published : OwnSide.supported
      } else {
        weights[team, default: 0] += spoken.contains(text.sentence(of: start)) ? 0 : 1
      }
    }
    let ranked = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= OwnSide.least, ranked.count < 2 || ranked[1].value < first.value
    else { return nil }
    return first.key
  }

  /// How many words before the name the publisher's word stands.
  private static let reach = 4
  private static let published = 50
  private static let supported = 5
  /// Whom one meets is named more than oneself, and mostly without saying that one meets him.
  private static let faced = 3
  private static let least = 2
}

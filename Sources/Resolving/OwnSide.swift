internal import Recognising
internal import Records
internal import Rules

/// Which team `we` is where the writer is one of its own: the one that the small print names as the publisher, else the one
/// named most that he does not speak of as somebody to meet.
struct OwnSide {
  private let publishers, facing: WordSet

  init(_ lexicon: Lexicon) {
    publishers = lexicon.list("publisher-words")
    facing = lexicon.list("facing-words")
  }

  func bind(on draft: inout Draft) {
    let mentions = draft.recognised.mentions
    let own = mentions.indices.filter { mentions[$0].features.isOwn }
    guard !own.isEmpty, let side = side(in: draft) else { return }
    for mention in own {
      draft.entityOf[mention] = side
      draft.sieveOf[mention] = "own-side"
    }
  }

  private func side(in draft: Draft) -> Int? {
    let mentions = draft.recognised.mentions
    let words = draft.recognised.text.words
    var weights: [Int: Int] = [:]
    for (number, mention) in mentions.enumerated() where mention.form == .name && mention.kind == .team {
      guard let team = draft.entityOf[number] else { continue }
      let start = mention.tokens.lowerBound
      let before = words[max(0, start - OwnSide.reach)..<start]
      if before.contains(where: publishers.contains) {
        weights[team, default: 0] += OwnSide.published
      } else {
        weights[team, default: 0] += before.last.map(facing.contains) ?? false ? -OwnSide.faced : 1
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
  /// Whom one meets is named more than oneself, and mostly without saying that one meets him.
  private static let faced = 3
  private static let least = 2
}

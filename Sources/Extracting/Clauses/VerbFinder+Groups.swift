internal import Recognising
internal import Records
internal import Rules

/// The groups that verbs make with what belongs to them: `has not been seen`, `failed to score`.
extension VerbFinder {
  /// Verbs with their auxiliaries, in order.
  func groups(_ items: [Item], _ tags: [Tag]) -> [VerbGroup] {
    var groups: [VerbGroup] = []
    var at = 0
    while at < items.count {
      guard
        tags[at] == .auxiliary || tags[at] == .modal || tags[at] == .verb
          || items[at].word == to && isInfinitive(at, tags)
      else {
        at += 1
        continue
      }
      var group = self.group(at, items, tags, to)
      if !group.isPassive, group.items.count == 1, let last = groups.last, last.isPassive, joins(at, tags),
        lexicon.verbs[items[at].word].contains(.participle), agentFollows(at, items, tags)
      {
        // `was pulled down by Vlaar and volleyed in by the defender`
        group.isPassive = true
      }
      groups.append(group)
      at = max(at + 1, group.items.upperBound)
    }
    return groups
  }

  /// A joining word stands right before, adverbs aside.
  private func joins(_ at: Int, _ tags: [Tag]) -> Bool {
    var place = at - 1
    while place > 0, tags[place] == .adverb { place -= 1 }
    return place >= 0 && tags[place] == .coordinator
  }

  private func isInfinitive(_ at: Int, _ tags: [Tag]) -> Bool {
    var next = at + 1
    while next < tags.count, tags[next] == .adverb { next += 1 }
    return next < tags.count && (tags[next] == .verb || tags[next] == .auxiliary)
  }

  private func group(_ start: Int, _ items: [Item], _ tags: [Tag], _ to: WordID) -> VerbGroup {
    var group = VerbGroup(items: start..<start + 1, main: start)
    var at = start
    var lastBe = false
    var sawHave = false
    if items[at].word == to {
      group.isInfinitive = true
      group.isNegated = at > 0 && tags[at - 1] == .negation
      at += 1
    }
    while at < items.count {
      switch tags[at] {
      case .auxiliary:
        if words.be.contains(items[at].word) { lastBe = true } else { lastBe = false }
        if words.have.contains(items[at].word) {
          sawHave = true
          group.isPresent = words.havePresent.contains(items[at].word)
        }
        group.main = at
      case .modal:
        group.isModal = true
        group.isFuture = words.future.contains(items[at].word)
        group.main = at
      case .negation: group.isNegated = true
      case .adverb: break
      case .verb:
        let forms = lexicon.verbs[items[at].word]
        let hasAuxiliary = at > start
        group.main = at
        group.isPerfect = sawHave
        group.isPassive = lastBe && forms.contains(.participle)
        group.isGerund = forms.contains(.gerund) && !lastBe && forms.isDisjoint(with: [.past, .participle])
        if !hasAuxiliary, forms.contains(.participle), at > 0, at + 1 < items.count, items[at - 1].mention < 0,
          tags[at - 1] == .noun
        {
          group.isReduced = agentFollows(at, items, tags)
          group.isPassive = group.isReduced
        }
        group.items = start..<at + 1
        return group
      default:
        // An auxiliary without a verb behind it is the verb: `Kane was on hand`, `they had a chance`.
        group.items = start..<max(start + 1, group.main + 1)
        return group
      }
      at += 1
    }
    group.items = start..<max(start + 1, group.main + 1)
    return group
  }

  private func agentFollows(_ at: Int, _ items: [Item], _ tags: [Tag]) -> Bool {
    for next in at + 1..<min(items.count, at + 7) {
      if items[next].word == by { return true }
      if tags[next] == .verb || tags[next] == .mark { return false }
    }
    return false
  }
}

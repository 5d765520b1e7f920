internal import Records
internal import Rules

/// Decides what a name stands for where the lists know several things by it: the team or the place, the club or the person.
///
/// Each occurrence is looked at for signs of its own (`in Frankfurt`); what shows none goes the way that most of the
/// article's occurrences show, and a name without any sign at all is the team.
struct NameUse {
  private let lexicon: Lexicon
  private let lists: Lists

  init(_ lexicon: Lexicon, _ lists: Lists) {
    self.lexicon = lexicon
    self.lists = lists
  }

  private enum Sign { case place, team }

  func decide(_ mentions: inout [Mention], in text: borrowing TokenisedText) {
    var starts: [Int: Int] = [:]
    for (number, mention) in mentions.enumerated() { starts[mention.tokens.lowerBound] = number }
    for number in mentions.indices {
      let kinds = self.kinds(mentions[number])
      guard kinds.count > 1 else {
        settle(&mentions[number], as: kinds.first ?? mentions[number].kind)
        continue
      }
      if kinds.contains(.team), kinds.contains(.location) {
        let sign = sign(of: mentions[number].tokens, in: text)
        settle(&mentions[number], as: sign == .place ? .location : .team)
      } else if kinds.contains(.team) {
        settle(&mentions[number], as: .team)
      } else {
        settle(&mentions[number], as: mentions[number].kind)
      }
    }
  }

  private func kinds(_ mention: Mention) -> Set<Entity.Kind> {
    Set(mention.entries.map { lexicon.names.entries[Int($0)].kind })
  }

  private func settle(_ mention: inout Mention, as kind: Entity.Kind) {
    mention.kind = kind
    mention.entries = mention.entries.filter { lexicon.names.entries[Int($0)].kind == kind }
  }

  private func sign(of tokens: Range<Int>, in text: borrowing TokenisedText) -> Sign? {
    let before = tokens.lowerBound - 1
    let after = tokens.upperBound
    if after < text.tokens.count, text.tokens[after].kind == .possessive {
      // `in England's`: what is owned says which; a place noun behind it makes it the place.
      let noun = after + 1
      if noun < text.tokens.count, lists.placeNouns.contains(text.words[noun]) { return .place }
      return .team
    }
    // `MANCHESTER, England --`: a dateline names places.
    if before > 0, text.tokens[before].kind == .comma, text.tokens[before - 1].flags.contains(.capitalised), after < text.tokens.count,
      text.tokens[after].kind == .dash || text.tokens[after].kind == .open
    {
      return .place
    }
    if before >= 0, lists.placePrepositions.contains(text.words[before]) {
      // `in England colours`: a noun behind the name makes it the team.
      if after < text.tokens.count, text.tokens[after].kind == .word, !text.tokens[after].flags.contains(.capitalised),
        lexicon.nouns.longest(in: text.words, at: after, before: after + 1) != nil
      {
        return .team
      }
      return .place
    }
    return nil
  }
}

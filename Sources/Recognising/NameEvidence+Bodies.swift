internal import Records
internal import Rules
internal import Tokenising

/// Bodies that no list holds, by how they are written.
extension NameEvidence {
  func body(_ mention: Mention) -> Mention {
    var body = mention
    body.kind = .organisation
    body.isWeak = false
    body.features.gender = nil
    body.rule = "body-shape"
    return body
  }

  /// `NFFU president Ann Mount`, `the NFFU confirmed`, where not all words about it are in capitals.
  func isAcronym(_ mention: Mention) -> Bool {
    let token = text.tokens[at(mention)]
    let next = mention.tokens.upperBound
    guard token.flags.contains(.allCaps), (3...6).contains(token.length), !around.isInTitle(at(mention)),
      !around.isListEntry(mention.tokens), next < text.tokens.count, text.tokens[next].kind == .word,
      !text.tokens[next].flags.contains(.opensSentence), !text.tokens[next].flags.contains(.allCaps),
      !signs.isTeam(mention), lexicon.traits(of: text.words[at(mention)]).isDisjoint(with: [.ordinary, .given])
    else { return false }
    return lists.bodyWords.contains(text.words[next])
  }

  /// `TechRadar`, `KaneSubs`: a capital behind a small letter, as no name of a person has but behind a short part (`McNorton`).
  func camelCase(_ mention: Mention) -> [WordID]? {
    // Most names have no capital but their first.
    let isPlain = text.utf8[text.tokens[at(mention)].span.start...].prefix(Int(text.tokens[at(mention)].length))
      .dropFirst()
      .allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    if isPlain { return nil }
    let spelled = text.text(at(mention))
    guard spelled.allSatisfy(\.isLetter), let small = spelled.dropFirst().firstIndex(where: \.isLowercase),
      let big = spelled[small...].firstIndex(where: \.isUppercase), spelled[..<big].count > 3,
      spelled[big...].count > 1
    else { return nil }
    return [spelled[..<big], spelled[big...]].map { Spelling.id(of: String($0)) }
  }

  /// Whether the parts of such a word are a body's name, and nothing that a page has run together.
  func areBody(_ words: [WordID]) -> Bool {
    !words.contains { parts.contains($0) || longer.contains($0) || names.contains([$0]) }
      && words.indices.allSatisfy { lexicon.names.longest(in: words, at: $0, before: $0 + 1) == nil }
      && words.allSatisfy { lexicon.traits(of: $0).isDisjoint(with: .given) }
      && !words.allSatisfy { lexicon.traits(of: $0).contains(.ordinary) } && !lower.contains(words[1])
  }
}

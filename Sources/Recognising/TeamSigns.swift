internal import Records
internal import Rules

/// Which names that no list holds as teams are teams, by what stands beside them anywhere in the article: a score
/// (`Norton 2-1`), words that only come before a team (`win over Norton`) or behind one (`Norton striker`). Signs of a
/// person (`striker Mount`, `Mount headed`) speak against it. They may be runs of capitals, or places (`Norton beat Accra`).
struct TeamSigns {
  private let text: TokenisedText
  private let lexicon: Lexicon
  private let lists: Lists
  private var weights: [[WordID]: Double] = [:]
  /// The first tokens of all names.
  private let starts: Set<Int>

  private static let least = 1.0

  init(_ text: TokenisedText, _ lexicon: Lexicon, _ lists: Lists, _ around: Surroundings, of names: [Mention]) {
    self.text = text
    self.lexicon = lexicon
    self.lists = lists
    starts = Set(names.map(\.tokens.lowerBound))
    for mention in names
    where mayBeTeam(mention) && mention.tokens.count <= 3 && !isFused(mention.tokens)
      && !around.isListEntry(mention.tokens)
    {
      weights[Array(text.words[mention.tokens]), default: 0] += weight(mention.tokens)
    }
  }

  func isTeam(_ mention: Mention) -> Bool {
    mayBeTeam(mention) && (weights[Array(text.words[mention.tokens])] ?? 0) >= TeamSigns.least
  }

  private func mayBeTeam(_ mention: Mention) -> Bool {
    mention.entries.isEmpty && mention.kind == .person
      || mention.kind == .location && !mention.entries.isEmpty
        && mention.entries.allSatisfy { lexicon.names.entries[Int($0)].kind == .location }
  }

  private func weight(_ tokens: Range<Int>) -> Double {
    var weight = 0.0
    let before = tokens.lowerBound
    let behind = tokens.upperBound
    if before > 0, text.tokens[before - 1].kind == .score { weight += 1 }
    if behind < text.tokens.count, text.tokens[behind].kind == .score, !isSets(behind) { weight += 1 }
    if isBehindScore(before) || isBeforeResult(behind) || agreesInPlural(before, behind) { weight += 1 }
    if lists.beforeTeam.ends(at: before, in: text.words) { weight += 1 }
    if begins(lists.behindTeam, behind) { weight += 1 }
    if before > 0, text.tokens[before - 1].kind == .word, isPersonNoun(before - 1) { weight -= 2 }
    if begins(lists.behindPerson, behind) { weight -= 1 }
    let traits = lexicon.traits(of: text.words[before])
    if !traits.isDisjoint(with: .given) || traits.contains(.mononym) { weight -= 2 }
    return weight
  }

  /// `FulhamHarry`: words that a page has run together.
  private func isFused(_ tokens: Range<Int>) -> Bool {
    tokens.contains { at in
      let letters = text.utf8[text.tokens[at].span.start..<text.tokens[at].span.end]
      return zip(letters, letters.dropFirst()).contains { small, big in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small) && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(big)
      } && !letters.starts(with: "Mc".utf8) && !letters.starts(with: "Mac".utf8)
    }
  }

  /// `6-1 6-2`: one result does not follow another but where sets are counted.
  private func isSets(_ at: Int) -> Bool {
    (at + 1..<min(text.tokens.count, at + 3)).contains { text.tokens[$0].kind == .score }
  }

  /// `lost 2-1 to Norton`
  private func isBehindScore(_ at: Int) -> Bool {
    guard at > 1, lists.resultPrepositions.contains(text.words[at - 1]) else { return false }
    return text.tokens[at - 2].kind == .score
      || at > 2 && lists.resultPrepositions.contains(text.words[at - 2]) && text.tokens[at - 3].kind == .score
  }

  /// `Norton came back to beat Ashfield 2-1`: a verb of results with its score, and no other name before the verb.
  private func isBeforeResult(_ behind: Int) -> Bool {
    for at in behind..<min(text.tokens.count, behind + TeamSigns.reach) {
      if starts.contains(at) || text.tokens[at].kind == .stop { return false }
      guard lists.resultVerbs.contains(text.words[at]) else { continue }
      return text.tokens[(at + 1)..<min(text.tokens.count, at + TeamSigns.reach)].prefix { $0.kind != .stop }
        .contains { $0.kind == .score }
    }
    return false
  }

  /// How many tokens away a result's words may stand.
  private static let reach = 8

  /// `Norton were ahead`, but `Kane and Son were`: one name with a verb for many is a side.
  private func agreesInPlural(_ before: Int, _ behind: Int) -> Bool {
    guard behind < text.tokens.count, lists.pluralVerbs.contains(text.words[behind]) else { return false }
    guard before > 0 else { return true }
    return text.tokens[before - 1].kind != .comma && !lists.teamJoins.contains(text.words[before - 1])
      && !lists.connectors.contains(text.words[before - 1])
  }

  private func isPersonNoun(_ at: Int) -> Bool {
    lexicon.nouns.longest(in: text.words, at: at, before: at + 1)?.forms.contains {
      lexicon.nouns.entries[Int($0.entry)].kind == .person
    } ?? false
  }

  private func begins(_ phrases: WordSet, _ start: Int) -> Bool {
    start < text.tokens.count && text.tokens[start].kind == .word
      && phrases.longest(in: text.words, at: start, before: text.tokens.count) > 0
  }
}

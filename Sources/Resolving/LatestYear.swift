internal import Recognising
internal import Records
internal import Rules

/// The latest year that a text shows: it was hardly written earlier.
///
/// It stands there in figures or as a season's first (`in 2014`, `2022-23`), or a competition or ground has a name that is not
/// older, or somebody is called what he has not been for longer.
struct LatestYear {
  private let lexicon: Lexicon
  /// Names, and the year from which they were in use.
  private let names: [(words: WordSet, year: Int)]

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    names = lexicon.listNames.compactMap { list in
      guard list.hasPrefix(LatestYear.prefix), let year = Int(list.dropFirst(LatestYear.prefix.count)) else {
        return nil
      }
      return (lexicon.list(list), year)
    }
  }

  private static let prefix = "named-since-"

  func find(in draft: Draft) -> Int {
    let told = printed(in: draft.recognised.text) ?? LatestYear.usual
    return [named(by: draft.recognised), reached(in: draft)].lazy.compactMap { $0 }.reduce(told, max)
  }

  /// An article that prints no year is most probably of this one or a later one.
  private static let usual = 2008

  private func printed(in text: TokenisedText) -> Int? {
    text.tokens.indices.lazy.compactMap { token in
      text.tokens[token].kind == .season ? Int(text.text(token).prefix(4)) : text.year(at: token)
    }.filter(LatestYear.years.contains).max()
  }

  /// What an article may be of: one that prints only earlier years looks far back.
  private static let years = 1900...2100

  private func named(by recognised: RecognisedText) -> Int? {
    var latest: Int?
    for number in recognised.mentions.indices {
      let kind = recognised.mentions[number].kind
      guard kind == .competition || kind == .venue else { continue }
      let tokens = recognised.mentions[number].tokens
      for (words, year) in names where year > latest ?? 0 {
        let length = words.longest(in: recognised.text.words, at: tokens.lowerBound, before: tokens.upperBound)
        if length == tokens.count { latest = year }
      }
    }
    return latest
  }

  /// `manager Paul Norton`, who has not been one for longer.
  private func reached(in draft: Draft) -> Int? {
    draft.entities.lazy.filter { $0.kind == .person && !$0.facts.isEmpty }.compactMap { person in
      person.facts.lazy.compactMap { fact -> Int? in
        switch fact.value {
        // What coaches do others do too.
        case .role(let role) where role != .player, .deed(let role) where role != .player && role != .coach:
          lexicon.firstYear(of: role, for: person.words)
        default: nil
        }
      }.max()
    }.max()
  }
}

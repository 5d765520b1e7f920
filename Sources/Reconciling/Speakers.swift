internal import Extracting
internal import Records

/// Who spoke beside a description: `"No," said the Leeds boss` is whoever is quoted there, and `the Leeds boss` right behind
/// somebody's words is most likely whoever said them.
struct Speakers {
  /// What names or describes who speaks, and who it is, in the order of the text.
  private let told: [(tokens: Range<Int>, speaker: Int)]
  private let ledger: Ledger

  init(_ ledger: Ledger) {
    self.ledger = ledger
    told = ledger.told.quotes.compactMap { quote in
      guard let speaker = quote.speaker, ledger.entities[speaker].kind == .person, let tokens = quote.speakerTokens
      else { return nil }
      return (tokens, speaker)
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Whose words those are that are said by whom a description means.
  func saying(_ description: Range<Int>) -> Int? { told.first { $0.tokens == description }?.speaker }

  /// Who spoke last before a sentence, with nothing but his words in between.
  func last(before sentence: Int) -> Int? {
    let sentences = ledger.text.sentences
    var place = sentence - 1
    while place >= max(0, sentence - Speakers.reach) {
      if let last = told.last(where: { sentences[place].tokens.contains($0.tokens.lowerBound) }) { return last.speaker }
      guard ledger.text.tokens[sentences[place].tokens].prefix(2).contains(where: { $0.flags.contains(.quoted) }) else {
        return nil
      }
      place -= 1
    }
    return nil
  }

  /// So many sentences back at the most.
  private static let reach = 5
}

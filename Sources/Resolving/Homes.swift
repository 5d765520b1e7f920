internal import Recognising
internal import Records

/// How well the names of an article's persons go with the nations that its descriptions name. Nothing is worked out where they
/// name none.
struct Homes {
  /// By nation that is named: where its names are at home.
  private let nations: [Int32: NameOrigins.Origins]
  /// By entity: where a person's names are.
  private let persons: [NameOrigins.Origins]

  init(_ draft: Draft, _ origins: NameOrigins) {
    let mentions = draft.recognised.mentions
    var named: Set<Int32> = []
    for mention in mentions.indices where mentions[mention].form == .nominal && mentions[mention].kind == .person {
      named.formUnion(mentions[mention].features.nations)
      for side in mentions[mention].features.teams.compactMap({ draft.entityOf[$0] })
      where draft.isNational(side) == true {
        if let entry = draft.entities[side].entry { named.insert(entry) }
      }
    }
    nations = Dictionary(uniqueKeysWithValues: named.map { ($0, origins.origins(ofNation: $0, draft.lexicon)) })
    persons = named.isEmpty ? [] : draft.entities.map { origins.origins(of: $0, draft.recognised.text, mentions) }
  }

  /// Above zero where a person's names are at home in a nation, below where they are so elsewhere only.
  func fit(_ person: Int, of nation: Int32) -> Double {
    guard let theirs = nations[nation], theirs != 0, persons[person] != 0 else { return 0 }
    return persons[person] & theirs != 0 ? Homes.same : Homes.other
  }

  private static let same = 4.0
  private static let other = -3.0
}

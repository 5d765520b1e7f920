internal import Extracting
internal import Records

/// Where persons play, by what they are called and by what they are told to do: whoever saves stands between the posts.
struct Positions {
  private var told: [Int: Set<String>] = [:]

  init() {}

  init(_ ledger: Ledger) {
    for (person, entity) in ledger.entities.enumerated() where entity.kind == .person {
      for case .position(let position) in entity.facts.map(\.value) { told[person, default: []].insert(position) }
    }
    let byDeed = Set(ledger.model.events.flatMap(\.seldom))
    for telling in ledger.told.tellings
    where telling.factuality.isFact && ledger.rule(telling)?["certainty"] == nil {
      for (label, pointer) in telling.captures where byDeed.contains(label) && ledger.isName(pointer) {
        if let person = ledger.entity(pointer, .person) { told[person, default: []].insert(label) }
      }
    }
  }

  /// Whether all that is told of where somebody plays is one of these.
  func isOnly(_ person: Int, _ positions: [String]) -> Bool {
    told[person].map { !positions.isEmpty && $0.isSubset(of: positions) } ?? false
  }

  /// Whether somebody is told to play elsewhere than a noun says.
  func speakAgainst(_ position: String, of person: Int) -> Bool { told[person].map { !$0.contains(position) } ?? false }
}

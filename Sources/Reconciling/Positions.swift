internal import Extracting
internal import Records

/// Where persons play, by what they are called and by what they are told to do: whoever saves stands between the posts.
struct Positions {
  private var told: [Int: Set<String>] = [:]

  /// By person: the positions of those who seldom do what he is told to do.
  private var unlikely: [Int: Set<String>] = [:]

  /// The labels of events that are positions: who saves stands between the posts.
  private var byDeed: Set<String> = []

  init() {}

  init(_ ledger: Ledger) {
    for (person, entity) in ledger.entities.enumerated() where entity.kind == .person {
      for case .position(let position) in entity.facts.map(\.value) { told[person, default: []].insert(position) }
    }
    for telling in ledger.told.tellings {
      guard let type = ledger.model.event(telling.type), !type.seldom.isEmpty else { continue }
      for label in type.labels where label.place == "player" {
        guard let pointer = telling[label.label], ledger.isName(pointer), let person = ledger.entity(pointer, .person)
        else { continue }
        unlikely[person, default: []].formUnion(type.seldom)
      }
    }
    byDeed = Set(ledger.model.events.flatMap(\.seldom))
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

  func isPosition(_ label: String) -> Bool { byDeed.contains(label) }

  /// Whether `he` may have a part in an event: `he saved from Kane` means nobody but who stands between the posts.
  func mayBe(_ person: Int, _ label: String) -> Bool { !isPosition(label) || isOnly(person, [label]) }

  /// Whether somebody is told to play elsewhere than a noun says, or to have done what hardly anybody does who plays there.
  func speakAgainst(_ position: String, of person: Int) -> Bool {
    told[person].map { !$0.contains(position) } ?? false || unlikely[person]?.contains(position) ?? false
  }
}

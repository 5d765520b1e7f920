internal import Records
internal import Resolving
internal import Tokenising

/// A fixture that the page states in structured data, between two teams that the text names.
struct StatedFixture {
  /// Entities, the home side first where the page says which it is.
  let teams: [Int]
  let hasHome: Bool
  let event: StructuredEvent

  /// The fixtures of a page of which the text names both sides.
  static func all(in ledger: Ledger) -> [StatedFixture] {
    guard !ledger.fixtures.isEmpty else { return [] }
    let names = StatedNames(ledger)
    var seen: Set<[Int]> = []
    return ledger.fixtures.compactMap { StatedFixture($0, names) }.filter { seen.insert($0.teams.sorted()).inserted }
  }

  private init?(_ event: StructuredEvent, _ names: StatedNames) {
    let sides = [event.home, event.away].compactMap { $0 }
    hasHome = sides.count == 2
    let teams = (hasHome ? sides : event.competitors).compactMap { names.entity($0, .team) }
    guard teams.count == 2, teams[0] != teams[1] else { return nil }
    self.teams = teams
    self.event = event
  }

  /// The calendar day on which it starts.
  var day: String? { event.start.map { String($0.prefix(10)) } }

  /// Whether it starts on a later day than that on which the article was published.
  func isComing(_ ledger: Ledger) -> Bool {
    guard let day, let published = ledger.published else { return false }
    return day > published.prefix(10)
  }

  /// Where the text names its sides first; `rule` says that the page states the value, and in which form.
  func evidence(of field: String, _ ledger: Ledger) -> Evidence? {
    let mentions = teams.compactMap { ledger.entities[$0].mentions.first }
    guard let first = mentions.map({ ledger.mentions[$0].tokens }).min(by: { $0.lowerBound < $1.lowerBound }) else {
      return nil
    }
    return Evidence(ledger.text.span(first), field: field, rule: rule, basis: .derived)
  }

  var rule: String { "sports-event/" + event.source }
}

/// Finds whom of the article a name means that stands in structured data.
struct StatedNames {
  /// By entity: the words of each of its forms.
  private let forms: [(entity: Int, kind: Entity.Kind, words: [Set<String>])]

  init(_ ledger: Ledger) {
    forms = ledger.entities.indices.compactMap { number in
      let entity = ledger.entities[number]
      guard entity.kind == .team || entity.kind == .venue, !entity.mentions.isEmpty else { return nil }
      var names = Set(entity.mentions.map { ledger.text.text(tokens: ledger.mentions[$0].tokens) })
      if let entry = entity.entry { names.insert(ledger.lexicon.names.name(of: entry)) }
      return (number, entity.kind, names.map(Self.words).filter { !$0.isEmpty })
    }
  }

  /// The one entity whose name it is: all its words, or one form that is a part of it (`Ashfield` of `Ashfield Rovers FC`).
  /// Nothing where two fit alike.
  func entity(_ name: String, _ kind: Entity.Kind) -> Int? {
    let wanted = Self.words(name)
    var best: (entity: Int, shared: Int)?
    var isSingle = false
    for form in forms where form.kind == kind {
      let shared = form.words.map { $0 == wanted ? 100 : $0.isSubset(of: wanted) ? $0.count : 0 }.max() ?? 0
      guard shared > 0, shared >= best?.shared ?? 0 else { continue }
      isSingle = shared > best?.shared ?? 0
      best = (form.entity, shared)
    }
    return isSingle ? best?.entity : nil
  }

  private static func words(_ name: String) -> Set<String> {
    let words = Folding.fold(name).split { !(0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 >= 0x80) }
    return Set(words.map { String(decoding: $0, as: UTF8.self) })
  }
}

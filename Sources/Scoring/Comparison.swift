/// An annotation and a record's claims side by side.
struct Comparison {
  let name: String
  let text: ScalarText
  let gold: Gold
  let claims: Claims
  let measures: Measures
  /// From offsets of the record's text to offsets of the annotated one.
  let carried: Alignment

  let mentions: [Gold.Mention]
  /// Named mentions as claimed: which type and entity stands where, the last where two claim one place.
  let found: [Range<Int>: (type: String, id: String)]
  let nominals: [Range<Int>: String]
  /// One claimed entity stands for the annotated one that most of its mentions overlap.
  let stands: [String: String]
  /// Types of the claimed entities that are named somewhere, in their order.
  let named: [(id: String, type: String)]
  private let names: [String: String]
  private let forms: [String: String]

  init(name: String, text: ScalarText, gold: Gold, claims: Claims, measures: Measures) {
    self.name = name
    self.text = text
    self.gold = gold
    self.claims = claims
    self.measures = measures
    carried = Alignment(from: claims.article?.text.map { Array($0.unicodeScalars) }, to: text.scalars)
    mentions = gold.mentions(in: text)
    var found: [Range<Int>: (type: String, id: String)] = [:]
    var nominals: [Range<Int>: String] = [:]
    var votes: [String: Votes] = [:]
    for entity in claims.entities ?? [] {
      for mention in entity.mentions ?? [] {
        let span = carried(mention.start..<max(mention.start, mention.end))
        if mention.isName {
          found[span] = (entity.type, entity.id)
          for gold in mentions where span.lowerBound < gold.span.upperBound && gold.span.lowerBound < span.upperBound {
            votes[entity.id, default: Votes()].add(gold.entity, gold.span == span ? 2 : 1)
          }
        } else if mention.kind == "nominal" {
          nominals[span] = entity.id
        }
      }
    }
    self.found = found
    self.nominals = nominals
    stands = votes.compactMapValues(\.winner)
    let entities = claims.entities ?? []
    named = entities.filter { ($0.mentions ?? []).contains(where: \.isName) }.map { ($0.id, $0.type) }
    names = Dictionary(entities.map { ($0.id, $0.name ?? "") }) { _, last in last }
    forms = Dictionary(
      gold.entities.flatMap { entity in ([entity.name] + (entity.forms ?? [])).map { (Folding.name($0), entity.name) } }
    ) { first, _ in first }
  }
}

/// Votes in the order in which the candidates came up, which decides between equals.
private struct Votes {
  private var all: [(name: String, votes: Int)] = []

  mutating func add(_ name: String, _ votes: Int) {
    if let place = all.firstIndex(where: { $0.name == name }) {
      all[place].votes += votes
    } else {
      all.append((name, votes))
    }
  }

  var winner: String? {
    guard let most = all.map(\.votes).max() else { return nil }
    return all.first { $0.votes == most }?.name
  }
}

extension Comparison {
  /// A claimed entity's id, or a plain string, as the annotated entity's name, else by its own name.
  func who(_ id: String?) -> String? {
    guard let id else { return nil }
    if let name = stands[id] { return name }
    let name = names[id] ?? id
    return forms[Folding.name(name)] ?? name
  }

  func same(_ gold: String?, _ id: String?) -> Bool {
    guard let gold, let id else { return gold == nil && id == nil }
    let who = Folding.name(who(id))
    return who == Folding.name(gold) || forms[who] == gold
  }

  /// Adds everything that is annotated of this article.
  func add(to board: inout Scoreboard) {
    let layers = gold.layers ?? []
    if layers.isEmpty || layers.contains("mentions") { addMentions(to: &board) }
    if layers.isEmpty {
      addPersons(to: &board)
      addNominals(to: &board)
      addMatches(to: &board)
      addEvents(to: &board)
    }
    if layers.isEmpty || layers.contains("quotes") || gold.quotes != nil {
      addQuotes(families: layers == ["quotes"] ? 2 : 1, to: &board)
    }
    if let kind = gold.kind, !kind.isEmpty { board.share("article.kind", claims.article?.kind == kind) }
    if let sport = gold.sport, !sport.isEmpty { board.share("article.sport", claims.article?.sport == sport) }
  }
}

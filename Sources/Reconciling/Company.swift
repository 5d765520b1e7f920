internal import Extracting
internal import Records
internal import Resolving
internal import Rules

/// Who is told to play with somebody, or to be picked by him, is of his team: `Norton prefers Kane to Son` in an
/// article that says elsewhere whose coach Norton is. It goes from one to the next, where all that is told agrees.
struct Company: Constraint {
  func apply(to ledger: inout Ledger) {
    guard ledger.isOfSport else { return }
    let roles = RoleChoice(ledger)
    let links = links(ledger)
    guard !links.isEmpty else { return }
    var teams = known(ledger, roles)
    var isFree = ledger.entities.indices.map { person in
      ledger.entities[person].kind == .person && teams[person] == nil && roles.role(of: person).isOnSide
        && !ledger.entities[person].facts.contains(where: \.value.speaksOfTeam)
    }
    for _ in 0..<Self.rounds {
      var found: [Int: (teams: Set<Int>, tokens: Range<Int>)] = [:]
      for link in links {
        for (from, to) in [(link.a, link.b), (link.b, link.a)] where isFree[to] {
          guard let team = teams[from] else { continue }
          // A club man and his country's are company for one match.
          if ledger.isNational(team) == true, !ledger.teams(in: link.sentence).contains(team) { continue }
          found[to, default: ([], link.tokens)].teams.insert(team)
        }
      }
      guard !found.isEmpty else { return }
      for (person, told) in found.sorted(by: { $0.key < $1.key }) {
        isFree[person] = false
        guard told.teams.count == 1, let team = told.teams.first else { continue }
        teams[person] = team
        ledger.entities[person].facts.append(Fact(.team(team), tokens: told.tokens, rule: Self.name))
      }
    }
  }

  /// How far it goes from one to the next.
  private static let rounds = 3

  private struct Link {
    var a, b: Int
    var tokens: Range<Int>
    var sentence: Int
  }

  /// By person: the team that he is in company of. Of a club and a country it is the one that the article names more.
  private func known(_ ledger: Ledger, _ roles: RoleChoice) -> [Int: Int] {
    let choice = TeamChoice(ledger, roles)
    var found: [Int: Int] = [:]
    for (person, entity) in ledger.entities.enumerated()
    where entity.kind == .person && roles.role(of: person).isOnSide {
      let teams = choice.teams(of: person).map(\.value)
      let most = teams.max { ledger.entities[$0].mentions.count < ledger.entities[$1].mentions.count }
      if let most { found[person] = most }
    }
    return found
  }

  /// Two who are told to be together, of the article's own time.
  private func links(_ ledger: Ledger) -> [Link] {
    let days = OtherDay(ledger)
    let unsure = ledger.lexicon.list("unsure-ties")
    var found: [Link] = []
    func add(_ a: Int?, _ b: Int?, _ tokens: Range<Int>, _ sentence: Int) {
      guard let a, let b, a != b, !days.isDated(sentence),
        !unsure.stands(in: ledger.text.sentences[sentence].tokens, of: ledger.text.words)
      else { return }
      found.append(Link(a: a, b: b, tokens: tokens, sentence: sentence))
    }
    func person(_ pointer: Pointer) -> Int? {
      ledger.entity(pointer, .person) ?? pointer.mention.flatMap { ledger.owner(ofSide: $0) }
    }
    for edge in ledger.told.edges
    where edge.isSame && edge.isHome == nil && edge.isWinner == nil && edge.role != "successor" {
      add(person(edge.a), person(edge.b), edge.tokens, edge.sentence)
    }
    for telling in ledger.told.tellings where telling.factuality.isFact {
      guard let type = ledger.model.event(telling.type) else { continue }
      for (place, first) in telling.captures.enumerated() {
        for second in telling.captures.dropFirst(place + 1) where type.isSameSide(first.label, second.label) {
          add(person(first.pointer), person(second.pointer), telling.tokens, telling.sentence)
        }
      }
    }
    return found
  }
}

internal import Extracting
internal import Recognising
internal import Records
internal import Resolving
internal import Rules

/// Who plays for whom beside the article's own match: what is told of a person and a team that is none of its sides
/// (`Kane's late winner for Norton`), or where the article has no match at all, says it as surely as it does within one.
struct TeamsBeyond: Constraint {
  func apply(to ledger: inout Ledger) {
    guard ledger.isOfSport else { return }
    let playing = ledger.playing
    let roles = RoleChoice(ledger)
    for (person, found) in ties(ledger).sorted(by: { $0.key < $1.key }) {
      guard ledger.toldSide(of: person) == nil, roles.role(of: person).isOnSide else { continue }
      for tie in found where !playing.contains(tie.team) {
        guard isFree(person, for: tie.team, found, ledger) else { continue }
        ledger.entities[person].facts.append(Fact(.team(tie.team), tokens: tie.tokens, rule: tie.rule))
      }
    }
  }

  private struct Tie {
    var team: Int
    var tokens: Range<Int>
    var rule: String
  }

  /// By person: the teams that he is told to play for or to have had a part for, where both are named.
  private func ties(_ ledger: Ledger) -> [Int: [Tie]] {
    let days = OtherDay(ledger)
    let unsure = ledger.lexicon.list("unsure-ties")
    var found: [Int: [Tie]] = [:]
    func add(_ person: Pointer, _ team: Pointer, _ tokens: Range<Int>, _ sentence: Int, _ rule: String) {
      guard ledger.isName(person), ledger.isName(team), let person = ledger.entity(person, .person),
        let team = ledger.entity(team, .team), !days.isDated(sentence),
        !unsure.stands(in: ledger.text.sentences[sentence].tokens, of: ledger.text.words)
      else { return }
      found[person, default: []].append(Tie(team: team, tokens: tokens, rule: rule))
    }
    for edge in ledger.told.edges where edge.isSame && edge.isHome == nil && edge.isWinner == nil {
      add(edge.a, edge.b, edge.tokens, edge.sentence, ledger.ruleName(edge.rule))
    }
    for telling in ledger.told.tellings where telling.factuality.isFact {
      guard let type = ledger.model.event(telling.type), let side = telling["side"],
        !telling.fields.contains(where: { $0.field == type.reversedBy })
      else { continue }
      for (label, person) in telling.captures where label != "side" && type.isSameSide(label, "side") {
        add(person, side, telling.tokens, telling.sentence, ledger.ruleName(telling))
      }
    }
    return found
  }

  /// Whether nothing says that a person is of another such team, or no longer of this one.
  private func isFree(_ person: Int, for team: Int, _ found: [Tie], _ ledger: Ledger) -> Bool {
    found.allSatisfy { $0.team == team || !ledger.canMeet($0.team, team) }
      && ledger.entities[person].facts.allSatisfy { fact in
        switch fact.value {
        case .team(let other): other != team && !ledger.canMeet(other, team)
        case .formerTeam(let other): other != team
        default: true
        }
      }
  }
}

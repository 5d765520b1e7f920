internal import Records

/// Persons who are named as one of those who report: `Sky Sports' Harry Norton`.
struct Reporters {
  /// The kinds of bodies whose people report.
  private static let kinds = ["paper", "broadcaster", "website", "agency"]

  func note(on draft: inout Draft) {
    let tokens = draft.recognised.text.tokens
    let bodies = draft.recognised.mentions.indices.filter { number in
      guard draft.recognised.mentions[number].kind == .organisation, draft.recognised.mentions[number].form == .name
      else { return false }
      let end = draft.recognised.mentions[number].tokens.upperBound
      return end < tokens.count && tokens[end].kind == .possessive
        && draft.recognised.mentions[number].entries.contains { reports($0, draft) }
    }
    for body in bodies {
      let behind = draft.recognised.mentions[body].tokens.upperBound + 1
      guard let named = draft.name(at: behind), let person = draft.entityOf[named],
        draft.entities[person].kind == .person
      else { continue }
      let words = draft.recognised.mentions[body].tokens.lowerBound..<draft.recognised.mentions[named].tokens.upperBound
      draft.entities[person].facts.append(Fact(.deed(.media), tokens: words, rule: "reporter-of-body"))
    }
  }

  private func reports(_ entry: Int32, _ draft: Draft) -> Bool {
    draft.lexicon.names.attribute("kind", of: entry).map(Reporters.kinds.contains) ?? false
  }
}

extension Draft {
  /// Whether somebody is named as one of a body's people, `Sky Sports' Harry Norton`, whatever body it is.
  func isReporter(_ person: Int) -> Bool {
    entities[person].mentions.contains { mention in
      let first = recognised.mentions[mention].tokens.lowerBound
      guard first > 1, recognised.text.tokens[first - 1].kind == .possessive else { return false }
      return recognised.mentions.contains { $0.kind == .organisation && $0.tokens.upperBound == first - 1 }
    }
  }
}

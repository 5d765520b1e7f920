internal import Records

/// What speakers call somebody for short: the beginning of his given name or surname, alone or with an ending (`Dom` for Dominik
/// Norton, `Nortie` for Norton), where one person alone may be called so and no name of somebody else says that it is his own.
struct ShortForm: Sieve {
  func run(on draft: inout Draft) {
    for mention in draft.open where draft.recognised.mentions[mention].kind == .person {
      let tokens = draft.recognised.mentions[mention].tokens
      let token = draft.recognised.text.tokens[tokens.lowerBound]
      guard tokens.count == 1, token.flags.contains(.quoted), !token.flags.contains(.allCaps) else { continue }
      let short = draft.recognised.text.text(tokens.lowerBound).lowercased()
      let bearers = draft.entities.indices.filter { entity in
        draft.entities[entity].kind == .person && draft.entities[entity].words.count > 1
          && isCalled(draft.entities[entity], short, draft)
      }
      if bearers.count == 1 { draft.bind(mention, to: bearers[0], by: "short-form") }
    }
  }

  private func isCalled(_ person: EntityDraft, _ short: String, _ draft: Draft) -> Bool {
    guard let full = person.mentions.first(where: { draft.words($0) == person.words }) else { return false }
    let tokens = draft.recognised.mentions[full].tokens
    let (given, surname) = (tokens.lowerBound, tokens.upperBound - 1)
    return [given, surname].contains { at in
      let name = draft.recognised.text.text(at).lowercased()
      if at == given || short.count > ShortForm.shortestStem, short.count < name.count, name.hasPrefix(short),
        short.count > 1
      {
        return true
      }
      return ShortForm.endings.contains { ending in
        let stem = short.dropLast(ending.count)
        return short.hasSuffix(ending) && stem.count >= ShortForm.shortestStem && name.hasPrefix(stem)
      }
    }
  }

  /// So many letters of a name are left where an ending is put to them.
  private static let shortestStem = 3
  private static let endings = ["y", "ie", "ey", "o", "s", "ers"]
}

internal import Records
internal import Rules

/// Mentions by which a list knows one thing are that thing; where it knows several, the one that the article names by a
/// form of its own, or whose ground it names, or else the likeliest by itself. A town that stands for its club is the one that the
/// article names in full, where it is another than the list thinks of first: `Orlando` beside `Orlando Pride`.
struct ListedName: Sieve {
  func run(on draft: inout Draft) {
    var known: [Int32: Int] = [:]
    var youth: [[WordID]: Int] = [:]
    var several: [Int] = []
    var towns: [Int] = []
    let fuller = fuller(draft)
    for mention in draft.open {
      let entries = draft.recognised.mentions[mention].entries
      if entries.isEmpty { continue }
      if let side = youthSide(mention, draft) {
        if let entity = youth[side] {
          draft.bind(mention, to: entity, by: "listed-name")
        } else {
          draft.add(mention, by: "listed-name")
          youth[side] = draft.entities.count - 1
        }
      } else if entries.count == 1,
        draft.recognised.mentions[mention].isWeak || isBeginning(mention, of: entries[0], fuller, draft)
      {
        towns.append(mention)
      } else if entries.count == 1 {
        bind(mention, entries[0], &known, &draft)
      } else {
        several.append(mention)
      }
    }
    for mention in towns {
      if let club = inFull(mention, known, draft) {
        draft.bind(mention, to: club, by: "listed-name")
      } else {
        bind(mention, draft.recognised.mentions[mention].entries[0], &known, &draft)
      }
    }
    guard !several.isEmpty else { return }
    let hosts = hosts(draft)
    let bearers = Bearers(beside: known.keys, draft.lexicon)
    for mention in several {
      let entries = draft.recognised.mentions[mention].entries
      let all = entries.filter { known[$0] != nil }
      if all.isEmpty, let club = ending(mention, known, draft) {
        draft.bind(mention, to: club, by: "listed-name")
        continue
      }
      // `City` is rather whom the article calls `Manchester City` than whom it calls `Stoke`.
      let alike = all.filter { entry in known[entry].map { isPart(mention, of: $0, draft) } ?? false }
      let named = alike.isEmpty ? all : alike
      let chosen: Int32
      if named.count > 1, let bearer = likeliest(named.compactMap { known[$0] }, for: mention, draft) {
        chosen = draft.entities[bearer].entry ?? named[0]
      } else {
        chosen =
          named.first ?? entries.first { draft.lexicon.names.isOne($0, of: hosts) }
          ?? bearers.likeliest(of: draft.recognised.mentions[mention], in: draft.recognised.text) ?? entries[0]
      }
      bind(mention, chosen, &known, &draft)
    }
  }

  /// By the words that listed teams' names begin with: the entries that the article names by more.
  private func fuller(_ draft: Draft) -> [[WordID]: Set<Int32>] {
    var found: [[WordID]: Set<Int32>] = [:]
    for (number, mention) in draft.recognised.mentions.enumerated() where mention.kind == .team && mention.form == .name
    {
      let words = draft.words(number)
      for length in 1..<max(1, words.count) {
        found[Array(words.prefix(length)), default: []].formUnion(mention.entries)
      }
    }
    return found
  }

  /// `Orlando`, a list's short form of a name of more words, where the article has a name of another that begins so.
  private func isBeginning(
    _ mention: Int, of entry: Int32, _ fuller: [[WordID]: Set<Int32>], _ draft: Draft
  ) -> Bool {
    guard draft.recognised.mentions[mention].kind == .team, let others = fuller[draft.words(mention)],
      !others.isEmpty, !others.contains(entry)
    else { return false }
    let short = draft.recognised.text.text(tokens: draft.recognised.mentions[mention].tokens)
    return draft.lexicon.names.name(of: entry).hasPrefix(short + " ")
  }

  /// The one team that the article names by more words of which these are the first.
  private func inFull(_ mention: Int, _ known: [Int32: Int], _ draft: Draft) -> Int? {
    let own = draft.recognised.mentions[mention]
    guard own.kind == .team, known[own.entries[0]] == nil else { return nil }
    let words = draft.words(mention)
    let bearers = known.values.filter { entity in
      draft.entities[entity].kind == .team && draft.entities[entity].words.count > words.count
        && draft.entities[entity].words.starts(with: words)
    }
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// `City` where the article names one team that ends in the word, though no list has it as that one's short form.
  private func ending(_ mention: Int, _ known: [Int32: Int], _ draft: Draft) -> Int? {
    let own = draft.recognised.mentions[mention]
    guard own.kind == .team, own.isWeak, let word = draft.words(mention).first, draft.words(mention).count == 1 else {
      return nil
    }
    let bearers = known.values.filter { entity in
      draft.entities[entity].kind == .team && draft.entities[entity].words.count > 1
        && draft.entities[entity].words.last == word
    }
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// The keys of the teams whose grounds the article names.
  private func hosts(_ draft: Draft) -> Set<String> {
    let mentions = draft.recognised.mentions
    let venues = mentions.indices.filter { mentions[$0].kind == .venue && mentions[$0].form == .name }
    return draft.lexicon.names.hosts(at: venues.flatMap { mentions[$0].entries })
  }

  /// Whom the article is far more about than about the other bearers, or else the one named nearest before.
  private func likeliest(_ bearers: [Int], for mention: Int, _ draft: Draft) -> Int? {
    let ranked = bearers.sorted { draft.entities[$0].mentions.count > draft.entities[$1].mentions.count }
    if ranked.count > 1,
      draft.entities[ranked[0]].mentions.count > 2 * draft.entities[ranked[1]].mentions.count
    {
      return ranked[0]
    }
    return draft.nearest(bearers, to: mention)
  }

  /// Whether the article names the entity by a longer form that holds these words.
  private func isPart(_ mention: Int, of entity: Int, _ draft: Draft) -> Bool {
    let words = draft.words(mention)
    let isShort = draft.recognised.mentions[mention].tokens.count == 1
    return draft.entities[entity].mentions.prefix(12).contains { other in
      let longer = draft.words(other)
      guard longer.count > words.count else { return false }
      return words.allSatisfy(longer.contains) || isShort && draft.shortens(other, mention)
    }
  }

  private func bind(_ mention: Int, _ entry: Int32, _ known: inout [Int32: Int], _ draft: inout Draft) {
    if let entity = known[entry] {
      draft.bind(mention, to: entity, by: "listed-name")
    } else {
      draft.add(mention, entry: entry, by: "listed-name")
      known[entry] = draft.entities.count - 1
    }
  }

  /// The words of a side whose suffix makes it another team than the first (`England Under-21s`).
  private func youthSide(_ mention: Int, _ draft: Draft) -> [WordID]? {
    let words = draft.words(mention)
    guard words.count > 1, let last = words.last, draft.lexicon.list("separate-sides").contains(last) else {
      return nil
    }
    return words
  }
}

internal import Extracting
internal import Recognising
internal import Records
internal import Rules

/// Which of several matches an article tells of, stretch by stretch.
///
/// A stretch is a sentence, or the part of one behind a word that may turn to another match. Each speaks for the matches
/// whose teams or ground it names; where it names none, for those with which its persons came in, or the text goes on with the
/// match before. Of all ways to read the stretches as
/// a run of matches the one stands that is spoken for most, changes of match being paid for (a Viterbi search).
struct Reportage {
  /// The first tokens of the stretches, and for each the match that is told of there.
  private let starts: [Int]
  private let matches: [Int]

  /// Reads an article that has several primary matches; the one of another it tells of throughout.
  init(_ ledger: Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    self.init(ledger, of: primaries.count > 1 ? Reportage.told(ledger) : primaries)
  }

  /// The matches whose result is told, and those that the article is about.
  static func told(_ ledger: Ledger) -> [Int] {
    ledger.matches.indices.filter { number in
      let match = ledger.matches[number]
      return match.isPrimary || !match.isComing && match.score != nil && match.teams.allSatisfy { $0 != nil }
    }
  }

  init(_ ledger: Ledger, of told: [Int]) {
    guard told.count > 1 else {
      starts = [0]
      matches = told
      return
    }
    // Of several the article is rather about one of them than about another.
    let isOfSeveral = ledger.matches.count(where: \.isPrimary) > 1
    var starts: [Int] = []
    var hits: [[Double]] = []
    var costs: [Double] = []
    let turns = ledger.lexicon.list("passage-turns")
    // Whom a side meets next has no match here yet.
    let next = Set(
      ledger.told.scores.filter { $0.when == "coming" && $0.first == nil }.compactMap { $0.second?.mention })
    let results = ResultsOfMentions(ledger)
    var newcomers = Newcomers(ledger)
    var paragraph = -1
    for (sentence, row) in ledger.told.resolved.recognised.rows.enumerated() where !row.items.isEmpty {
      let cuts = row.items.indices.filter { $0 > 0 && turns.contains(row.items[$0].word) }
      for (start, end) in zip([0] + cuts, cuts + [row.items.count]) {
        let own = ledger.text.sentences[sentence].paragraph
        costs.append(start > 0 ? Weights.turnToMatch : own == paragraph ? Weights.nextMatch : Weights.matchByParagraph)
        paragraph = own
        starts.append(Int(row.items[start].tokens.lowerBound))
        let teams = Reportage.teams(row.items[start..<end], but: next, ledger)
        let named = told.map { match in
          ledger.matches[match].teams.count { team in
            team.map { team in teams.contains { $0.team == team && results.allow($0.mention, match, ledger) } }
              ?? false
          }
        }
        let isNameless = named.allSatisfy { $0 == 0 }
        let grounds = Reportage.grounds(row.items[start..<end], ledger)
        hits.append(
          told.indices.map { place in
            let match = ledger.matches[told[place]]
            let result = match.sentence == sentence && named[place] > 0 ? Weights.resultOfMatch : 0
            let isAtHome = grounds.contains { ledger.host(at: $0, among: match.teams) != nil }
            let newcomer = isNameless ? newcomers.count(in: row.items[start..<end], of: place) : 0
            return Weights.teamOfMatch * Double(named[place]) + result
              + (isAtHome ? Weights.groundOfMatch : 0) + Weights.newcomerOfMatch * Double(newcomer)
              + (isOfSeveral && match.isPrimary ? Weights.ownMatch : 0)
          })
        newcomers.note(row.items[start..<end], named)
      }
    }
    self.starts = starts
    matches = Reportage.run(hits, costs).map { told[$0] }
  }

  /// The match that is told of at a token.
  func match(at token: Int) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= token { low = middle + 1 } else { high = middle }
    }
    return matches.isEmpty ? nil : matches[max(0, low - 1)]
  }

  /// The match that is told of where somebody is named first.
  func match(introducing entity: Int, _ ledger: Ledger) -> Int? {
    ledger.entities[entity].mentions.first.flatMap { match(at: ledger.mentions[$0].tokens.lowerBound) }
  }

  /// Whether tellings of scoring go on about a match: by several who scored in it, or by one with the time, who are spoken of
  /// nowhere before.
  func goesOn(about match: Int, _ scoring: some Sequence<Telling>, _ ledger: Ledger) -> Bool {
    var scorers: Set<Int> = []
    for telling in scoring {
      guard self.match(at: telling.core.lowerBound) == match, let scorer = ledger.doer(of: telling),
        self.match(introducing: scorer, ledger) == match
      else { continue }
      scorers.insert(scorer)
      if scorers.count > 1 || !telling.times.isEmpty { return true }
    }
    return false
  }

  private static func teams(
    _ items: ArraySlice<Item>, but next: Set<Int>, _ ledger: Ledger
  ) -> [(team: Int, mention: Int)] {
    items.compactMap { item in
      let mention = Int(item.mention)
      guard mention >= 0, !next.contains(mention),
        !ledger.text.tokens[Int(item.tokens.lowerBound)].flags.contains(.quoted),
        let team = ledger.told.resolved.entityOf[mention], ledger.entities[team].kind == .team
      else { return nil }
      return (team, mention)
    }
  }

  private static func grounds(_ items: ArraySlice<Item>, _ ledger: Ledger) -> [Int] {
    items.compactMap { $0.mention >= 0 ? ledger.told.resolved.entityOf[Int($0.mention)] : nil }
      .filter { ledger.entities[$0].kind == .venue }
  }

  /// The run of choices that is spoken for most.
  private static func run(_ hits: [[Double]], _ costs: [Double]) -> [Int] {
    guard let first = hits.first else { return [] }
    var best = first
    var from: [[Int]] = []
    for (row, cost) in zip(hits, costs).dropFirst() {
      let top = best.indices.max { best[$0] < best[$1] } ?? 0
      let origin = best.indices.map { best[$0] > best[top] - cost ? $0 : top }
      best = best.indices.map { max(best[$0], best[top] - cost) + row[$0] }
      from.append(origin)
    }
    var at = best.indices.max { best[$0] < best[$1] } ?? 0
    var path = [at]
    for origin in from.reversed() {
      at = origin[at]
      path.append(at)
    }
    return path.reversed()
  }
}

/// The results that teams are named with: `who lost 2-0 to Palmeiras in May` tells of no match that ended otherwise.
private struct ResultsOfMentions {
  private var results: [Int: [Match.Pair]] = [:]

  init(_ ledger: Ledger) {
    for telling in ledger.told.scores where telling.part == "final" {
      guard let score = telling.score else { continue }
      for mention in [telling.first?.mention, telling.second?.mention].compactMap({ $0 }) {
        results[mention, default: []].append(score.highFirst)
      }
    }
  }

  func allow(_ mention: Int, _ match: Int, _ ledger: Ledger) -> Bool {
    guard let results = results[mention], let score = ledger.matches[match].score else { return true }
    return results.contains(score.highFirst)
  }
}

internal import Records

/// Matches of which an article only lists the results, line below line, beside others that it tells of: nothing that it
/// tells of scoring names a side of theirs.
struct ListedResults {
  let matches: Set<Int>

  init(_ ledger: Ledger) {
    let listed = ListedResults.sentences(ledger)
    guard !listed.isEmpty else {
      matches = []
      return
    }
    let isBesideTold = ledger.matches.contains { match in
      !match.isPast && match.score != nil && !match.teams.contains(nil)
        && !ledger.sentences(telling: match).isSubset(of: listed)
    }
    let scoring = Set(ledger.toldScoring.map(\.sentence)).subtracting(listed)
    let numbers = ledger.matches.indices.filter { number in
      let match = ledger.matches[number]
      return ledger.sentences(telling: match).isSubset(of: listed)
        && match.teams.allSatisfy { team in
          team.map { ledger.entities[$0].mentions.allSatisfy { !scoring.contains(ledger.sentence(of: $0)) } } ?? false
        }
    }
    matches = isBesideTold ? Set(numbers) : []
  }

  /// The sentences of short lines below each other that each print a score.
  private static func sentences(_ ledger: Ledger) -> Set<Int> {
    let lines = ledger.text.paragraphs.map { paragraph in
      paragraph.tokens.count <= line && paragraph.tokens.contains { ledger.text.tokens[$0].kind == .score }
    }
    var isListed = lines
    var start = 0
    for end in 0...lines.count where end == lines.count || !lines[end] {
      if end - start < fewest { for place in start..<end { isListed[place] = false } }
      start = end + 1
    }
    guard isListed.contains(true) else { return [] }
    return Set(ledger.text.sentences.indices.filter { isListed[ledger.text.sentences[$0].paragraph] })
  }

  /// How many tokens a line has at the most, and how many lines below each other are a list.
  private static let line = 8
  private static let fewest = 3
}

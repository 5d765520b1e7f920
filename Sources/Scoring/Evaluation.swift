/// How well the records of a corpus agree with its annotations.
package struct Evaluation: Sendable {
  package typealias Rows = [(name: String, row: Tally.Row)]

  package private(set) var articles = 0
  package private(set) var digest: String
  package private(set) var board = Scoreboard()
  /// Each article's own figures, in the order of the corpus.
  package private(set) var byArticle: [(name: String, rows: Rows)] = []
  private let measures: Measures

  package init(_ measures: Measures, digest: String) {
    self.measures = measures
    self.digest = digest
  }

  package mutating func add(_ claims: Claims, of fixture: Fixture) {
    let comparison = Comparison(
      name: fixture.name, text: fixture.text, gold: fixture.gold, claims: claims, measures: measures)
    comparison.add(to: &board)
    var own = Scoreboard()
    comparison.add(to: &own)
    byArticle.append((fixture.name, own.rows(measures)))
    articles += 1
  }

  package var rows: Rows { board.rows(measures) }

  /// What was missed or claimed wrongly, by measure and article.
  package var faults: [Scoreboard.Fault] {
    board.faults.enumerated().sorted {
      ($0.element.measure, $0.element.article, $0.offset) < ($1.element.measure, $1.element.article, $1.offset)
    }.map(\.element)
  }
}

/// How well the records of a corpus agree with its annotations, part by part.
package struct Evaluation: Sendable {
  package typealias Rows = [(name: String, row: Tally.Row)]

  /// The articles of one folder of the corpus.
  package struct Part: Sendable {
    package let name: String
    package fileprivate(set) var articles = 0
    package fileprivate(set) var board = Scoreboard()
    /// Each article's own figures, in the order of the corpus.
    package fileprivate(set) var byArticle: [(name: String, rows: Rows)] = []

    /// Of articles that whoever writes rules must not know, figures are told and nothing else.
    package var isSealed: Bool { name.split(separator: "/").last == "Unseen" }
  }

  /// In the order of the corpus.
  package private(set) var parts: [Part] = []
  package let digest: String
  let measures: Measures
  private var board = Scoreboard()

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
    let place = place(of: fixture.part)
    comparison.add(to: &parts[place].board)
    parts[place].byArticle.append((fixture.name, own.rows(measures)))
    parts[place].articles += 1
  }

  private mutating func place(of part: String) -> Int {
    if let place = parts.firstIndex(where: { $0.name == part }) { return place }
    parts.append(Part(name: part))
    return parts.count - 1
  }

  package var articles: Int { parts.reduce(0) { $0 + $1.articles } }

  /// The figures of all parts together.
  package var rows: Rows { board.rows(measures) }

  package func rows(of part: Part) -> Rows { part.board.rows(measures) }

  /// The parts of which more than figures may be told: all but the sealed ones, unless one was asked for by itself.
  var open: [Part] { parts.count == 1 ? parts : parts.filter { !$0.isSealed } }

  /// What was missed or claimed wrongly in the open parts, by measure and article.
  package var faults: [Scoreboard.Fault] {
    open.flatMap(\.board.faults).enumerated().sorted {
      ($0.element.measure, $0.element.article, $0.offset) < ($1.element.measure, $1.element.article, $1.offset)
    }.map(\.element)
  }
}

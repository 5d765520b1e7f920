import FoundationEssentials
import Writing

/// The figures under which a corpus must not sink.
///
/// Floors only rise, unless someone says why one has to sink; the reasons stay in the file. A corpus that was changed
/// without saying so is noticed by its digest, for figures can be raised by editing what they are measured against.
package struct Floors: Sendable, Decodable {
  package struct Lowering: Sendable, Decodable {
    var reason: String
    /// What each floor was before.
    var from: [String: Double]
  }

  /// The digest of the corpus that the floors were taken from.
  var corpus: String?
  var floors: [String: Double]
  var lowered: [Lowering]

  package init() {
    floors = [:]
    lowered = []
  }

  package init(json: [UInt8]) throws { self = try JSONDecoder().decode(Floors.self, from: Data(json)) }

  /// No floor has been taken yet.
  package var isEmpty: Bool { corpus == nil }

  /// What is not as the floors demand, a sentence each; empty where all is well.
  package func complaints(about evaluation: Evaluation) -> [String] {
    var complaints: [String] = []
    if let corpus, corpus != evaluation.digest {
      complaints.append(
        "the corpus is not the one that the floors were taken from; take them anew with --lower-floors REASON")
    }
    return complaints
      + sunk(in: evaluation).map { name, floor, figure in
        "\(name) is \(Evaluation.exact(figure)), under its floor of \(Evaluation.exact(floor))"
      }
  }

  /// The floors that rise to the figures reached; a corpus that was changed has to be owned up to first.
  package func raised(by evaluation: Evaluation) -> Floors? {
    guard isEmpty || corpus == evaluation.digest else { return nil }
    var raised = self
    raised.corpus = evaluation.digest
    for (name, row) in evaluation.rows { raised.floors[name] = max(floors[name] ?? 0, row.figure) }
    return raised
  }

  /// The floors as the figures are now, the reason kept.
  package func lowered(to evaluation: Evaluation, because reason: String) -> Floors {
    var lowered = self
    let sunk = sunk(in: evaluation)
    lowered.lowered.append(Lowering(reason: reason, from: Dictionary(uniqueKeysWithValues: sunk.map { ($0.0, $0.1) })))
    lowered.corpus = evaluation.digest
    lowered.floors = Dictionary(uniqueKeysWithValues: evaluation.rows.map { ($0.name, $0.row.figure) })
    return lowered
  }

  private func sunk(in evaluation: Evaluation) -> [(name: String, floor: Double, figure: Double)] {
    let figures = Dictionary(uniqueKeysWithValues: evaluation.rows.map { ($0.name, $0.row.figure) })
    return floors.sorted { $0.key < $1.key }.compactMap { name, floor in
      let figure = figures[name] ?? 0
      return figure < floor ? (name, floor, figure) : nil
    }
  }
}

extension Floors {
  package var json: [UInt8] {
    var json = JSONText(.indented)
    json.object {
      $0.key("corpus")
      if let corpus { $0.string(corpus) } else { $0.null() }
      $0.key("floors")
      Self.write(floors, to: &$0)
      $0.key("lowered")
      $0.array {
        for lowering in lowered {
          $0.element()
          $0.object {
            $0.key("reason")
            $0.string(lowering.reason)
            $0.key("from")
            Self.write(lowering.from, to: &$0)
          }
        }
      }
    }
    json.newLine()
    return json.utf8
  }

  private static func write(_ figures: [String: Double], to json: inout JSONText) {
    json.object {
      for (name, figure) in figures.sorted(by: { $0.key < $1.key }) {
        $0.key(named: name)
        $0.number(figure)
      }
    }
  }
}

extension Evaluation {
  /// All four digits that figures are rounded to.
  static func exact(_ figure: Double) -> String { figure.description }
}

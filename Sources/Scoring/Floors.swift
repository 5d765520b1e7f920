import FoundationEssentials
import Writing

/// The figures under which a corpus must not sink.
///
/// Floors only rise, unless someone says why one has to sink; the reasons stay in the file. A corpus that was changed
/// without saying so is noticed by its digest, for figures can be raised by editing what they are measured against.
package struct Floors: Sendable, Decodable {
  package struct Lowering: Sendable, Decodable {
    var reason: String
    /// What each floor was before, part by part.
    var from: [String: [String: Double]]
  }

  /// The digest of the corpus that the floors were taken from.
  var corpus: String?
  /// By part of the corpus.
  var floors: [String: [String: Double]]
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
      + sunk(in: evaluation).map { fall in
        let part = fall.part.isEmpty ? "" : "\(fall.part): "
        return "\(part)\(fall.measure) is \(fall.figure), under its floor of \(fall.floor)"
      }
  }

  /// The floors that rise to the figures reached; a corpus that was changed has to be owned up to first.
  package func raised(by evaluation: Evaluation) -> Floors? {
    guard isEmpty || corpus == evaluation.digest else { return nil }
    var raised = self
    raised.corpus = evaluation.digest
    for (part, figures) in evaluation.figures {
      raised.floors[part, default: [:]].merge(figures) { floor, figure in max(floor, figure) }
    }
    return raised
  }

  /// The floors as the figures are now, the reason kept.
  package func lowered(to evaluation: Evaluation, because reason: String) -> Floors {
    var lowered = self
    var from: [String: [String: Double]] = [:]
    for fall in sunk(in: evaluation) { from[fall.part, default: [:]][fall.measure] = fall.floor }
    lowered.lowered.append(Lowering(reason: reason, from: from))
    lowered.corpus = evaluation.digest
    lowered.floors = evaluation.figures
    return lowered
  }

  private struct Fall {
    var part: String
    var measure: String
    var floor: Double
    var figure: Double
  }

  private func sunk(in evaluation: Evaluation) -> [Fall] {
    let figures = evaluation.figures
    return floors.sorted { $0.key < $1.key }.flatMap { part, floors in
      floors.sorted { $0.key < $1.key }.compactMap { measure, floor in
        let figure = figures[part]?[measure] ?? 0
        return figure < floor ? Fall(part: part, measure: measure, floor: floor, figure: figure) : nil
      }
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

  private static func write(_ floors: [String: [String: Double]], to json: inout JSONText) {
    json.object {
      for (part, figures) in floors.sorted(by: { $0.key < $1.key }) {
        $0.key(named: part)
        $0.object {
          for (name, figure) in figures.sorted(by: { $0.key < $1.key }) {
            $0.key(named: name)
            $0.number(figure)
          }
        }
      }
    }
  }
}

extension Evaluation {
  /// By part and measure, all four digits.
  fileprivate var figures: [String: [String: Double]] {
    Dictionary(
      uniqueKeysWithValues: parts.map { part in
        (part.name, Dictionary(uniqueKeysWithValues: rows(of: part).map { ($0.name, $0.row.figure) }))
      })
  }
}

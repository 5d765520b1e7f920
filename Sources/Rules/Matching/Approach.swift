internal import Records

/// How near a pattern comes to fitting some items of a row: the way to lay it over them that leaves the fewest of its
/// elements unmet, and of those the way in which most is met.
///
/// It is for whoever asks why a rule did not fire, so it is worked out apart from the matcher's own run and may take its
/// time. Where nothing is unmet the pattern fits.
package struct Approach: Hashable, Sendable {
  /// An element that the row does not meet.
  package struct Lack: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// Nothing stands in its place.
      case missing
      /// Another item stands in its place.
      case other
      /// Its word stands there, but as a noun.
      case noVerb
      /// The gap would have to step over an item that a neighbour looks for, or over the end of a clause.
      case rival, border
      /// What `!` forbids stands there.
      case forbidden
      /// It is not the start or the end of the row.
      case inside
    }

    package var reason: Reason
    /// Numbers of the element, as `Rule.elements` has them; alternatives that are looked up together are told together.
    package var elements: ClosedRange<Int>
    /// Place in the row where it should have stood.
    package var at: Int
  }

  /// Number of the rule, and of the pattern among its patterns of either view.
  package var rule: Int
  package var pattern: Int
  /// Places in the row.
  package var items: Range<Int>
  package var lacks: [Lack]
  /// How much of the pattern is met: words count most, what nearly every row holds least.
  package var weight: Int
  /// Where everything is met: the rule's `unless` that fits in the same row, and where.
  package var silencer: Silencer?

  package struct Silencer: Hashable, Sendable {
    /// Place among the rule's `unless`.
    package var unless: Int
    package var items: Range<Int>
  }
}

extension Matcher {
  /// The approaches of all rules of a view to the items `words` of a row, none with more than `most` elements unmet; of
  /// each rule the best one, the nearest first.
  package func approaches(
    to words: Range<Int>, in items: [Item], view: RuleSource.View, lacking most: Int = 2
  ) -> [Approach] {
    var found: [Approach] = []
    for number in rules.indices {
      var best: Approach?
      let (programs, unless) = programs(of: number)
      for (place, program) in programs.enumerated() where program.view == view {
        var search = ApproachSearch(program, sets, items)
        guard let way = search.best(touching: words, lacking: most) else { continue }
        let approach = Approach(
          rule: number, pattern: place, items: way.items, lacks: way.lacks, weight: way.weight,
          silencer: way.lacks.isEmpty ? silencer(unless, in: items) : nil)
        if best.map({ approach.isNearer(than: $0) }) ?? true { best = approach }
      }
      if let best { found.append(best) }
    }
    return found.enumerated().sorted {
      $0.element.isNearer(than: $1.element) || !$1.element.isNearer(than: $0.element) && $0.offset < $1.offset
    }.map(\.element)
  }

  private func silencer(_ unless: [Program], in items: [Item]) -> Approach.Silencer? {
    for (place, program) in unless.enumerated() {
      var search = ApproachSearch(program, sets, items)
      if let way = search.best(touching: 0..<items.count, lacking: 0) { return .init(unless: place, items: way.items) }
    }
    return nil
  }
}

extension Approach {
  fileprivate func isNearer(than other: Approach) -> Bool {
    (lacks.count, -weight) < (other.lacks.count, -other.weight)
  }
}

/// What a careful reader takes from an article: the annotation beside it.
package struct Gold: Decodable, Sendable {
  package struct Entity: Decodable, Sendable {
    var type: String
    var name: String
    var forms: [String]?
    var role: String?
    var teams: [String]?
    var age: Int?
  }

  /// An occurrence that is not what its words elsewhere are.
  struct Override: Decodable, Sendable {
    var text: String
    var nth: Int?
    var type: String?
    var entity: String?
  }

  struct Nominal: Decodable, Sendable {
    var text: String
    var nth: Int?
    var entity: String
  }

  package struct Match: Decodable, Sendable {
    var teams: [String?]
    var score: [Int]?
    var primary: Bool?
    var competition: String?
    var venue: String?
    var stage: String?
    var half_time: [Int]?
    var shootout: [Int]?
    var aggregate: [Int]?

    var isPrimary: Bool { primary ?? false }
    var isTold: Bool { isPrimary || !(score ?? []).isEmpty }
  }

  struct Quote: Decodable, Sendable {
    var text: String
    var speaker: String?
    var kind: String?

    var form: String { kind ?? "direct" }
  }

  var sport: String?
  var kind: String?
  /// The only layers that are annotated; all where it is absent.
  var layers: [String]?
  var entities: [Entity]
  var overrides: [Override]?
  var nominals: [Nominal]?
  var matches: [Match]?
  var events: [Facts]?
  var quotes: [Quote]?
}

// MARK: - Where it all stands

extension Gold {
  struct Mention {
    var span: Range<Int>
    var type: String
    var entity: String
  }

  /// Every occurrence of every form, longest form first, none over another, the overrides before all.
  func mentions(in text: ScalarText) -> [Mention] {
    let types = Dictionary(entities.map { ($0.name, $0.type) }) { _, last in last }
    var taken = [Bool](repeating: false, count: text.count)
    var all: [Mention] = []
    for override in overrides ?? [] {
      guard let span = text.occurrence(of: override.text, nth: override.nth ?? 1) else { continue }
      for place in span { taken[place] = true }
      let named = override.entity.flatMap { types[$0] }
      guard let type = (override.type ?? "").isEmpty ? named : override.type else { continue }
      all.append(Mention(span: span, type: type, entity: override.entity ?? override.text))
    }
    let forms = entities.flatMap { entity in
      Set((entity.forms ?? []).isEmpty ? [entity.name] : entity.forms ?? []).map { (form: $0, entity: entity) }
    }.enumerated().sorted {
      let (a, b) = ($0.element.form.unicodeScalars.count, $1.element.form.unicodeScalars.count)
      return a != b ? a > b : $0.offset < $1.offset
    }
    for (_, (form, entity)) in forms {
      for span in text.occurrences(of: form) where !taken[span].contains(true) {
        for place in span { taken[place] = true }
        all.append(Mention(span: span, type: entity.type, entity: entity.name))
      }
    }
    return all.sorted {
      ($0.span.lowerBound, $0.span.upperBound, $0.type, $0.entity) < (
        $1.span.lowerBound, $1.span.upperBound, $1.type, $1.entity
      )
    }
  }

  /// Where each quote stands, found in order, white space of any kind alike.
  func quoteSpans(in text: ScalarText) -> [Range<Int>?] {
    var from = 0
    return (quotes ?? []).map { quote in
      let words = quote.text.unicodeScalars.split(whereSeparator: \.isSpace).map(Array.init)
      guard let span = text.stretch(words, from: from) ?? text.stretch(words, from: 0) else { return nil }
      if quote.form != "indirect" { from = span.lowerBound + 1 }
      return span
    }
  }
}

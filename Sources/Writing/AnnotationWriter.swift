import Records

/// Prints what was found as W3C Web Annotations (JSON-LD): for tools that lay notes over texts and pages.
///
/// A page of annotations for each article: one for each mention of an entity, one for each match and event with all the
/// words that tell of it, one for each quotation. The things that they are about have the addresses that the JSON-LD of
/// schema.org gives them.
package struct AnnotationWriter: Sendable {
  /// What stands before the first article, and behind the last.
  package static let opening =
    "{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{\"schema\":\"https://schema.org/\"}],\"@graph\":[\n"
  package static let closing = "]}\n"

  package init() {}

  /// The annotations of one article, with a line break behind them.
  package func bytes(of record: Record) -> [UInt8] {
    AnnotationPage(record).bytes()
  }
}

/// The annotations of one article.
private struct AnnotationPage {
  let record: Record
  let names: [Entity.ID: String]
  let base: String
  let target: AnnotationTarget

  init(_ record: Record) {
    self.record = record
    names = Dictionary(record.entities.map { ($0.id, $0.name) }) { first, _ in first }
    base = "#" + record.id.encodedForAddress
    target = AnnotationTarget(record)
  }

  func bytes() -> [UInt8] {
    var json = JSONText(.compact, capacity: record.article.utf8.count * 8 + 2048)
    json.object {
      $0.text("id", base + "/annotations")
      $0.text("type", "AnnotationPage")
      $0.key("items")
      $0.array { json in
        for entity in record.entities { write(entity, to: &json) }
        for match in record.matches {
          write(
            "\(match.id)", "SportsEvent", NamedValues.of(match, names: names), match.evidence, to: &json)
        }
        for event in record.events {
          write("\(event.id)", event.type, NamedValues.of(event, names: names), event.evidence, to: &json)
        }
        for quote in record.quotes { write(quote, to: &json) }
      }
    }
    json.newLine()
    return json.utf8
  }

  private func write(_ entity: Entity, to json: inout JSONText) {
    for (number, mention) in entity.mentions.enumerated() {
      annotation("\(entity.id)/\(number + 1)", for: "identifying", of: [mention.span], to: &json) {
        $0.text("id", "\(base)/\(entity.id)")
        $0.text("type", "schema:" + entity.kind.schemaType)
        $0.text("schema:name", entity.name)
        $0.text("schema:identifier", entity.key)
      }
    }
  }

  /// Something with several values, described by them.
  private func write(
    _ id: String, _ type: String, _ values: NamedValues, _ evidence: [Evidence], to json: inout JSONText
  ) {
    var spans: [Span] = []
    for one in evidence where !spans.contains(one.span) { spans.append(one.span) }
    guard !spans.isEmpty else { return }
    annotation(id, for: "describing", of: spans, to: &json) {
      $0.text("type", "TextualBody")
      $0.text("format", "text/plain")
      $0.text("value", ([type] + values.all.map { "\($0.name): \($0.shown)" }).joined(separator: "\n"))
    }
  }

  private func write(_ quote: Quote, to json: inout JSONText) {
    annotation("\(quote.id)", for: "classifying", of: [quote.span], to: &json) {
      $0.text("id", "\(base)/\(quote.id)")
      $0.text("type", "schema:Quotation")
      if let speaker = quote.speaker {
        $0.key(named: "schema:creator")
        $0.object {
          $0.text("id", "\(base)/\(speaker)")
          $0.text("schema:name", names[speaker])
        }
      } else {
        $0.text("schema:creditText", quote.speakerText)
      }
    }
  }

  private func annotation(
    _ id: String, for motivation: String, of spans: [Span], to json: inout JSONText,
    _ body: (inout JSONText) -> Void
  ) {
    json.element()
    json.object {
      $0.text("id", "\(base)/annotations/\(id)")
      $0.text("type", "Annotation")
      $0.text("motivation", motivation)
      $0.key("body")
      $0.object { body(&$0) }
      $0.key("target")
      if spans.count == 1 {
        target.write(spans[0], to: &$0)
      } else {
        $0.array { json in
          for span in spans {
            json.element()
            target.write(span, to: &json)
          }
        }
      }
    }
  }
}

import Records

/// Fields that are left out where there is no value, and the small shapes that all parts of a record share.
extension JSONText {
  mutating func text(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  mutating func whole(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  mutating func flag(_ name: StaticString, _ value: Bool) {
    key(name)
    bool(value)
  }

  mutating func texts(_ name: StaticString, _ values: [String]) {
    key(name)
    texts(values)
  }

  mutating func texts(_ values: [String]) {
    array(flat: true) {
      for value in values {
        $0.element()
        $0.string(value)
      }
    }
  }

  mutating func pair(_ name: StaticString, _ value: Match.Pair?) {
    guard let value else { return }
    key(name)
    pair(value)
  }

  mutating func pair(_ value: Match.Pair) {
    array(flat: true) {
      $0.element()
      $0.number(value.first)
      $0.element()
      $0.number(value.second)
    }
  }

  mutating func list<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONText, Element) -> Void
  ) {
    key(name)
    array {
      for element in elements {
        $0.element()
        write(&$0, element)
      }
    }
  }
}

/// Ids are a letter and a number; they are written without making a string of them.
extension JSONText {
  mutating func id(_ name: StaticString, _ value: Entity.ID?) { id(name, "e", value?.number) }
  mutating func id(_ name: StaticString, _ value: Match.ID?) { id(name, "m", value?.number) }

  mutating func id(_ name: StaticString, _ letter: Unicode.Scalar, _ number: Int?) {
    guard let number else { return }
    key(name)
    id(letter, number)
  }

  mutating func id(_ value: Entity.ID) { id("e", value.number) }

  mutating func ids(_ name: StaticString, _ values: [Entity.ID]) {
    key(name)
    array(flat: true) {
      for value in values {
        $0.element()
        $0.id(value)
      }
    }
  }
}

extension JSONText {
  /// `start`, `end` and `text`, inside an object that is open.
  mutating func span(_ span: Span, on page: Page) {
    let inside = Span(max(0, span.start), min(max(span.start, span.end), page.utf8.count))
    whole("start", page.map[inside.start])
    whole("end", page.map[inside.end])
    key("text")
    string(page.utf8, inside.start..<max(inside.start, inside.end))
  }

  mutating func evidence(_ all: [Evidence], on page: Page) {
    list("evidence", all) { json, one in
      json.object(flat: true) {
        $0.text("field", one.field)
        $0.span(one.span, on: page)
        $0.text("rule", one.rule)
        $0.text("basis", one.basis.rawValue)
        if !one.from.isEmpty { $0.texts("from", one.from) }
      }
    }
  }

  mutating func warning(_ warning: Warning, on page: Page) {
    object(flat: true) {
      $0.text("code", warning.code)
      $0.text("message", warning.message)
      guard let span = warning.span else { return }
      $0.key("span")
      $0.object(flat: true) { $0.span(span, on: page) }
    }
  }
}

/// A piece of a JSON Schema: its keywords in the order in which they are to be read.
indirect enum SchemaNode {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaNode])
  case node([(String, SchemaNode)])

  func write(to json: inout JSONText) {
    switch self {
    case .text(let text): json.string(text)
    case .number(let number): json.number(number)
    case .flag(let flag): json.bool(flag)
    case .list(let items):
      json.array(flat: items.allSatisfy(\.isScalar)) {
        for item in items {
          $0.element()
          item.write(to: &$0)
        }
      }
    case .node(let members):
      json.object(flat: members.allSatisfy { $0.1.isScalar || $0.1.isFlatList }) {
        for (name, value) in members {
          $0.key(named: name)
          value.write(to: &$0)
        }
      }
    }
  }

  private var isScalar: Bool {
    switch self {
    case .text, .number, .flag: true
    case .list, .node: false
    }
  }

  private var isFlatList: Bool {
    if case .list(let items) = self { items.allSatisfy(\.isScalar) } else { false }
  }
}

// MARK: - The vocabulary that the schema is written in

extension SchemaNode {
  static var string: SchemaNode { .node([("type", .text("string"))]) }
  static var boolean: SchemaNode { .node([("type", .text("boolean"))]) }

  static func whole(from least: Int) -> SchemaNode {
    .node([("type", .text("integer")), ("minimum", .number(least))])
  }

  /// One of the words, or any where there are none to choose from.
  static func word(of values: [String]) -> SchemaNode {
    values.isEmpty ? string : .node([("enum", .list(values.map { .text($0) }))])
  }

  static func word<Words>(of _: Words.Type) -> SchemaNode
  where Words: CaseIterable & RawRepresentable, Words.RawValue == String {
    word(of: Words.allCases.map(\.rawValue))
  }

  static func constant(_ value: String) -> SchemaNode { .node([("const", .text(value))]) }

  static func pattern(_ expression: String) -> SchemaNode {
    .node([("type", .text("string")), ("pattern", .text(expression))])
  }

  static func array(of items: SchemaNode) -> SchemaNode { .node([("type", .text("array")), ("items", items)]) }

  /// So many whole numbers.
  static func wholes(_ count: Int) -> SchemaNode {
    .node([
      ("type", .text("array")), ("items", .whole(from: 0)), ("minItems", .number(count)), ("maxItems", .number(count)),
    ])
  }

  static func reference(_ name: String) -> SchemaNode { .node([("$ref", .text("#/$defs/" + name))]) }

  static func either(_ nodes: [SchemaNode]) -> SchemaNode { .node([("oneOf", .list(nodes))]) }

  /// An object with these members and no other; a name with a question mark may be absent.
  static func object(_ members: [(String, SchemaNode)]) -> SchemaNode {
    let named = members.map { ($0.0.hasSuffix("?") ? String($0.0.dropLast()) : $0.0, $0.1) }
    let required = members.map(\.0).filter { !$0.hasSuffix("?") }
    return .node([
      ("type", .text("object")),
      ("properties", .node(named)),
      ("required", .list(required.map { .text($0) })),
      ("additionalProperties", .flag(false)),
    ])
  }
}

import FoundationEssentials
import Writing

/// The lines that an annotation would have if the record were right.
struct GoldLines {
  /// One thing that the record claims.
  struct Item {
    var fields: [(name: String, value: Value)]
    /// The fields that say what it is about.
    var about: Set<String>
  }

  enum Value: Hashable {
    case none
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([Value])
  }

  /// By section of the annotation.
  private(set) var sections: [String: [Item]] = [:]
  private let kind: String?
  private let sport: String?

  init(_ comparison: Comparison) {
    kind = comparison.claims.article?.kind
    sport = comparison.claims.article?.sport
    let writer = GoldWriter(comparison)
    sections["entities"] = writer.entities
    sections["matches"] = writer.matches
    sections["events"] = writer.events
    sections["quotes"] = writer.quotes
  }

  /// The line of a value of the whole article, anew.
  func single(_ line: String) -> String? {
    for (name, value) in [("kind", kind), ("sport", sport)] where line.hasPrefix(" \"\(name)\":") {
      guard let value else { return nil }
      return " \"\(name)\": \"\(value)\"" + (line.hasSuffix(",") ? "," : "")
    }
    return nil
  }
}

extension GoldLines.Item {
  /// Whether the line has the item's values; fields that the record does not know are not asked for.
  func agrees(_ line: String) -> Bool {
    guard let known = GoldLines.fields(of: line) else { return false }
    return fields.allSatisfy { GoldLines.isSame(known[$0.name] ?? .none, $0.value) }
  }

  func isAbout(_ line: String) -> Bool {
    guard let known = GoldLines.fields(of: line) else { return false }
    return fields.allSatisfy { !about.contains($0.name) || GoldLines.isSame(known[$0.name] ?? .none, $0.value) }
  }

  /// Whether the line is of the same type, for sections that have types.
  func isAkin(_ line: String) -> Bool {
    guard let type = fields.first(where: { $0.name == "type" })?.value else { return true }
    return GoldLines.fields(of: line)?["type"] == type
  }

  /// The item as a line that is about the same has it: with its fields in its order, and what records do not say as it was.
  func written(instead line: String) -> String {
    let known = GoldLines.fields(of: line) ?? [:]
    let order = GoldLines.names(of: line)
    let own = Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
    return GoldLines.line(order.map { ($0, own[$0] ?? known[$0] ?? .none) } + others(than: order))
  }

  /// The item as a new line, in the order of one of its kind.
  func written(like line: String?) -> String {
    let order = line.map(GoldLines.names) ?? []
    let own = Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
    return GoldLines.line(order.compactMap { name in own[name].map { (name, $0) } } + others(than: order))
  }

  private func others(than order: [String]) -> [(name: String, value: GoldLines.Value)] {
    fields.filter { !order.contains($0.name) && !GoldLines.isSame($0.value, .none) }
  }
}

// MARK: - Lines

extension GoldLines {
  /// A flag that does not wave is as good as absent.
  static func isSame(_ a: Value, _ b: Value) -> Bool {
    func plain(_ value: Value) -> Value { value == .flag(false) || value == .list([]) ? .none : value }
    return plain(a) == plain(b)
  }

  static func line(_ fields: [(name: String, value: Value)]) -> String {
    "  {" + fields.map { "\(quoted($0.name)): \(text($0.value))" }.joined(separator: ", ") + "}"
  }

  static func fields(of line: String) -> [String: Value]? {
    try? JSONDecoder().decode([String: Value].self, from: Data(line.utf8))
  }

  /// The names of a line's fields in their order.
  static func names(of line: String) -> [String] {
    guard let known = fields(of: line) else { return [] }
    return known.keys.compactMap { name in line.firstRange(of: "\"\(name)\":").map { (name, $0.lowerBound) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }

  static func quoted(_ text: String) -> String {
    var json = JSONText(.compact)
    json.string(text)
    return json.string
  }

  static func text(_ value: Value) -> String {
    switch value {
    case .none: "null"
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .text(let text): quoted(text)
    case .list(let values): "[" + values.map(text).joined(separator: ", ") + "]"
    }
  }
}

extension GoldLines.Value: Decodable {
  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .none
    } else if let flag = try? single.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? single.decode(Int.self) {
      self = .number(number)
    } else if let text = try? single.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try single.decode([GoldLines.Value].self))
    }
  }
}

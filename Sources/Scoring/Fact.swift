/// A value of an event, as an annotation or a printed record has it.
package enum Fact: Hashable, Sendable, Decodable {
  case none
  case flag(Bool)
  case number(Double)
  case text(String)
  case distance(value: Double?, unit: String?, metres: Double?)
  /// Lists and other shapes, which are not compared.
  case other

  private struct Length: Decodable {
    var value: Double?
    var unit: String?
    var metres: Double?
  }

  package init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .none
    } else if let flag = try? single.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? single.decode(Double.self) {
      self = .number(number)
    } else if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if let length = try? single.decode(Length.self), length.value != nil || length.metres != nil {
      self = .distance(value: length.value, unit: length.unit, metres: length.metres)
    } else {
      self = .other
    }
  }

  /// Nil for what is as good as absent.
  var present: Fact? { self == .none ? nil : self }
  /// A flag that does not wave says no more than one that is absent.
  var waving: Fact? { self == .flag(false) ? nil : present }

  var string: String? { if case .text(let text) = self { text } else { nil } }

  /// A length in yards, to the nearest: as told, or 1.09 to the metre.
  var yards: Double? {
    switch self {
    case .number(let number): number
    case .distance(let value, let unit, let metres):
      if unit == "yard" || unit == "yards" {
        value
      } else if let metres, metres != 0 {
        (metres * 1.09).rounded(.toNearestOrEven)
      } else {
        nil
      }
    default: nil
    }
  }

  var shown: String {
    switch self {
    case .none: "none"
    case .flag(let flag): "\(flag)"
    case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .text(let text): text
    case .distance(let value, let unit, let metres): value.map { "\($0) \(unit ?? "")" } ?? "\(metres ?? 0) m"
    case .other: "…"
    }
  }
}

/// An event's values by their names.
package typealias Facts = [String: Fact]

extension Facts {
  subscript(text name: String) -> String? { self[name]?.string }
}

internal import FoundationEssentials

/// An article in a line of JSON: an object with its text or page in one field and its name in another.
struct JSONArticle {
  let text: [UInt8]
  let id: String?

  /// Throws a message that says what is wrong with the line.
  init(_ line: [UInt8], _ options: InputOptions) throws(Problem) {
    let fields: [String: Field]
    do {
      fields = try JSONDecoder().decode([String: Field].self, from: Data(line))
    } catch {
      throw Problem(message: "no JSON object; give one article a line")
    }
    let names = options.textField.map { [$0] } ?? ["text", "html"]
    guard let text = names.lazy.compactMap({ fields[$0]?.text }).first else {
      if let broken = names.first(where: { fields[$0]?.isBroken == true }) {
        throw Problem(
          message: "the field '\(broken)' is no whole string; write it as UTF-8, its control characters escaped")
      }
      throw Problem(
        message: "no text in the field \(names.map { "'\($0)'" }.joined(separator: " or ")); name it with --text-field")
    }
    self.text = Array(text.utf8)
    id = fields[options.idField ?? "id"]?.text.flatMap { $0.isEmpty ? nil : $0 }
  }

  struct Problem: Error {
    let message: String
  }

  /// A string or a number; anything else is passed over.
  private struct Field: Decodable {
    let text: String?
    /// Something stands there that is neither null nor can be read.
    let isBroken: Bool

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let string = try? value.decode(String.self) {
        text = string
      } else {
        text = (try? value.decode(Int.self)).map(String.init)
      }
      isBroken = text == nil && !value.decodeNil()
    }
  }
}

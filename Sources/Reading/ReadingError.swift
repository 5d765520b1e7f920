/// Why no article could be read: what is wrong with the input, and what its owner can do about it.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The stable slug that scripts can match on.
    public let slug: String
    public var description: String { slug }

    /// The input has no bytes, or nothing in it but white space.
    package static let emptyInput = Code(slug: "empty-input")
    /// The input is no text: an image, an archive, a program, a word processor's document.
    package static let binaryInput = Code(slug: "binary-input")
    /// The page is well-formed as far as it goes, but there is no article's text on it.
    package static let noText = Code(slug: "no-text")
  }

  public let code: Code
  public let message: String
  /// The path as given to the reader.
  public let path: String?

  package init(_ code: Code, _ message: String, path: String? = nil) {
    self.code = code
    self.message = message
    self.path = path
  }

  /// As a compiler prints it: `match.pdf: error: this is a PDF document …`.
  public var description: String { "\(path ?? "-"): error: \(message)" }
}

/// Something to be said of an article or of a rule, as compilers say it: a message, the words or the line of a rule file
/// that it is about, and what else there is to say of it.
public struct Remark: Hashable, Sendable {
  public enum Level: String, Sendable { case note, warning, error, help }

  /// A stretch of a line of a file of rules.
  public struct Place: Hashable, Sendable {
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1, in bytes.
    public var column: Int
    /// The line's own words and how they are to be marked; nil where only the place is known.
    public var excerpt: Excerpt?

    public struct Excerpt: Hashable, Sendable {
      public var text: String
      /// The characters to mark.
      public var marked: Range<Int>

      public init(text: String, marked: Range<Int>) {
        self.text = text
        self.marked = marked
      }
    }

    public init(file: String, line: Int, column: Int = 1, excerpt: Excerpt? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.excerpt = excerpt
    }
  }

  public var level: Level
  public var message: String
  /// The words of the article.
  public var span: Span?
  public var place: Place?
  public var more: [Remark]

  public init(
    _ level: Level = .note, _ message: String, span: Span? = nil, place: Place? = nil, more: [Remark] = []
  ) {
    self.level = level
    self.message = message
    self.span = span
    self.place = place
    self.more = more
  }
}

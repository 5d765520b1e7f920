/// The record of one article: who is in it, what happened, who said what, and the words that state each value.
public struct Record: Sendable {
  public enum ArticleKind: String, Sendable, CaseIterable {
    case matchReport = "match-report"
    case preview, interview, transfer, news
    case roundUp = "round-up"
    case feature
    case liveText = "live-text"
    case other
  }

  /// The path as given, `-` for standard input.
  public var id: String
  public var article: Article
  /// BCP 47, `en` where the text is English.
  public var language: String?
  /// The sport's common name in lower case, nil where the article is about none that is known.
  public var sport: String?
  public var kind: ArticleKind
  /// How many words the text has.
  public var words: Int
  /// The words that count for completeness: what the sport scores in, such as `try`.
  public var scoringUnit: String?
  public var title: Span?
  public var entities: [Entity] = []
  public var matches: [Match] = []
  public var events: [Event] = []
  public var quotes: [Quote] = []
  public var warnings: [Warning] = []

  public init(id: String, article: Article, kind: ArticleKind = .other, words: Int = 0) {
    self.id = id
    self.article = article
    self.kind = kind
    self.words = words
    warnings = article.warnings
  }
}

package import Extracting
@_exported public import Reading
internal import Recognising
internal import Reconciling
@_exported public import Records
internal import Resolving
@_exported public import Rules
package import Sports
internal import Tokenising

/// Turns articles into records.
///
/// ```swift
/// let extractor = try Extractor()
/// let record = try extractor.record(of: bytes)
/// print(record.matches.first?.score as Any)
/// ```
/// Making one loads all knowledge (some milliseconds); it is immutable, and any number of threads may use it at once.
public struct Extractor: Sendable {
  /// What an extractor is made with besides what is built in.
  public struct Options: Sendable {
    /// The path of a folder with a sport of your own: its model, rules and lists. Football where it is nil.
    public var sportFolder: String?
    /// Paths of files with rules that are added to the built-in ones.
    public var ruleFiles: [String] = []
    /// Paths of name lists (tab-separated, a header naming the columns) that are added.
    public var nameFiles: [String] = []
    /// The encoding of the input where the caller knows it (an IANA name).
    public var charset: String?
    /// Notes which word lists are asked for.
    package var requests: ListRequests?
    /// Whether articles carry the way back to the bytes that they were read from (`Article.sourceMap`).
    public var mapsSource = false

    public init() {}
  }

  /// The program's version, as records and `--version` print it.
  public static let version = "0.1.0"

  package let sport: Sport
  let requests: ListRequests?
  private let reader: Reader
  private let recogniser: Recogniser
  private let resolver: Resolver
  let tellings: TellingExtractor
  private let lostMarks: LostMarks
  private let quotes: QuoteExtractor
  private let blocks: BlockReader
  private let reconciler: Reconciler

  /// Loads the knowledge. Throws `KnowledgeError` with everything that is wrong in the rules and lists.
  public init(_ options: Options = Options()) throws(KnowledgeError) {
    var additions: [Sport.Addition] = []
    for path in options.ruleFiles { additions.append(try KnowledgeFile.read(path, as: .rules)) }
    for path in options.nameFiles { additions.append(try KnowledgeFile.read(path, as: .names)) }
    if let folder = options.sportFolder {
      let path = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      sport = try Sport(
        folder: path, of: KnowledgeFile.folder(path), adding: additions, noting: options.requests)
    } else {
      sport = try Sport(adding: additions, noting: options.requests)
    }
    requests = options.requests
    reader = Reader(charset: options.charset, mapsSource: options.mapsSource)
    recogniser = Recogniser(sport.lexicon)
    resolver = Resolver(sport.lexicon, sport.matcher)
    tellings = TellingExtractor(sport.lexicon, sport.matcher, sport.model)
    lostMarks = LostMarks(sport.lexicon)
    quotes = QuoteExtractor(sport.lexicon)
    blocks = BlockReader(sport.model)
    reconciler = Reconciler(sport.model, sport.lexicon, sport.matcher)
  }

  /// The record of one article, plain text or a page, from its bytes. Throws `ReadingError` where they hold no text.
  public func record(of bytes: [UInt8], path: String? = nil) throws -> Record {
    let article = try reader.read(bytes, path: path)
    return reconciler.reconcile(told(article), article: article, id: path ?? "-")
  }

  func account(of article: Article, _ told: ExtractedText, id: String) -> (record: Record, account: Account) {
    reconciler.account(told, article: article, id: id)
  }

  /// The article's tokens, sentences and quotations.
  public func tokens(of bytes: [UInt8], path: String? = nil) throws -> TokenisedText {
    sport.tokeniser.tokenise(try reader.read(bytes, path: path).utf8)
  }

  /// The article as it was read, before anything is looked for in it.
  public func article(of bytes: [UInt8], path: String? = nil) throws -> Article { try reader.read(bytes, path: path) }

  /// The record of an article that has been read already.
  package func record(of article: Article) -> Record {
    reconciler.reconcile(told(article), article: article, id: article.source.path ?? "-")
  }

  package func told(_ article: Article) -> ExtractedText {
    var text = sport.tokeniser.tokenise(article.utf8)
    lostMarks.mend(&text)
    let resolved = resolver.resolve(recogniser.recognise(text))
    var told = tellings.extract(resolved)
    told.quotes = quotes.quotes(in: resolved)
    let listed = blocks.read(resolved.recognised)
    told.tellings += listed.tellings
    told.lineups = listed.lineups
    return told
  }
}

import Records

/// What a page says of itself, each thing taken from the most trustworthy source that says it.
///
/// Structured data is written for machines that reject what is wrong, so it comes first; then what social networks show
/// to readers; then names that only a site's own programs read; then what stands in the page for people; and last what
/// can be guessed from its address:
///
/// JSON-LD, OpenGraph, microdata, Twitter cards, other `<meta>`, bylines, `<time>`, `<link>` and `lang`, `<title>` with the
/// headings, the address, lines that say when.
struct PageMetadata {
  let metadata: Metadata
  /// The article's text as structured data has it, in the strings that hold it.
  let articleBody: [String]
  /// Whether the page says that it keeps a part for subscribers.
  let isPartial: Bool

  init(_ page: Page) {
    let linked = JSONLD(page.declared.scripts.map(\.utf8), title: page.declared.title)
    let meta = MetaTags(page.declared.meta)
    let sources = [
      linked.claims,
      meta.openGraph,
      Microdata.claims(page),
      meta.twitter,
      meta.named,
      Bylines.claims(page),
      TimeElements.claims(page),
      Self.page(page),
    ]
    var merged = Metadata()
    for source in sources {
      merged.publisher = merged.publisher ?? source.publisher
      merged.url = merged.url ?? source.url
      merged.published = merged.published ?? source.published
      merged.modified = merged.modified ?? source.modified
      merged.language = merged.language ?? source.language
      merged.section = merged.section ?? source.section
      if merged.byline.isEmpty { merged.byline = source.byline }
      if merged.tags.isEmpty { merged.tags = source.tags }
      if merged.events.isEmpty { merged.events = source.events }
    }
    merged.title = PageTitle.choose(stated: sources.compactMap(\.title), page, publisher: merged.publisher)
    merged.published = merged.published ?? merged.url.flatMap(AddressDate.date)
    metadata = merged
    articleBody = linked.articleBody
    isPartial = linked.isPartial
  }

  /// The page's address and language as its own tags have them.
  private static func page(_ page: Page) -> Metadata {
    var claims = Metadata()
    claims.url = page.declared.canonical.flatMap(Claim.address)
    claims.language = page.declared.language.flatMap(Claim.language)
    return claims
  }
}

/// What makes a value worth taking, for all sources alike.
enum Claim {
  /// A line of text: entities decoded, white space collapsed, not blank and no `undefined`.
  static func text(_ value: String?) -> String? {
    guard let plain = value?.unescaped.trimmed, !plain.isEmpty else { return nil }
    return ["undefined", "null", "none", "n/a"].contains(plain.lowercased()) ? nil : plain
  }

  /// An absolute address.
  static func address(_ value: String?) -> String? {
    guard let plain = text(value), plain.hasPrefix("http://") || plain.hasPrefix("https://") else { return nil }
    return plain
  }

  /// A language tag as BCP 47 writes it: `en_US` is `en-US`.
  static func language(_ value: String?) -> String? {
    guard let plain = text(value)?.split(separator: "_").joined(separator: "-"), 2...12 ~= plain.utf8.count else {
      return nil
    }
    guard let primary = plain.split(separator: "-").first, 2...3 ~= primary.utf8.count else { return nil }
    return plain.utf8.allSatisfy({ $0 == 0x2D || 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 }) ? plain : nil
  }

  /// Single tags of lists that are parted by commas.
  static func tags(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.flatMap { $0.split(separator: ",") }.compactMap { text(String($0)) }.filter {
      seen.insert($0.lowercased()).inserted
    }
  }
}

import Records

/// The `<meta>` tags of a page, by the vocabularies that their names come from.
struct MetaTags {
  private let values: [String: [String]]

  init(_ tags: [(name: String, content: String, isProperty: Bool)]) {
    var values: [String: [String]] = [:]
    var properties: Set<String> = []
    // A vocabulary's word belongs into `property`; what has it as its `name` counts where nothing does so.
    for tag in tags.filter(\.isProperty) + tags.filter({ !$0.isProperty }) {
      guard let content = Claim.text(tag.content) else { continue }
      // `dc.title` and `dc:title` are the same.
      let name = tag.name.split(separator: ".").joined(separator: ":")
      if tag.isProperty { properties.insert(name) } else if properties.contains(name) { continue }
      values[name, default: []].append(content)
    }
    self.values = values
  }

  private func first(_ names: String...) -> String? {
    names.lazy.compactMap { values[$0]?.first }.first
  }

  private func date(_ names: String...) -> String? {
    names.lazy.compactMap { values[$0]?.first.flatMap(ISODate.parse) }.first
  }

  private func authors(_ names: String...) -> [String] {
    names.lazy.map { Bylines.authors(values[$0] ?? []) }.first { !$0.isEmpty } ?? []
  }
}

/// OpenGraph, with the `article:` properties that belong to it.
extension MetaTags {
  var openGraph: Metadata {
    var claims = Metadata()
    claims.title = first("dc:title", "dcterms:title", "dcterm:title", "og:title")
    claims.byline = authors(
      "dc:creator", "dcterms:creator", "dcterm:creator", "article:author", "og:article:author", "article:author_name")
    claims.publisher = first("og:site_name")
    claims.url = Claim.address(first("og:url"))
    claims.published = date(
      "article:published_time", "article:published", "og:published_time", "og:article:published_time")
    claims.modified = date("article:modified_time", "article:modified", "og:updated_time", "og:article:modified_time")
    claims.language = Claim.language(first("og:locale"))
    claims.section = first("article:section", "og:article:section")
    claims.tags = Claim.tags(values["article:tag"] ?? [])
    return claims
  }
}

/// Twitter's cards, which have a title and no more that is needed here: their creator is an account, not a name.
extension MetaTags {
  var twitter: Metadata {
    var claims = Metadata()
    claims.title = first("twitter:title")
    return claims
  }
}

/// Names that publishing systems and their search engines use among themselves.
extension MetaTags {
  var named: Metadata {
    var claims = Metadata()
    claims.title = first("parsely-title", "sailthru:title", "hdl", "headline", "title")
    claims.byline = authors(
      "author", "parsely-author", "sailthru:author", "byl", "article_author", "creator", "authors")
    claims.publisher = first("publisher", "application-name", "article_publication_name")
    claims.published = date(
      "datepublished", "dc:date:issued", "dcterms:created", "dc:date", "parsely-pub-date", "sailthru:date",
      "publishdate",
      "publish_date",
      "publish-date", "published_at", "pubdate", "pdate", "ptime", "article_date_original", "article:publicationdate",
      "displaydate",
      "dcsext:articlefirstpublished", "date")
    claims.modified = date(
      "datemodified", "dcterms:modified", "last_updated", "lastmodifieddate", "article_date_updated", "utime", "revised"
    )
    claims.language = Claim.language(first("language", "content-language", "dc:language", "inlanguage"))
    claims.section = first("articlesection", "parsely-section", "section")
    claims.tags = Claim.tags(
      values["news_keywords"] ?? values["keywords"] ?? values["sailthru:tags"] ?? values["parsely-tags"] ?? [])
    return claims
  }
}

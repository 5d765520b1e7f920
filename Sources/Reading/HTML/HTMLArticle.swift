import Records

/// A page read as an article: its body found, its metadata gathered, and a warning for whatever had to be left out.
struct HTMLArticle {
  private(set) var utf8: [UInt8]
  private(set) var metadata: Metadata
  private(set) var warnings: [Warning]
  /// From the text to the decoded page; nil where nobody asked for it.
  private(set) var map: SourceMap?

  /// - Parameter tracing: whether to keep where on the page its text stands.
  init(_ decoding: Decoding, path: String?, tracing: Bool = false) throws(ReadingError) {
    let (safe, caps) = PageBytes.prepare(decoding.utf8)
    let page = PageParser.parse(safe, tracing: tracing)
    let said = PageMetadata(page)
    let body = Body(page, title: said.metadata.title)
    warnings = decoding.warnings
    var found = caps
    found.append(contentsOf: page.caps.filter { !caps.contains($0) })
    for cap in found { warnings.append(cap.warning) }
    utf8 = body.text.utf8
    map = page.origin.map(body.text.map.through)
    let stated = StatedBody(said.articleBody, beside: utf8)
    if let stated {
      utf8 = stated.text.utf8
      map = map.map { _ in stated.map(to: page.declared.scripts) }
      warnings.append(
        Warning(
          "body-from-structured-data", "the page shows little of the text that its structured data holds; that is taken"
        ))
    } else if utf8.isEmpty {
      throw Self.nothing(page, path)
    } else if !body.isArticle {
      warnings.append(
        Warning(
          "page-without-article",
          "little on the page reads like an article: it may be an index, a video or an error page"))
    }
    if said.isPartial || stated == nil && Paywall.stands(at: body.text, of: page) {
      warnings.append(Warning("text-may-be-cut", "the page keeps a part of the article for subscribers"))
    }
    metadata = said.metadata
    metadata.published = metadata.published ?? DateLines.date(page) ?? DateLines.date(atTopOf: utf8)
    mend()
  }

  private static func nothing(_ page: Page, _ path: String?) -> ReadingError {
    let reason =
      page.caps.contains(.frames)
      ? "the page is a set of frames: give the file of the frame that holds the article"
      : "the page holds no text: it may be drawn by scripts; save it from a browser once it is shown"
    return ReadingError(.noText, reason, path: path)
  }

  /// What ails characters ails those of pages too, in the body and in the metadata.
  private mutating func mend() {
    let mended = PlainText(mending: utf8, tags: false)
    utf8 = mended.utf8
    warnings += mended.warnings
    if let map, let step = mended.map { self.map = step.through(map) }
    func line(_ text: String) -> String {
      guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
      return String(decoding: PlainText(mending: Array(text.utf8), tags: false).utf8, as: UTF8.self)
    }
    metadata.title = metadata.title.map(line)
    metadata.publisher = metadata.publisher.map(line)
    metadata.byline = metadata.byline.map(line)
  }
}

extension Page.Cap {
  /// What a reader of the record should know of a limit that the page ran into.
  var warning: Warning {
    switch self {
    case .depth:
      Warning(
        "page-depth",
        "elements are nested over \(PageParser.deepest) deep: tags were stripped, and furniture may be left in the text"
      )
    case .elements:
      Warning(
        "page-elements",
        "the page is crowded with more elements than any page needs: tags were stripped, and furniture may be left in the text"
      )
    case .unreadable:
      Warning(
        "page-unreadable", "the HTML parser gave the page up: tags were stripped, and furniture may be left in the text"
      )
    case .attributes:
      Warning(
        "page-attributes", "a tag has over \(PageBytes.mostAttributes) attributes; the rest of them were passed over")
    case .metadata:
      Warning("page-metadata", "the page says more of itself than any page needs; the rest of it was passed over")
    case .frames:
      Warning("page-frames", "the page is a set of frames; text in their files is not read")
    case .truncated:
      Warning("page-truncated", "the page breaks off within a tag: text after it is missing")
    }
  }
}

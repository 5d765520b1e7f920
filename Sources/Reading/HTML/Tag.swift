/// The elements of HTML that reading treats unlike one another; all others are `other`.
enum Tag: UInt8, Sendable {
  case other
  // The page.
  case html, head, body, title, meta, link, base, script, style, noscript, template, frameset, frame, noframes
  // Sections.
  case main, article, section, aside, nav, header, footer, address, dialog
  case h1, h2, h3, h4, h5, h6, hgroup
  // Blocks.
  case div, p, pre, blockquote, figure, figcaption, hr, br, center, details, summary
  case ul, ol, li, menu, dl, dt, dd
  case table, caption, thead, tbody, tfoot, tr, td, th
  // Inline.
  case a, span, b, strong, i, em, font, small, sub, sup, time, q, cite, code, abbr, img, picture, wbr, label
  // Machinery.
  case form, fieldset, input, button, select, option, textarea, iframe, object, embed, video, audio, svg, math, canvas

  /// The element of a name in lower case.
  init(_ name: UnsafePointer<UInt8>) {
    self = Self.names[String(cString: name)] ?? .other
  }

  private static let names: [String: Tag] = {
    var names: [String: Tag] = [:]
    var value: UInt8 = 1
    while let tag = Tag(rawValue: value) {
      names["\(tag)"] = tag
      value += 1
    }
    return names
  }()

  /// Whether the element begins and ends a paragraph of its own.
  var isBlock: Bool {
    switch self {
    case .html, .head, .body, .main, .article, .section, .aside, .nav, .header, .footer, .address, .dialog, .h1, .h2,
      .h3, .h4,
      .h5, .h6, .hgroup, .div, .p, .pre, .blockquote, .figure, .figcaption, .hr, .center, .details, .summary, .ul, .ol,
      .li,
      .menu, .dl, .dt, .dd, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .form, .fieldset, .title, .option,
      .textarea, .frameset, .noframes, .video, .audio, .iframe, .object, .select:
      true
    default: false
    }
  }

  /// Whether the element's text is never the article's: code, style, controls, pictures drawn in text.
  var isSilent: Bool {
    switch self {
    case .head, .script, .style, .template, .title, .meta, .link, .base, .input, .button, .select, .option, .textarea,
      .iframe,
      .object, .embed, .video, .audio, .svg, .canvas, .frame, .frameset, .dialog:
      true
    default: false
    }
  }

  var isHeading: Bool { rawValue >= Tag.h1.rawValue && rawValue <= Tag.h6.rawValue }

  var isList: Bool { self == .ul || self == .ol || self == .dl || self == .menu }

  var isCell: Bool { self == .td || self == .th }
}

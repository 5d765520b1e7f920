import CLibXML2

/// Runs libxml2's HTML parser over a page and hands what it reports to a `PageBuilder`.
///
/// The parser's events are taken as they come, without a tree of its own, which takes two thirds of the time. Where a page
/// would drive it into time that grows with the square of the page, it is stopped and a plain stripper of tags takes over.
enum PageParser {
  /// Past this depth an element is sure to be one that nobody closes.
  static let deepest = 1000
  /// Past so many elements a page is no page: the longest live blogs have one in a hundred bytes. What is kept of them
  /// stays within a small multiple of the page.
  static func most(in bytes: Int) -> Int { 20_000 + bytes / 64 }

  private static let isReady: Void = xmlInitParser()

  /// - Parameters:
  ///   - utf8: the page in valid UTF-8, as `PageBytes` leaves it.
  ///   - tracing: whether to keep where on the page its text stands.
  static func parse(_ utf8: [UInt8], tracing: Bool = false) -> Page {
    _ = isReady
    guard let size = Int32(exactly: utf8.count) else { return stripped(utf8, cap: .elements, tracing) }
    let receiver = Receiver(bytes: utf8.count, tracing: tracing)
    let isParsed = utf8.withUnsafeBytes { buffer -> Bool in
      guard let context = htmlCreateMemoryParserCtxt(buffer.bindMemory(to: CChar.self).baseAddress, size) else {
        return false
      }
      defer { htmlFreeParserCtxt(context) }
      let options =
        HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_RECOVER.rawValue
      htmlCtxtUseOptions(context, Int32(options) | hugeOption)
      context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
      receiver.context = context
      receiver.page = buffer.bindMemory(to: UInt8.self)
      // The receiver outlives the parse, so the context need not retain it.
      return withExtendedLifetime(receiver) {
        listen(context, Unmanaged.passUnretained(receiver).toOpaque())
        htmlParseDocument(context)
        // libxml2 frees a document that it believes to have made.
        if let document = context.pointee.myDoc {
          xmlFreeDoc(document)
          context.pointee.myDoc = nil
        }
        return true
      }
    }
    if let cap = receiver.stopped { return stripped(utf8, cap: cap, tracing) }
    if !isParsed { return stripped(utf8, cap: .unreadable, tracing) }
    return receiver.builder.finish()
  }

  /// `HTML_PARSE_HUGE` has no name of its own in libxml2's HTML parser, which heeds it all the same.
  private static let hugeOption = Int32(XML_PARSE_HUGE.rawValue)

  private static func stripped(_ utf8: [UInt8], cap: Page.Cap, _ tracing: Bool) -> Page {
    var builder = PageBuilder(textCapacity: utf8.count, tracing: tracing)
    TagStripper.strip(utf8, into: &builder)
    builder.cap(cap)
    return builder.finish()
  }

  private static func listen(_ context: htmlParserCtxtPtr, _ receiver: UnsafeMutableRawPointer) {
    guard let sax = context.pointee.sax else { return }
    var handler = xmlSAXHandler()
    handler.startElement = { receiver, name, attributes in
      guard let receiver, let name else { return }
      Unmanaged<Receiver>.fromOpaque(receiver).takeUnretainedValue().start(name, attributes)
    }
    handler.endElement = { receiver, name in
      guard let receiver, let name else { return }
      Unmanaged<Receiver>.fromOpaque(receiver).takeUnretainedValue().end(name)
    }
    let text: charactersSAXFunc = { receiver, bytes, count in
      guard let receiver, let bytes else { return }
      let buffer = UnsafeBufferPointer(start: bytes, count: Int(count))
      Unmanaged<Receiver>.fromOpaque(receiver).takeUnretainedValue().text(buffer)
    }
    handler.characters = text
    handler.ignorableWhitespace = text
    handler.cdataBlock = text
    sax.pointee = handler
    context.pointee.userData = receiver
  }
}

/// What libxml2's callbacks are given: the builder, and what is known of the names seen so far.
private final class Receiver {
  var builder: PageBuilder
  private let most: Int
  var context: htmlParserCtxtPtr?
  /// What is being parsed; valid while it is.
  var page = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private let isTracing: Bool
  private(set) var stopped: Page.Cap?
  private var tags = NameCache<Tag>()
  private var attributes = NameCache<Attribute>()
  private var scratch: [(kind: Attribute, value: Attributes.Value)] = []

  init(bytes: Int, tracing: Bool) {
    // What is reserved and never written to takes no memory.
    builder = PageBuilder(textCapacity: bytes > 1 << 20 ? bytes : bytes / 4, tracing: tracing)
    isTracing = tracing
    most = PageParser.most(in: bytes)
  }

  func start(_ name: UnsafePointer<UInt8>, _ given: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    let tag = tags.meaning(of: name, read: Tag.init)
    scratch.removeAll(keepingCapacity: true)
    if var pair = given {
      while let name = pair[0] {
        let kind = attributes.meaning(of: name, read: Attribute.init)
        // An attribute without a value (`hidden`) stands for itself.
        if kind != .other { scratch.append((kind, pair[1] ?? name)) }
        pair += 2
      }
    }
    builder.start(tag, Attributes(scratch, tag: tag))
    if builder.depth > PageParser.deepest { stop(.depth) }
    if builder.page.elements.count > most { stop(.elements) }
  }

  func end(_ name: UnsafePointer<UInt8>) {
    builder.end(tags.meaning(of: name, read: Tag.init))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isTracing, let input = context?.pointee.input else {
      builder.text(bytes)
      return
    }
    let position = Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    for (piece, place) in TextPlace(page, position).pieces(of: bytes) { builder.text(piece, from: place) }
  }

  private func stop(_ cap: Page.Cap) {
    stopped = cap
    xmlStopParser(context)
  }
}

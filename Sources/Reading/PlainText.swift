import Records

/// Plain text made whole: what other programs did to it on its way here is undone where that is certain, each kind with
/// one warning. Everything else stays as it is, line ends and odd spaces included, for spans point into this text.
struct PlainText {
  private(set) var utf8: [UInt8]
  private(set) var warnings: [Warning] = []
  /// From this text to the one that was mended; nil where nothing was.
  private(set) var map: SourceMap?

  /// - Parameter tags: whether tags are taken out; in what was a page, those that are left are meant to be seen.
  init(mending text: [UInt8], tags: Bool = true) {
    utf8 = text
    let symptoms = Symptoms(text)
    if tags, symptoms.tags, let mended = StrayTags.remove(utf8) {
      take(mended.utf8, mended.map)
      warn("tags-removed", "\(Self.count(mended.count, "tag")) of HTML stood in the text")
    }
    if symptoms.entities, let mended = Entities.decode(utf8) {
      take(mended.utf8, mended.map)
      warn("entities-decoded", "\(Self.count(mended.count, "HTML entity", "HTML entities")) stood in the text")
    }
    if symptoms.mojibake || symptoms.entities { mendEncoding() }
    if symptoms.upperControls > 0, let mended = UpperControls.map(utf8) {
      take(mended.utf8, mended.map)
      let controls = Self.count(mended.count, "control character")
      warn("controls-mapped", "\(controls) U+0080 to U+009F read as windows-1252's characters")
    }
    var left = symptoms.lost
    if symptoms.lost > 0 { left -= mendMarks(ReplacedMarks.lost) }
    if symptoms.questions { mendMarks(ReplacedMarks.question) }
    tell(symptoms, lost: left)
  }

  /// - Returns: how many places were mended.
  @discardableResult private mutating func mendMarks(_ sign: [UInt8]) -> Int {
    guard let mended = ReplacedMarks.repair(utf8, sign: sign) else { return 0 }
    take(mended.utf8, mended.map)
    let marks = Self.count(mended.count, "quotation mark or apostrophe", "quotation marks and apostrophes")
    let message = "\(marks) had been replaced by \(sign == ReplacedMarks.question ? "?" : "U+FFFD")"
    warnings.append(Warning("marks-restored", message, span: Self.character(at: mended.first, in: utf8)))
    return mended.count
  }

  private mutating func mendEncoding() {
    let whole = Mojibake.repair(utf8)
    if let whole { take(whole.utf8, whole.map) }
    let lost = LostBytes.repair(utf8)
    if let lost { take(lost.utf8, lost.map) }
    let places = (whole?.count ?? 0) + (lost?.count ?? 0)
    guard places > 0, let first = [whole?.first, lost?.first].compactMap({ $0 }).min() else { return }
    let message = "\(Self.count(places, "place")) held UTF-8 that had been read in another encoding (as â€™ for ’)"
    warnings.append(Warning("mojibake-repaired", message, span: Self.character(at: first, in: utf8)))
  }

  /// What cannot be mended is told of.
  private mutating func tell(_ symptoms: Symptoms, lost places: Int) {
    if symptoms.controls > 0, let first = symptoms.firstControl {
      let hex = String(first.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: 4 - hex.count) + hex
      let controls = Self.count(symptoms.controls, "control character")
      warn("control-characters", "\(controls) left in the text, the first \(name)")
    }
    if places > 0 {
      let lost = Self.count(places, "character")
      warn("characters-lost", "\(lost) had been lost before this text was saved and stand as U+FFFD")
    }
  }

  private mutating func take(_ mended: [UInt8], _ step: SourceMap) {
    utf8 = mended
    map = map.map(step.through) ?? step
  }

  private mutating func warn(_ code: String, _ message: String) { warnings.append(Warning(code, message)) }

  private static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  private static func character(at offset: Int, in text: [UInt8]) -> Span {
    let length = text.withUnsafeBufferPointer {
      offset < $0.count ? UTF8Text.scalar(in: $0, at: offset)?.length ?? 1 : 0
    }
    return Span(offset, offset + length)
  }
}

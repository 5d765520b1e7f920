import Records

/// Plain text made whole: what other programs did to it on its way here is undone where that is certain, each kind with
/// one warning. Everything else stays as it is, line ends and odd spaces included, for spans point into this text.
enum PlainText {
  /// - Parameter tags: whether tags are taken out; in what was a page, those that are left are meant to be seen.
  static func mend(_ utf8: [UInt8], tags: Bool = true) -> (utf8: [UInt8], warnings: [Warning]) {
    var text = utf8
    var warnings: [Warning] = []
    let symptoms = Symptoms(text)
    if tags, symptoms.tags, let mended = StrayTags.remove(text) {
      text = mended.utf8
      warnings.append(Warning("tags-removed", "\(count(mended.count, "tag")) of HTML stood in the text"))
    }
    if symptoms.entities, let mended = Entities.decode(text) {
      text = mended.utf8
      warnings.append(
        Warning("entities-decoded", "\(count(mended.count, "HTML entity", "HTML entities")) stood in the text"))
    }
    mendCharacters(&text, symptoms, &warnings)
    return (text, warnings)
  }

  private static func mendCharacters(_ text: inout [UInt8], _ symptoms: Symptoms, _ warnings: inout [Warning]) {
    if symptoms.mojibake || symptoms.entities {
      let whole = Mojibake.repair(text)
      if let whole { text = whole.utf8 }
      let lost = LostBytes.repair(text)
      if let lost { text = lost.utf8 }
      let places = (whole?.count ?? 0) + (lost?.count ?? 0)
      if places > 0, let first = [whole?.first, lost?.first].compactMap({ $0 }).min() {
        let message = "\(count(places, "place")) held UTF-8 that had been read in another encoding (as â€™ for ’)"
        warnings.append(Warning("mojibake-repaired", message, span: character(at: first, in: text)))
      }
    }
    if symptoms.upperControls > 0, let mended = UpperControls.map(text) {
      text = mended.utf8
      let message = "\(count(mended.count, "control character")) U+0080 to U+009F read as windows-1252's characters"
      warnings.append(Warning("controls-mapped", message))
    }
    if symptoms.controls > 0, let first = symptoms.firstControl {
      let hex = String(first.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: 4 - hex.count) + hex
      warnings.append(
        Warning(
          "control-characters", "\(count(symptoms.controls, "control character")) left in the text, the first \(name)"))
    }
    if symptoms.lost > 0 {
      let message = "\(count(symptoms.lost, "character")) had been lost before this text was saved and stand as U+FFFD"
      warnings.append(Warning("characters-lost", message))
    }
  }

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

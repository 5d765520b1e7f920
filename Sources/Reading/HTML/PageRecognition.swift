/// Tells pages from plain text by what they hold, whatever the file is called.
enum PageRecognition {
  /// Whether a text is a page: it begins with markup that only pages have, or has so early. A text with a tag here and
  /// there is not one.
  static func isPage(_ utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count, text[index] <= 0x20 { index += 1 }
      guard index < text.count, text[index] == 0x3C else { return false }
      let marks: [StaticString] = ["<!doctype html", "<html", "<head", "<body"]
      let limit = min(text.count, index + 8192)
      var at = index
      while at < limit {
        if text[at] == 0x3C, marks.contains(where: { text.starts(with: $0, at: at) }) { return true }
        at += 1
      }
      return blocks(text, from: index) >= 2
    }
  }

  /// How many block tags a fragment without `<html>` opens near its start.
  private static func blocks(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var count = 0
    for index in start..<min(text.count, start + 4096) where text[index] == 0x3C {
      if let tag = StrayTags.tag(in: text, at: index), tag.isBlock { count += 1 }
    }
    return count
  }
}

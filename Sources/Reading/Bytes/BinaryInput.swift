/// Tells files that are no text, so that a PDF gets a sentence about PDFs and not a page of nonsense.
enum BinaryInput {
  /// How a kind of file begins, what it is, and what to do with it.
  private struct Signature {
    let start: [UInt8]
    let kind: String
    let advice: String
  }

  private static let convert = "convert it to text first"
  private static let signatures = [
    Signature(
      start: Array("%PDF-".utf8), kind: "a PDF document", advice: "extract its text first, with pdftotext for example"),
    Signature(start: Array("%!PS".utf8), kind: "a PostScript document", advice: convert),
    Signature(start: Array("{\\rtf".utf8), kind: "an RTF document", advice: "save it as plain text or HTML"),
    Signature(
      start: [0x50, 0x4B, 3, 4], kind: "a zip archive or an office document",
      advice: "unpack it, or save it as plain text or HTML"),
    Signature(start: [0xD0, 0xCF, 0x11, 0xE0], kind: "an office document", advice: "save it as plain text or HTML"),
    Signature(start: [0x1F, 0x8B], kind: "gzip-compressed", advice: "decompress it first, with gunzip"),
    Signature(start: [0x28, 0xB5, 0x2F, 0xFD], kind: "zstd-compressed", advice: "decompress it first, with unzstd"),
    Signature(
      start: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], kind: "xz-compressed", advice: "decompress it first, with unxz"),
    Signature(
      start: [0x42, 0x5A, 0x68, 0x39, 0x31, 0x41], kind: "bzip2-compressed", advice: "decompress it first, with bunzip2"
    ),
    Signature(start: [0x37, 0x7A, 0xBC, 0xAF], kind: "a 7-Zip archive", advice: "unpack it first"),
    Signature(start: [0x52, 0x61, 0x72, 0x21, 0x1A], kind: "a RAR archive", advice: "unpack it first"),
    Signature(start: [0x89, 0x50, 0x4E, 0x47], kind: "a PNG image", advice: "give the article's text"),
    Signature(start: [0xFF, 0xD8, 0xFF], kind: "a JPEG image", advice: "give the article's text"),
    Signature(start: Array("GIF8".utf8), kind: "a GIF image", advice: "give the article's text"),
    Signature(start: [0x7F, 0x45, 0x4C, 0x46], kind: "a program", advice: "give the article's text"),
    Signature(
      start: Array("SQLite format 3\0".utf8), kind: "an SQLite database", advice: "export the articles as text"),
  ]

  /// The share of control characters past which input is no text, in a thousand.
  private static let controlsPerThousand = 50

  /// The error that names what the file is; nil for text. Call it on what is not UTF-16, which is full of zero bytes.
  static func error(_ bytes: [UInt8], path: String?) -> ReadingError? {
    for signature in signatures where bytes.starts(with: signature.start) {
      return ReadingError(.binaryInput, "this is \(signature.kind), not text: \(signature.advice)", path: path)
    }
    // A file that is text at its head is text; a sample keeps large files cheap.
    let sample = bytes.prefix(1 << 14)
    var controls = 0
    for byte in sample where isControl(byte) { controls += 1 }
    guard controls * 1000 > sample.count * controlsPerThousand else { return nil }
    let share = controls * 100 / max(1, sample.count)
    return ReadingError(
      .binaryInput, "this is not text: \(share) % of it are control characters; give plain text or HTML", path: path)
  }

  /// Whether a byte is a control character that no text needs: tabs, line and page ends and escape (of ISO-2022) are left out.
  static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 ? !(0x09...0x0D ~= byte || byte == 0x1B) : byte == 0x7F
  }
}

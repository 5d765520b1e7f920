internal import CFolders
internal import Imaging
internal import Records
package import Rules

/// One half of what the built-in folders teach, as `swift run imprint` compiled it, so that a start has nothing to read or
/// to compile.
///
/// An image is of certain texts and counts only for these. Where one of them was changed since, or a user adds to them, the
/// texts are read, which gives the same and takes longer.
package enum FolderImage: String, CaseIterable, Sendable {
  case names, rules

  /// To be raised when the images made so far can no longer be read.
  private static let format: UInt64 = 8

  package var fileName: String { "\(rawValue).image" }

  /// The image that is built into the program.
  package var bytes: UnsafeBufferPointer<UInt8> {
    let file =
      switch self {
      case .names: cfolders_names_image()
      case .rules: cfolders_rules_image()
      }
    return UnsafeBufferPointer(start: file.bytes, count: file.length)
  }

  /// The image made anew of a sport that is built in. Throws where something is wrong in its texts.
  package func made(of sport: String) throws(KnowledgeError) -> [UInt8] {
    let contents = try Sport.contents(of: sport, [])
    let names = Sport.names(contents, [])
    let rules = Sport.rules(contents, [], FolderLoader(contents).model)
    _ = try rules.with(names)
    var image = ImageWriter()
    FolderImage.format.write(to: &image)
    digest(of: contents).write(to: &image)
    switch self {
    case .names: names.write(to: &image)
    case .rules: rules.write(to: &image)
    }
    return image.bytes
  }

  /// What is kept of these contents, nil where the image is of others.
  func read<Half: Imaged>(_ half: Half.Type, of contents: FolderContents) -> Half? {
    let texts = [String: PlainArray<UInt8>](
      contents.entries.map { ($0.file.path, $0.file.plain) }, uniquingKeysWith: { first, _ in first })
    var image = ImageReader(UnsafeRawBufferPointer(bytes), texts: texts)
    guard bytes.count > 16, UInt64(from: &image) == FolderImage.format, UInt64(from: &image) == digest(of: contents)
    else { return nil }
    return Half(from: &image)
  }

  private func digest(of contents: FolderContents) -> UInt64 {
    var digest = Digest()
    for entry in contents.entries where entry.content.half == self {
      digest.add("\(entry.content.rawValue) \(entry.kind?.rawValue ?? "") \(entry.file.path)")
      digest.add(entry.file.plain)
    }
    return digest.value
  }
}

extension FolderContents.Content {
  /// The half that the content belongs to; the rest is small and read at each start.
  fileprivate var half: FolderImage? {
    switch self {
    case .ordinary, .givenNames, .mononyms, .callings, .particles, .names: .names
    case .verbs, .nouns, .speech, .rules, .model: .rules
    case .abbreviations, .furniture, .starters, .labels: nil
    }
  }
}

/// The files of a zip or tar archive. A damaged archive ends at the damage, with an error of its own.
final class ArchiveSource: Container {
  private let place: Place
  private let globs: Globs
  private let largest: Int
  private var archive: Archive?
  private var hasEnded = false

  init(_ place: Place, _ options: InputOptions) {
    self.place = place
    globs = Globs(options)
    largest = options.largest
  }

  var consumed: Int64 { archive?.consumed ?? 0 }

  func next() -> Step? {
    guard !hasEnded else { return nil }
    do throws(BatchError) {
      let archive = try opened()
      while let entry = try archive.nextEntry() {
        guard entry.isFile, !isHidden(entry.path), globs.admits(entry.path) else { continue }
        return .article(try item(entry, archive))
      }
      hasEnded = true
      return nil
    } catch {
      hasEnded = true
      return .article(Item(id: place.label, path: place.path, content: .failure(error)))
    }
  }

  private func opened() throws(BatchError) -> Archive {
    if let archive { return archive }
    let archive = try Archive(place.path, .entries)
    self.archive = archive
    return archive
  }

  /// What is wrong with one file is its own matter: the archive goes on behind it.
  private func item(_ entry: Archive.Entry, _ archive: Archive) throws(BatchError) -> Item {
    let path = place.path + "/" + entry.path
    var content = Item.Content.failure(.tooLarge(path, largest))
    if entry.size ?? 0 <= Int64(largest) {
      do throws(BatchError) {
        content = .bytes(try archive.contents(atMost: largest, of: path))
      } catch  where error.code == .tooLarge || error.code == .damagedEntry {
        content = .failure(BatchError(error.code, path, error.message))
      }
    }
    return Item(id: place.prefix + entry.path, path: path, content: content)
  }

  /// Files that systems put beside the articles: `.DS_Store`, `__MACOSX/._report.txt`.
  private func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { ($0.hasPrefix(".") && $0 != "." && $0 != "..") || $0 == "__MACOSX" }
  }
}

/// An article that is compressed by itself.
final class CompressedSource: Container {
  private let place: Place
  private let largest: Int
  private var isDone = false

  init(_ place: Place, _ options: InputOptions) {
    self.place = place
    largest = options.largest
  }

  var consumed: Int64 { isDone ? place.size : 0 }

  func next() -> Step? {
    guard !isDone else { return nil }
    isDone = true
    var content = Item.Content.bytes([])
    do throws(BatchError) {
      let archive = try Archive(place.path, .stream)
      if try archive.nextEntry() != nil { content = .bytes(try archive.contents(atMost: largest, of: place.path)) }
    } catch {
      content = .failure(error)
    }
    return .article(Item(id: place.label, path: place.path, content: content))
  }
}

internal import Glibc

/// Hands out the articles of a batch one by one, each with its number; whoever works asks for the next.
package actor Intake {
  private let inputs: Inputs
  private var number = 0

  package init(_ inputs: sending Inputs) { self.inputs = inputs }

  func next() -> (number: Int, item: Item)? {
    guard let item = inputs.next() else { return nil }
    defer { number += 1 }
    return (number, item)
  }

  /// Passes over what an earlier run has done; returns the fingerprint of what was passed over.
  func skip(_ count: Int) -> Fingerprint {
    var seen = Fingerprint()
    while number < count, let (_, item) = next() { seen.add(item.id) }
    return seen
  }
}

/// Everything given on the command line, walked in its order with what is nested in it.
package final class Inputs {
  private var given: any IteratorProtocol<String>
  private let options: InputOptions
  private var sources: [any ItemSource] = []
  /// The file whose articles are being handed out.
  private var container: (any Container)?
  /// The sizes of the files that lie behind.
  private var behind: Int64 = 0
  private var current: Int64 = 0

  package init(_ given: any IteratorProtocol<String>, _ options: InputOptions) {
    self.given = given
    self.options = options
  }

  func next() -> Item? {
    while true {
      if let source = sources.last {
        switch source.next() {
        case nil: close()
        case .article(var item):
          item.position = behind + (container?.consumed ?? 0)
          return item
        case .file(let place):
          if let item = open(place) { return item }
        }
      } else if let path = given.next() {
        if let item = open(path) { return item }
      } else {
        return nil
      }
    }
  }

  private func close() {
    if let last = sources.popLast(), last === container {
      container = nil
      behind += current
    }
  }

  private func open(_ path: String) -> Item? {
    guard let status = FileStatus(path) else {
      return Item(id: path, path: path, content: .failure(.unreadable(path)), position: behind)
    }
    guard !status.isFolder else {
      sources.append(FolderSource(path, Globs(options)))
      return nil
    }
    return open(Place(path: path, label: path, prefix: "", size: status.size))
  }

  private func open(_ place: Place) -> Item? {
    let container: any Container
    switch InputKind(file: place.path) {
    case .article:
      behind += place.size
      return Item(id: place.label, path: place.path, content: .file(place.path), position: behind)
    case .compressedArticle: container = CompressedSource(place, options)
    case .archive: container = ArchiveSource(place, options)
    case .jsonLines: container = StreamSource<JSONLines>(place, options)
    case .warc: container = StreamSource<WebArchive>(place, options)
    }
    current = place.size
    self.container = container
    sources.append(container)
    return nil
  }
}

extension Inputs {
  /// How many bytes there are to read, as far as the disk tells without opening anything.
  package static func size(of given: [String], _ options: InputOptions) -> Int64 {
    var total: Int64 = 0
    for path in given {
      guard let status = FileStatus(path) else { continue }
      guard status.isFolder else {
        total += status.size
        continue
      }
      let folder = FolderSource(path, Globs(options))
      while let step = folder.next() {
        if case .file(let place) = step { total += place.size }
      }
    }
    return total
  }
}

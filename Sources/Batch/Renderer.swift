internal import Glibc
internal import Records
package import Touchline
package import Writing

/// Makes of one article what its output takes. A value that any number of workers share.
package struct Renderer: Sendable {
  let extractor: Extractor
  let format: OutputFormat
  let writer: JSONWriter
  let largest: Int
  private let tables: CSVWriter
  private let brat: BratWriter
  private let sportsML: SportsMLWriter

  package init(_ extractor: Extractor, _ format: OutputFormat, _ writer: JSONWriter, largest: Int) {
    self.extractor = extractor
    self.format = format
    self.writer = writer
    self.largest = largest
    tables = CSVWriter(extractor, writer)
    let vocabulary = SportVocabulary(extractor.model)
    brat = BratWriter(vocabulary)
    sportsML = SportsMLWriter(vocabulary)
  }

  /// - Parameter number: the article's place in the batch, which tells it from others of the same name.
  func outcome(of item: Item, _ number: Int) -> Outcome {
    do throws(BatchError) {
      return .rendered(try rendering(of: record(of: item), number + 1))
    } catch {
      return .failed(error)
    }
  }

  private func record(of item: Item) throws(BatchError) -> Record {
    let bytes: [UInt8]
    switch item.content {
    case .failure(let error): throw error
    case .bytes(let held): bytes = held
    case .file(let path): bytes = try WholeFile.read(path, atMost: largest)
    }
    do {
      var record = try extractor.record(of: bytes, path: item.path)
      record.id = item.id
      record.article.source.sha256 = Digest.sha256(of: bytes)
      if record.article.metadata.url == nil { record.article.metadata.url = item.url }
      return record
    } catch let error as ReadingError {
      throw BatchError(.init(slug: error.code.slug), item.path, error.message)
    } catch {
      throw BatchError(.unreadable, item.path, "\(error)")
    }
  }

  private func rendering(of record: Record, _ number: Int) throws(BatchError) -> Rendering {
    switch format {
    case .jsonl, .json: .pieces([writer.bytes(of: record)])
    case .jsonld: .pieces([SchemaOrgWriter(includesText: writer.includesText).bytes(of: record)])
    case .annotations: .pieces([AnnotationWriter().bytes(of: record)])
    case .sportsml: .pieces([sportsML.bytes(of: record, number: number)])
    case .brat: .files(brat.files(of: record, number: number))
    case .csv: .pieces(tables.lines(of: record))
    case .sqlite: .record(record)
    case .compressedLines: .pieces([try Compression.member(of: writer.bytes(of: record))])
    }
  }
}

extension CSVWriter {
  init(_ extractor: Extractor, _ writer: JSONWriter) {
    self.init(SportVocabulary(extractor.model), offsets: writer.offsets, includesText: writer.includesText)
  }
}

extension BratWriter {
  fileprivate func files(of record: Record, number: Int) -> [Rendering.File] {
    let name = Self.name(of: record, number: number)
    return [
      .init(name: name + ".txt", bytes: record.article.utf8),
      .init(name: name + ".ann", bytes: annotations(of: record)),
    ]
  }
}

/// A file in memory, if it is no larger than an article can be.
enum WholeFile {
  static func read(_ path: String, atMost largest: Int) throws(BatchError) -> [UInt8] {
    let descriptor = path.withSystemPath { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    guard size <= largest else { throw .tooLarge(path, largest) }
    var bytes: [UInt8] = []
    var chunk = size + 1
    while true {
      var got = 0
      let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        got = Glibc.read(descriptor, buffer.baseAddress, chunk)
        count = max(0, got)
      }
      guard got >= 0 else {
        if errno == EINTR { continue }
        throw .unreadable(path)
      }
      if got == 0 { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      guard bytes.count <= largest else { throw .tooLarge(path, largest) }
      chunk = 1 << 16
    }
  }
}

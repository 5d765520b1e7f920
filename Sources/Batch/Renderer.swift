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

  package init(_ extractor: Extractor, _ format: OutputFormat, _ writer: JSONWriter, largest: Int) {
    self.extractor = extractor
    self.format = format
    self.writer = writer
    self.largest = largest
    tables = CSVWriter(extractor, writer)
  }

  func outcome(of item: Item) -> Outcome {
    do throws(BatchError) {
      return .rendered(try rendering(of: record(of: item)))
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
      if record.article.metadata.url == nil { record.article.metadata.url = item.url }
      return record
    } catch let error as ReadingError {
      throw BatchError(.init(slug: error.code.slug), item.path, error.message)
    } catch {
      throw BatchError(.unreadable, item.path, "\(error)")
    }
  }

  private func rendering(of record: Record) throws(BatchError) -> Rendering {
    switch format {
    case .jsonl, .json: .pieces([writer.bytes(of: record)])
    case .jsonld: .pieces([SchemaOrgWriter(includesText: writer.includesText).bytes(of: record)])
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

/// A file in memory, if it is no larger than an article can be.
enum WholeFile {
  static func read(_ path: String, atMost largest: Int) throws(BatchError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
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

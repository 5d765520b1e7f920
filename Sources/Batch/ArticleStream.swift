internal import Glibc
package import Touchline
package import Writing

/// Articles in, records out, a line each: for engines that hand lines through a command and wait for what comes back.
///
/// Every line that is not blank is answered by exactly one, in order; what went wrong is told in the answer.
package struct ArticleStream: Sendable {
  private let renderer: Renderer
  private let options: InputOptions

  package init(_ extractor: Extractor, _ writer: JSONWriter, _ options: InputOptions) {
    renderer = Renderer(extractor, .jsonl, writer, largest: options.largest)
    self.options = options
  }

  /// Runs to the end of the input.
  ///
  /// - Parameter answer: takes each record as soon as it is made.
  /// - Returns: how many articles failed.
  package func run(from descriptor: Int32, answer: ([UInt8]) -> Void) throws -> Int {
    let reader = ByteReader { () throws(BatchError) in try Self.piece(of: descriptor) }
    var number = 0
    var failed = 0
    while let line = try reader.line(atMost: options.largest) {
      number += 1
      guard line.isTooLong || line.bytes.contains(where: { $0 > 0x20 }) else { continue }
      let item = Item(line, label: "-", path: "-", number, options)
      switch renderer.outcome(of: item, number) {
      case .rendered(.pieces(let pieces)): for piece in pieces { answer(piece) }
      case .rendered: break
      case .failed(let error):
        failed += 1
        answer(error.answer(for: item.id))
      }
    }
    return failed
  }

  /// What there is, without waiting for more: whoever sends a line may wait for its answer.
  private static func piece(of descriptor: Int32) throws(BatchError) -> [UInt8] {
    while true {
      var got = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        got = read(descriptor, buffer.baseAddress, 1 << 16)
        count = max(0, got)
      }
      if got >= 0 { return piece }
      if errno != EINTR { throw .unreadable("-") }
    }
  }
}

extension BatchError {
  /// As an answer among records: `{"id": …, "error": {"code": …, "message": …}}`.
  fileprivate func answer(for id: String) -> [UInt8] {
    var json = JSONText(.compact)
    json.object {
      $0.key("id")
      $0.string(id)
      $0.key("error")
      $0.object {
        $0.key("code")
        $0.string(code.slug)
        $0.key("message")
        $0.string(message)
      }
    }
    json.newLine()
    return json.utf8
  }
}

package import Records

/// What a worker has made of one article, ready to be put behind what came before it.
package enum Rendering: Sendable {
  /// The bytes for each of the output's files.
  case pieces([[UInt8]])
  /// Files of the article's own.
  case files([File])
  /// For a database, which takes the values themselves.
  case record(Record)

  package struct File: Sendable {
    let name: String
    let bytes: [UInt8]
  }
}

/// Where records go, one after another.
///
/// What it has written counts once a checkpoint is in the journal (`flush`, then the journal's line, then `commit`). A sink
/// is made with the checkpoints of an earlier run and cuts itself back to the last that it can stand on.
protocol Sink: AnyObject {
  /// Where an earlier run is gone on with.
  var origin: Checkpoint { get }
  func write(_ rendering: Rendering, number: Int) throws(BatchError)
  /// Brings everything to the disk; returns the sizes of its files.
  func flush(inputs: Int) throws(BatchError) -> [Int]
  func commit(inputs: Int) throws(BatchError)
  /// Writes what stands at the end; `flush` and `commit` follow.
  func close() throws(BatchError)
}

/// Where an unfinished output stands.
struct OutputPaths {
  let final: String
  var partial: String { final + ".partial" }
  var journal: String { final + ".journal" }
  var errors: String { final + ".errors.jsonl" }
  var partialErrors: String { errors + ".partial" }

  init(_ path: String) {
    var path = path
    while path.hasSuffix("/"), path.count > 1 { path.removeLast() }
    final = path
  }
}

internal import Glibc
internal import Records
internal import Touchline
internal import Writing

/// A database of everything that the records say.
///
/// The transaction that ends with a checkpoint carries the number of articles in `user_version`, so that the database
/// itself says which line of the journal it stands at; `application_id` says that it is complete.
final class DatabaseSink: Sink {
  let origin: Checkpoint
  private let database: Database
  private let schema: DatabaseSchema
  private let rows: DatabaseRows

  /// `TLne`, as a number.
  private static let mark = 0x544C_6E65

  init(_ path: String, _ earlier: [Checkpoint], _ model: SportModel, _ writer: JSONWriter) throws(BatchError) {
    var database = try earlier.isEmpty ? nil : Database(path)
    var origin = Checkpoint()
    if let there = database {
      let inputs = try there.number("pragma user_version")
      let isComplete = try there.number("pragma application_id") == Self.mark
      if let checkpoint = earlier.last(where: { $0.inputs == inputs && $0.isComplete == isComplete }) {
        origin = checkpoint
      } else if inputs == 0, !isComplete {
        database = nil
      } else {
        throw BatchError(.cannotResume, path, "does not go with its journal; begin anew with --overwrite")
      }
    }
    self.origin = origin
    schema = DatabaseSchema(model)
    if let database {
      self.database = database
      try Self.tune(database)
    } else {
      unlink(path)
      unlink(path + "-journal")
      self.database = try Database(path)
      try Self.tune(self.database)
      try self.database.run("begin; \(schema.tables)")
      try self.database.run("commit")
    }
    rows = try DatabaseRows(self.database, schema, offsets: writer.offsets, includesText: writer.includesText)
    try self.database.run("begin")
  }

  /// Sorting goes to the disk, and the cache stays small, as a batch's memory is to stay flat.
  private static func tune(_ database: Database) throws(BatchError) {
    try database.run("pragma journal_mode = delete; pragma synchronous = full; pragma temp_store = file")
    try database.run("pragma cache_size = -4000; pragma locking_mode = exclusive")
  }

  func write(_ rendering: Rendering, number: Int) throws(BatchError) {
    if case .record(let record) = rendering { try rows.add(record) }
  }

  func flush(inputs: Int) throws(BatchError) -> [Int] {
    try database.run("pragma user_version = \(inputs)")
    return []
  }

  func commit(inputs: Int) throws(BatchError) {
    try database.run("commit")
    try database.run("begin")
  }

  func close() throws(BatchError) {
    try database.run(schema.indexes)
    try database.run("pragma application_id = \(Self.mark)")
  }
}

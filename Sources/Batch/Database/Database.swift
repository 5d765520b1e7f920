internal import CSQLite

/// A SQLite database that is being written by this process alone.
final class Database {
  let path: String
  private let handle: OpaquePointer

  init(_ path: String) throws(BatchError) {
    self.path = path
    var handle: OpaquePointer?
    let status = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nil)
    guard status == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw BatchError(.unwritable, path, "cannot be opened: \(String(cString: sqlite3_errstr(status)))")
    }
    self.handle = handle
  }

  deinit { sqlite3_close_v2(handle) }

  func run(_ sql: String) throws(BatchError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw problem }
  }

  func number(_ sql: String) throws(BatchError) -> Int {
    let statement = try Statement(sql, on: self)
    return try statement.first([]) ?? 0
  }

  var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  fileprivate func prepared(_ sql: String) throws(BatchError) -> OpaquePointer {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK,
      let statement
    else { throw problem }
    return statement
  }

  fileprivate var problem: BatchError {
    let code = sqlite3_errcode(handle) & 0xFF
    let reason = String(cString: sqlite3_errmsg(handle))
    return BatchError(
      .unwritable, path,
      code == SQLITE_FULL ? "the disk is full; free some space and go on with --resume" : "cannot be written: \(reason)"
    )
  }
}

/// A value in a row.
enum Cell {
  case null
  case whole(Int)
  case real(Double)
  case text(String)

  init(_ value: String?) { self = value.map { .text($0) } ?? .null }
  init(_ value: Int?) { self = value.map { .whole($0) } ?? .null }
  init(_ value: Bool) { self = .whole(value ? 1 : 0) }
}

/// A statement that is prepared once and run for each row.
final class Statement {
  private let database: Database
  private let handle: OpaquePointer

  init(_ sql: String, on database: Database) throws(BatchError) {
    self.database = database
    handle = try database.prepared(sql)
  }

  /// A statement that fills so many columns of a table.
  convenience init(fill table: String, columns: Int, on database: Database) throws(BatchError) {
    let places = repeatElement("?", count: columns).joined(separator: ", ")
    try self.init("insert into \(table) values (\(places))", on: database)
  }

  deinit { sqlite3_finalize(handle) }

  func run(_ cells: [Cell]) throws(BatchError) {
    bind(cells)
    let status = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard status == SQLITE_DONE || status == SQLITE_ROW else { throw database.problem }
  }

  /// The number in the first column of the first row; nil where there is none.
  func first(_ cells: [Cell]) throws(BatchError) -> Int? {
    bind(cells)
    let status = sqlite3_step(handle)
    defer { sqlite3_reset(handle) }
    guard status == SQLITE_DONE || status == SQLITE_ROW else { throw database.problem }
    return status == SQLITE_ROW ? Int(sqlite3_column_int64(handle, 0)) : nil
  }

  private func bind(_ cells: [Cell]) {
    for (place, cell) in cells.enumerated() {
      let place = Int32(place + 1)
      switch cell {
      case .null: sqlite3_bind_null(handle, place)
      case .whole(let number): sqlite3_bind_int64(handle, place, Int64(number))
      case .real(let number): sqlite3_bind_double(handle, place, number)
      case .text(var text):
        _ = text.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) {
            // An empty text has no address, and SQLite would take that for null.
            if let base = $0.baseAddress, $0.count > 0 {
              csqlite_bind_text(handle, place, base, Int64($0.count))
            } else {
              csqlite_bind_text(handle, place, "", 0)
            }
          }
        }
      }
    }
  }
}

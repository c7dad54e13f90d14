internal import CSQLite

/// An open SQLite file; owns the handle and closes it.
///
/// Opened without SQLite's own locks (`SQLITE_OPEN_NOMUTEX`): one connection a thread.
final class Connection {
  private let handle: OpaquePointer
  let path: String
  private var cache: [String: PreparedStatement] = [:]
  private var isInTransaction = false

  /// Opens `path` with SQLite's own `flags`; waits up to `patience` seconds for other programs' locks.
  init(path: String, address: String, flags: Int32, patience: Double) throws(StoreError) {
    self.path = path
    var opened: OpaquePointer?
    let result = sqlite3_open_v2(address, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nil)
    guard let opened else {
      throw StoreError(code: SQLITE_NOMEM, message: "out of memory", sql: nil, path: path)
    }
    guard result == SQLITE_OK else {
      let error = StoreError(
        code: sqlite3_extended_errcode(opened), message: String(cString: sqlite3_errmsg(opened)), sql: nil, path: path)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, Int32(patience * 1000))
    _ = entente_set_defensive(handle)
  }

  deinit { sqlite3_close_v2(handle) }

  /// The statement for `sql`, compiled once and kept. Not for SQL that holds values: those are bound.
  func statement(_ sql: String) throws(StoreError) -> PreparedStatement {
    if let known = cache[sql] { return known }
    let statement = try compile(sql)
    cache[sql] = statement
    return statement
  }

  private func compile(_ sql: String) throws(StoreError) -> PreparedStatement {
    var pointer: OpaquePointer?
    let result = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
    guard result == SQLITE_OK, let pointer else { throw error(code: result, sql: sql) }
    return PreparedStatement(owning: pointer, sql: sql, path: path)
  }

  /// Runs any number of statements without values, for schemas and pragmas.
  func execute(_ sql: String) throws(StoreError) {
    let result = sqlite3_exec(handle, sql, nil, nil, nil)
    guard result == SQLITE_OK else { throw error(code: result, sql: sql) }
  }

  /// The first column of the first row, for pragmas.
  func pragma(_ name: String) throws(StoreError) -> Int {
    try compile("PRAGMA \(name)").first { $0.int(0) } ?? 0
  }

  /// The row that the last INSERT made.
  var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Does `body` wholly or not at all; takes the write lock at once, so that nothing fails half-way for want of it.
  func write<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    try transaction(begin: "BEGIN IMMEDIATE", body)
  }

  /// Lets `body` see one state of the file, whatever others write meanwhile.
  func read<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    try transaction(begin: "BEGIN", body)
  }

  private func transaction<Result>(begin: String, _ body: () throws(StoreError) -> Result) throws(StoreError) -> Result
  {
    // A query asked inside a larger one belongs to the larger one's transaction.
    guard !isInTransaction else { return try body() }
    try statement(begin).run()
    isInTransaction = true
    defer { isInTransaction = false }
    do throws(StoreError) {
      let result = try body()
      try statement("COMMIT").run()
      return result
    } catch {
      // SQLite has already rolled back after some errors (full disk, broken disk); a second time is an error of its own.
      if sqlite3_get_autocommit(handle) == 0 { try? statement("ROLLBACK").run() }
      throw error
    }
  }

  private func error(code: Int32, sql: String) -> StoreError {
    StoreError(code: code, message: String(cString: sqlite3_errmsg(handle)), sql: sql, path: path)
  }
}

internal import ArticleModel
internal import CSQLite

/// One statement of SQL, compiled; owns the pointer and finalizes it.
///
/// Read a row's columns before stepping on. Not to be used from two threads, like the connection it belongs to.
final class PreparedStatement {
  private let pointer: OpaquePointer
  private let path: String
  let sql: String

  /// Takes over a pointer that `sqlite3_prepare_v3` made for `sql`.
  init(owning pointer: OpaquePointer, sql: String, path: String) {
    self.pointer = pointer
    self.sql = sql
    self.path = path
  }

  deinit { sqlite3_finalize(pointer) }

  // MARK: Running

  /// Runs it to its end with the given values.
  func run(_ values: SQLValue...) throws(StoreError) { try run(values) }

  /// Runs it to its end with the given values.
  func run(_ values: [SQLValue]) throws(StoreError) {
    try bind(values)
    defer { reset() }
    while try step() {}
  }

  /// Every row, as `read` makes of it.
  func rows<Row>(_ values: SQLValue..., as read: (PreparedStatement) throws(StoreError) -> Row) throws(StoreError)
    -> [Row]
  { try rows(values, as: read) }

  /// Every row, as `read` makes of it.
  func rows<Row>(_ values: [SQLValue], as read: (PreparedStatement) throws(StoreError) -> Row) throws(StoreError)
    -> [Row]
  {
    try bind(values)
    defer { reset() }
    var rows: [Row] = []
    while try step() { rows.append(try read(self)) }
    return rows
  }

  /// The first row, as `read` makes of it; nil where there is none.
  func first<Row>(_ values: SQLValue..., as read: (PreparedStatement) throws(StoreError) -> Row) throws(StoreError)
    -> Row?
  { try first(values, as: read) }

  /// The first row, as `read` makes of it; nil where there is none.
  func first<Row>(_ values: [SQLValue], as read: (PreparedStatement) throws(StoreError) -> Row) throws(StoreError)
    -> Row?
  {
    try bind(values)
    defer { reset() }
    return try step() ? try read(self) : nil
  }

  private func bind(_ values: [SQLValue]) throws(StoreError) {
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let result =
        switch value {
        case .null: sqlite3_bind_null(pointer, place)
        case .integer(let number): sqlite3_bind_int64(pointer, place, number)
        case .real(let number): sqlite3_bind_double(pointer, place, number)
        case .text(let text): bind(text, at: place)
        }
      guard result == SQLITE_OK else { throw StoreError(code: result, of: pointer, sql: sql, path: path) }
    }
  }

  private func bind(_ text: String, at place: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      // An empty buffer may have no address, which SQLite would take for NULL.
      guard let start = bytes.baseAddress else { return sqlite3_bind_text(pointer, place, "", 0, nil) }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        sqlite3_bind_text64(pointer, place, $0, UInt64(bytes.count), Self.transient, UInt8(SQLITE_UTF8))
      }
    }
  }

  /// Tells SQLite to copy what it is given (`SQLITE_TRANSIENT`, a cast that does not import).
  private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  private func step() throws(StoreError) -> Bool {
    switch sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw StoreError(code: code, of: pointer, sql: sql, path: path)
    }
  }

  /// Makes it ready for the next run and lets go of the copies of what was bound.
  private func reset() {
    sqlite3_reset(pointer)
    sqlite3_clear_bindings(pointer)
  }

  // MARK: Columns of the current row

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }
  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(pointer, column)) }
  func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }
  func real(_ column: Int32) -> Double { sqlite3_column_double(pointer, column) }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(pointer, column) else { return "" }
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column)))
    return String(decoding: bytes, as: UTF8.self)
  }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
  func date(_ column: Int32) -> CalendarDate? { isNull(column) ? nil : CalendarDate(iso: text(column)) }
}

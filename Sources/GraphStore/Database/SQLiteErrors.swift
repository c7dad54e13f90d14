internal import CSQLite

extension StoreError {
  /// The error that a statement's last call reported.
  init(code: Int32, of statement: OpaquePointer, sql: String, path: String) {
    self.init(
      code: code, message: String(cString: sqlite3_errmsg(sqlite3_db_handle(statement))), sql: sql, path: path)
  }

  /// SQLite's result code in the words of somebody who only knows a graph file.
  init(code: Int32, message: String, sql: String?, path: String) {
    let (kind, reason, advice): (Kind, String, String) =
      switch code & 0xFF {
      case SQLITE_BUSY, SQLITE_LOCKED:
        (.locked, "is in use by another program", "wait until that has finished, then try again")
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH:
        (.readOnly, "cannot be written", "check the permissions of the file and of its folder, or use a copy")
      case SQLITE_CANTOPEN:
        (.cannotOpen, "cannot be opened", "check that the folder exists and that you may read and write in it")
      case SQLITE_FULL:
        (.diskFull, "has no room left on its disk", "free some space and try again; the graph itself is whole")
      case SQLITE_CORRUPT:
        (.corrupt, "is damaged (\(message))", "restore it from a copy, or add the articles to a new graph")
      case SQLITE_NOTADB:
        (.notADatabase, "is not a graph file", "name another file, or a new one to begin a graph")
      case SQLITE_IOERR:
        (.inputOutput, "could not be read or written (\(message))", "check the disk it lies on")
      default:
        (.other, "failed: \(message)", "please report this with the command that led to it")
      }
    self.init(kind: kind, path: path, reason: reason, advice: advice, code: code, sql: sql)
  }
}

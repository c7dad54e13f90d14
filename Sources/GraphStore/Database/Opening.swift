internal import CSQLite
internal import Glibc

/// How a graph file is opened: looked at first, so that nothing is written to a file that is not ours.
enum Opening {
  static func open(path: String, mode: GraphStore.Mode, patience: Double) throws(StoreError) -> Connection {
    let isThere = try isRegularFile(path)
    let flags =
      switch mode {
      case .readOnly: SQLITE_OPEN_READONLY
      case .readWrite(let create): create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE
      }
    if !isThere, mode != .readWrite(create: true) {
      throw StoreError(
        kind: .missing, path: path, reason: "does not exist", advice: "check the name, or add articles to begin it")
    }
    let connection = try connect(path: path, flags: flags, patience: patience)
    try connection.execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON")
    let version = try schemaVersion(of: connection)
    if mode == .readOnly {
      if version < Migration.newest { throw olderSchema(version, path: path) }
      try connection.execute("PRAGMA query_only = ON")
    } else {
      try prepareForWriting(connection)
      // Somebody else may have brought the file up to date between the look and the lock: `migrate` looks again.
      if version < Migration.newest { try Migration.migrate(connection) }
    }
    return connection
  }

  static func openInMemory() throws(StoreError) -> Connection {
    let connection = try Connection(
      path: ":memory:", address: ":memory:", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, patience: 0)
    try connection.execute("PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON")
    try Migration.migrate(connection)
    return connection
  }

  private static func connect(path: String, flags: Int32, patience: Double) throws(StoreError) -> Connection {
    // A path is no URI, but SQLite would take one that begins so for one, and an empty one for a temporary file.
    let address = path.hasPrefix("/") ? path : "./" + path
    let connection = try Connection(path: path, address: address, flags: flags, patience: patience)
    guard flags & SQLITE_OPEN_READONLY != 0 else { return connection }
    do throws(StoreError) {
      _ = try connection.pragma("schema_version")
      return connection
    } catch {
      guard error.kind == .cannotOpen || error.kind == .readOnly else { throw error }
      // The file waits for a write-ahead log beside it, in a folder where none can be made (a read-only disk).
      // Where there is no log, the file alone is the whole graph, and nobody can be writing to it.
      guard access(path + "-wal", F_OK) != 0 else { throw error }
      let address = "file:" + percentEncoded(address) + "?immutable=1"
      return try Connection(path: path, address: address, flags: flags, patience: patience)
    }
  }

  /// WAL lets readers go on while one writes; with it, NORMAL loses at most the last transactions when the power goes,
  /// never the file. Zeroing what is deleted (Debian's default) buys nothing here and costs writes. A
  /// long log (64 MB) is copied into the file seldom, each page once however often it was written.
  private static func prepareForWriting(_ connection: Connection) throws(StoreError) {
    try connection.execute(
      """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16000;
      PRAGMA secure_delete = OFF; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY
      """)
  }

  /// The schema version of the file: 0 for an empty one.
  static func schemaVersion(of connection: Connection) throws(StoreError) -> Int {
    let path = connection.path
    let application = try connection.pragma("application_id")
    let version = try connection.pragma("user_version")
    let isEmpty = try connection.statement("SELECT count(*) FROM sqlite_schema").first { $0.int(0) } == 0
    if application == 0, version == 0, isEmpty { return 0 }
    guard application == Migration.applicationID, version > 0 else {
      throw StoreError(
        kind: .foreignDatabase, path: path, reason: "is a database of another program",
        advice: "name another file, or a new one to begin a graph")
    }
    guard version <= Migration.newest else {
      throw StoreError(
        kind: .newerSchema(found: version, known: Migration.newest), path: path,
        reason:
          "was written by a newer version of this program (schema \(version), this one knows \(Migration.newest))",
        advice: "update the program")
    }
    return version
  }

  private static func olderSchema(_ version: Int, path: String) -> StoreError {
    StoreError(
      kind: .olderSchema(found: version, known: Migration.newest), path: path,
      reason: version == 0 ? "holds no graph yet" : "was written by an older version of this program",
      advice: version == 0 ? "add articles to it first" : "add something to it, which brings it up to date")
  }

  /// Whether a file is there; throws where it is something else.
  private static func isRegularFile(_ path: String) throws(StoreError) -> Bool {
    var status = stat()
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw StoreError(
        kind: .notAFile, path: path, reason: "is no file name", advice: "name the file that holds the graph")
    }
    guard stat(path, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw StoreError(
        kind: .notAFile, path: path, reason: status.st_mode & S_IFMT == S_IFDIR ? "is a folder" : "is not a file",
        advice: "name the file that holds the graph")
    }
    return true
  }

  /// The path as it stands in a URI.
  private static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var encoded = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
      }
    }
    return encoded
  }
}

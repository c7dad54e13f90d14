/// What a graph file could not do, why, and what to do about it.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Kinds of trouble, for those who act on them.
  public enum Kind: Hashable, Sendable {
    /// No file is there and none was to be made.
    case missing
    /// The path names a folder or a device.
    case notAFile
    /// The file is no database at all.
    case notADatabase
    /// The file is a database of another program.
    case foreignDatabase
    /// A newer version of the program wrote the file: its schema, and the newest that this program knows.
    case newerSchema(found: Int, known: Int)
    /// An older version of the program wrote the file, and it was opened for reading only.
    case olderSchema(found: Int, known: Int)
    /// Another program holds the file longer than the store was willing to wait.
    case locked
    /// The file or its folder cannot be written, or the store was opened for reading only.
    case readOnly
    /// The file cannot be opened.
    case cannotOpen
    /// The disk, or the quota, is full.
    case diskFull
    /// The file is damaged.
    case corrupt
    /// The disk reported an error.
    case inputOutput
    /// An extract contradicts itself: an index or a span points outside.
    case invalidExtract
    /// Anything else that SQLite reports.
    case other
  }

  /// Which kind of trouble.
  public let kind: Kind
  /// The graph file.
  public let path: String
  /// What happened.
  public let reason: String
  /// What the user can do.
  public let advice: String
  /// SQLite's extended result code; 0 where SQLite was not involved.
  public let code: Int32
  /// The SQL that failed, where one did.
  public let sql: String?

  /// An error from its parts.
  public init(kind: Kind, path: String, reason: String, advice: String, code: Int32 = 0, sql: String? = nil) {
    self.kind = kind
    self.path = path
    self.reason = reason
    self.advice = advice
    self.code = code
    self.sql = sql
  }

  /// One line: file, what happened, what to do.
  public var description: String { "\(path): \(reason); \(advice)" }
}

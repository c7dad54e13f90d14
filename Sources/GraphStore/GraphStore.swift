internal import CSQLite

/// A graph in an SQLite file: articles, what was extracted from them, and the entities that this makes.
///
/// One store belongs to one thread; several stores, in one program or many, may use one file at the same time: any
/// number read while one writes, and a second writer waits for `patience` seconds.
public final class GraphStore {
  /// What the file is opened for.
  public enum Mode: Hashable, Sendable {
    /// To read and write; `create` makes the file where there is none.
    case readWrite(create: Bool)
    /// To read.
    case readOnly
  }

  let connection: Connection

  /// Opens the graph at `path`, bringing an older file up to this version's schema where it may be written.
  ///
  /// Throws `StoreError` where the path is no graph file, or one of a newer version. Refused files are not touched.
  public init(path: String, mode: Mode, patience: Double = 5) throws(StoreError) {
    connection = try Opening.open(path: path, mode: mode, patience: patience)
  }

  private init(connection: Connection) { self.connection = connection }

  /// A graph in memory, gone with the store.
  public static func inMemory() throws(StoreError) -> GraphStore {
    GraphStore(connection: try Opening.openInMemory())
  }

  /// The graph file.
  public var path: String { connection.path }
}

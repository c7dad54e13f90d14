/// One step of the schema: what a file of version n − 1 needs to become one of version n.
///
/// A migration that has been released is never edited; a new one is put behind it.
struct Migration: Sendable {
  /// What it brings.
  let name: String
  let sql: String

  /// All of them, in order; a file's `user_version` is how many it has been through.
  static let all = [extracts, shownGraph, textSearch]

  /// The version of a file that has been through all of them.
  static var newest: Int { all.count }

  /// Marks a file as ours in its header: `Entt`.
  static let applicationID = 0x456E_7474

  /// Takes a file of whatever version to the newest, wholly or not at all.
  static func migrate(_ connection: Connection) throws(StoreError) {
    try connection.write { () throws(StoreError) in
      let version = try Opening.schemaVersion(of: connection)
      for migration in all.dropFirst(version) { try connection.execute(migration.sql) }
      try connection.execute("PRAGMA application_id = \(applicationID); PRAGMA user_version = \(newest)")
    }
  }
}

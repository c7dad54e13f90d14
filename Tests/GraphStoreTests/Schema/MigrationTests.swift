import Testing

@testable import GraphStore

@Suite struct MigrationTests {
  @Test func everyMigrationHasANameOfItsOwn() {
    #expect(Set(Migration.all.map(\.name)).count == Migration.all.count)
  }

  @Test func everyTableIsStrict() throws {
    let store = try GraphStore.inMemory()
    let loose = try store.connection.statement(
      """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'
      """
    ).rows { $0.text(0) }
    #expect(loose == [])
  }

  @Test func aFileCanBeTakenUpAtEveryVersion() throws {
    for version in 0..<Migration.newest {
      let connection = try Connection(path: ":memory:", address: ":memory:", flags: 6, patience: 0)
      for migration in Migration.all.prefix(version) { try connection.execute(migration.sql) }
      if version > 0 {
        try connection.execute(
          "PRAGMA application_id = \(Migration.applicationID); PRAGMA user_version = \(version)")
      }
      try Migration.migrate(connection)
      #expect(try connection.pragma("user_version") == Migration.newest)
      #expect(try connection.statement("SELECT count(*) FROM article_search").first { $0.int(0) } == 0)
    }
  }
}

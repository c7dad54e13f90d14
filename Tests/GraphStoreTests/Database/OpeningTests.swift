import ArticleModel
import CSQLite
import Foundation
import TestSupport
import Testing

@testable import GraphStore

@Suite struct OpeningTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private func open(
    _ name: String, _ mode: GraphStore.Mode = .readWrite(create: true), patience: Double = 0
  ) throws -> GraphStore {
    try GraphStore(path: folder.file(name), mode: mode, patience: patience)
  }

  /// The error of opening, which must fail.
  private func error(opening name: String, _ mode: GraphStore.Mode = .readWrite(create: true)) throws -> StoreError {
    try #require(throws: StoreError.self) { try open(name, mode) }
  }

  /// Runs SQL on a file by the side of the store.
  private func execute(_ sql: String, on name: String) throws {
    var handle: OpaquePointer?
    #expect(sqlite3_open(folder.file(name), &handle) == SQLITE_OK)
    defer { sqlite3_close(handle) }
    #expect(sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK, "\(String(cString: sqlite3_errmsg(handle)))")
  }

  @Test func aGraphIsThereAgainWhenItIsOpenedAgain() throws {
    let digest: String
    do {
      let store = try open("a graph'%?#.entente")
      for story in Stories.all { try store.add(story.extract, extractor: "test") }
      digest = try store.contentDigest()
    }
    for mode in [GraphStore.Mode.readOnly, .readWrite(create: false), .readWrite(create: true)] {
      #expect(try open("a graph'%?#.entente", mode).contentDigest() == digest)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a graph'%?#.entente"])
  }

  @Test func whatIsNotThereIsMissing() throws {
    #expect(try error(opening: "none", .readOnly).kind == .missing)
    #expect(try error(opening: "none", .readWrite(create: false)).kind == .missing)
    #expect(try error(opening: "no/folder/graph").kind == .cannotOpen)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func aFolderOrADeviceIsNoGraphFile() throws {
    #expect(try error(opening: "").kind == .notAFile)
    #expect(throws: StoreError.self) { try GraphStore(path: "", mode: .readWrite(create: true)) }
    #expect(throws: StoreError.self) { try GraphStore(path: "/dev/null", mode: .readWrite(create: true)) }
  }

  @Test func anotherFileIsRefusedAndLeftAlone() throws {
    let content = Data(String(repeating: "Dear diary, this is no database. ", count: 100).utf8)
    try content.write(to: URL(filePath: folder.file("diary.txt")))
    #expect(try error(opening: "diary.txt").kind == .notADatabase)
    #expect(try error(opening: "diary.txt", .readOnly).kind == .notADatabase)
    #expect(try Data(contentsOf: URL(filePath: folder.file("diary.txt"))) == content)
  }

  @Test func aDatabaseOfAnotherProgramIsRefusedAndLeftAlone() throws {
    try execute("CREATE TABLE recipe (id INTEGER)", on: "recipes.db")
    let content = try Data(contentsOf: URL(filePath: folder.file("recipes.db")))
    #expect(try error(opening: "recipes.db").kind == .foreignDatabase)
    #expect(try error(opening: "recipes.db", .readOnly).kind == .foreignDatabase)
    #expect(try Data(contentsOf: URL(filePath: folder.file("recipes.db"))) == content)
  }

  @Test func aGraphOfANewerProgramIsRefusedWithItsVersion() throws {
    _ = try open("graph")
    try execute("PRAGMA user_version = 99", on: "graph")
    let error = try error(opening: "graph")
    #expect(error.kind == .newerSchema(found: 99, known: Migration.newest))
    #expect(error.description.contains("newer version") && error.description.hasSuffix("update the program"))
  }

  @Test func anEmptyFileBecomesAGraphButHoldsNoneToRead() throws {
    try Data().write(to: URL(filePath: folder.file("empty")))
    #expect(try error(opening: "empty", .readOnly).kind == .olderSchema(found: 0, known: Migration.newest))
    #expect(try open("empty").statistics().articles == 0)
    #expect(try open("empty", .readOnly).statistics().articles == 0)
  }

  @Test func aTruncatedGraphIsDamaged() throws {
    do {
      let store = try open("graph")
      for number in 0..<50 {
        var story = Stories.summit.extract
        story = Extract(
          article: Article(id: "\(number)", text: story.article.text, origin: ""), entities: story.entities,
          relations: story.relations, statements: story.statements)
        try store.add(story, extractor: "test")
      }
    }
    let whole = try Data(contentsOf: URL(filePath: folder.file("graph")))
    for part in [whole.count / 2, whole.count - 4096, 4096, 1000, 100, 50] {
      try whole.prefix(part).write(to: URL(filePath: folder.file("part")))
      let error = try #require(throws: StoreError.self) {
        let store = try open("part", .readOnly)
        guard try store.verify().isEmpty else {
          throw StoreError(kind: .corrupt, path: "", reason: "", advice: "")
        }
      }
      #expect([.corrupt, .notADatabase].contains(error.kind), "\(part) bytes: \(error)")
    }
  }

  @Test func whatIsOpenedForReadingCannotBeWritten() throws {
    do { try open("graph").add(Stories.summit.extract, extractor: "test") }
    let reader = try open("graph", .readOnly)
    let error = try #require(throws: StoreError.self) { try reader.remove("summit") }
    #expect(error.kind == .readOnly)
    #expect(try reader.article("summit") != nil)
  }

  @Test func aReaderReadsWhileAWriterAdds() throws {
    let writer = try open("graph")
    try writer.add(Stories.meeting.extract, extractor: "test")
    let reader = try open("graph", .readOnly)
    #expect(try reader.statistics().articles == 1)
    try writer.connection.write { () throws(StoreError) in
      try writer.add(Stories.summit.extract, extractor: "test")
      let seen = try reader.statistics().articles
      #expect(seen == 1, "what is not yet committed is not seen")
    }
    #expect(try reader.statistics().articles == 2)
    try reader.connection.read { () throws(StoreError) in
      let before = try reader.statistics().articles
      try writer.add(Stories.georgia.extract, extractor: "test")
      let after = try reader.statistics().articles
      #expect(before == after, "a reader sees one state of the graph")
    }
    #expect(try reader.statistics().articles == 3)
  }

  @Test func aSecondWriterIsToldThatTheGraphIsInUse() throws {
    let first = try open("graph")
    let second = try open("graph", patience: 0.05)
    let error = try #require(throws: StoreError.self) {
      try first.connection.write { () throws(StoreError) in
        try second.add(Stories.meeting.extract, extractor: "test")
      }
    }
    #expect(error.kind == .locked)
    #expect(error.description.contains("in use by another program"))
    #expect(try second.add(Stories.meeting.extract, extractor: "test") == .added)
  }

  @Test func aSecondWriterWaitsItsTurn() async throws {
    let path = folder.file("graph")
    _ = try open("graph")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = try GraphStore(path: path, mode: .readWrite(create: false), patience: 60)
          for number in 0..<10 {
            let story = Story("\(writer)-\(number)", "[Ann|person] met [Bo|person].")
              .relating("Ann", .consult, "Bo", words: "met")
            try store.add(story.extract, extractor: "test")
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try open("graph")
    #expect(try store.statistics().articles == 40)
    #expect(try store.entities().map(\.articles) == [40, 40])
    let mismatches = try store.verify()
    #expect(mismatches == [])
  }

  @Test func aFullDiskIsSaidAndNothingIsHalfWritten() throws {
    let store = try open("graph")
    try store.add(Stories.meeting.extract, extractor: "test")
    let digest = try store.contentDigest()
    let pages = try store.connection.pragma("page_count")
    try store.connection.execute("PRAGMA max_page_count = \(pages)")
    let long = Story("long", "[Ann|person] spoke. " + String(repeating: "And spoke. ", count: 10_000))
    let error = try #require(throws: StoreError.self) { try store.add(long.extract, extractor: "test") }
    #expect(error.kind == .diskFull)
    try store.connection.execute("PRAGMA max_page_count = 1000000")
    #expect(try store.contentDigest() == digest)
    let mismatches = try store.verify()
    #expect(mismatches == [])
    #expect(try store.add(long.extract, extractor: "test") == .added)
  }
}

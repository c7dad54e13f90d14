import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct VerificationTests {
  @Test func aWholeGraphHasNoMismatch() throws {
    let mismatches = try Stories.graph().verify()
    #expect(mismatches == [])
  }

  /// What is broken by SQL, and where `verify` has to find it.
  @Test(arguments: [
    ("UPDATE article_text SET text = replace(text, 'Lavrov', 'Labrov')", "mention"),
    ("UPDATE article_text SET text = replace(text, 'must not', 'must now')", "relation"),
    ("UPDATE article_text SET text = replace(text, 'must not', 'must now')", "statement"),
    ("UPDATE article_text SET text = replace(text, 'rained', 'snowed')", "article_search"),
    ("UPDATE mention SET start_byte = start_byte + 1", "mention"),
    ("UPDATE mention SET words = 'someone'", "mention"),
    ("UPDATE relation SET words_end = words_end - 1 WHERE words_end > words_start", "relation"),
    ("UPDATE relation SET predicate = 'adores'", "article"),
    ("UPDATE statement SET start_byte = start_byte + 1", "statement"),
    ("UPDATE entity SET articles = articles + 1 WHERE id = 1", "entity"),
    ("UPDATE entity SET mentions = mentions + 1 WHERE id = 1", "entity"),
    ("UPDATE entity SET name = 'Nobody' WHERE id = 1", "entity"),
    ("UPDATE entity SET first_date = '1066' WHERE id = 1", "entity"),
    ("UPDATE entity SET key = 'nobody' WHERE id = 1", "appearance"),
    ("UPDATE entity_name SET articles = 7 WHERE entity = 1", "entity_name"),
    ("UPDATE entity_name SET folded = 'x' WHERE entity = 1", "entity_name"),
    ("DELETE FROM entity_name WHERE entity = 1", "entity_name"),
    ("DELETE FROM relation_link WHERE near = 1", "relation_link"),
    ("INSERT INTO relation_link VALUES (1, 2, 3, 4)", "relation_link"),
    ("DELETE FROM mention_link", "mention_link"),
    ("DELETE FROM statement_mention", "mention_link"),
    ("UPDATE appearance SET entity = 2 WHERE entity = 1", "appearance"),
    ("PRAGMA foreign_keys = OFF; DELETE FROM document_entity WHERE ordinal = 0", "mention"),
    ("PRAGMA foreign_keys = OFF; DELETE FROM appearance WHERE ordinal = 0", "appearance"),
    ("UPDATE article SET date = '2020-01-01' WHERE key = 'meeting'", "entity"),
    ("UPDATE article SET title = 'Else' WHERE key = 'meeting'", "article_search"),
  ])
  func whatIsBrokenIsFound(sql: String, place: String) throws {
    let store = try Stories.graph()
    try store.connection.execute(sql)
    let places = Set(try store.verify().map(\.place))
    #expect(places.contains(place), "found in \(places.sorted())")
  }

  @Test func aMismatchNamesItsArticle() throws {
    let store = try Stories.graph()
    try store.connection.execute("UPDATE mention SET words = 'Labrov' WHERE words = 'Lavrov' AND start_byte < 150")
    let mismatch = try #require(try store.verify().first)
    #expect(mismatch.article == "meeting")
    #expect(mismatch.description == "mention, article meeting: “Labrov” does not stand at bytes 92 to 98")
  }

  @Test func aStoreOpenedForReadingIsVerifiedButForItsTextSearch() throws {
    let folder = try TemporaryFolder()
    let store = try GraphStore(path: folder.file("graph"), mode: .readWrite(create: true))
    try store.add(Stories.meeting.extract, extractor: "test")
    try store.connection.execute("UPDATE article SET title = 'Else'")
    let written = try store.verify()
    #expect(written.map(\.place) == ["article_search"])
    let read = try GraphStore(path: folder.file("graph"), mode: .readOnly).verify()
    #expect(read == [])
  }
}

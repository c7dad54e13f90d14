import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct ContentDigestTests {
  @Test func everyChangeOfContentShows() throws {
    let digest = try Stories.graph().contentDigest()
    for sql in [
      "UPDATE article SET title = 'Else' WHERE key = 'meeting'", "UPDATE article SET extractor = 'x'",
      "UPDATE article_text SET text = text || ' '", "UPDATE document_entity SET name = name || 'x'",
      "UPDATE mention SET end_byte = end_byte - 1", "UPDATE mention SET confidence = 0.5",
      "UPDATE relation SET status = 'past'", "UPDATE relation SET title = 'x'", "DELETE FROM relation_asserter",
      "UPDATE statement SET direct = 1 - direct", "DELETE FROM statement_mention",
      "UPDATE entity SET name = 'x' WHERE id = 1", "UPDATE entity_name SET articles = 9",
      "DELETE FROM relation_link WHERE near = 1", "DELETE FROM mention_link",
    ] {
      let store = try Stories.graph()
      try store.connection.execute(sql)
      #expect(try store.contentDigest() != digest, "\(sql)")
    }
  }

  @Test func whereTheBytesLayDoesNotMatter() throws {
    let store = try Stories.graph()
    try store.connection.execute("UPDATE article SET origin = 'elsewhere'")
    #expect(try store.contentDigest() == Stories.graph().contentDigest())
  }
}

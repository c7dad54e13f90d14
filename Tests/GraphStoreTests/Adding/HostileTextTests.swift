import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct HostileTextTests {
  @Test(arguments: [
    "O'Brien", "\"Ann\"", "'; DROP TABLE article; --", "back\\slash", "<script>alert(1)</script>", "&amp;", "%s%n_%",
    "Al\u{202E}ecilA\u{202C}", "zero\u{200B}width", "NUL\u{0}inside", "\u{0}", "\u{1}\u{7F}", "line\nbreak\ttab",
    "💥👩‍👩‍👧", "e\u{301}\u{302}\u{303}", " ", "...", "中国", "ﬃ",
    "\u{FEFF}BOM", String(repeating: "long ", count: 200_000),
  ])
  func anyNameIsKeptAsItComes(name: String) throws {
    let text = name + " met Bo."
    let words = TextSpan(0, name.utf8.count)
    let met = TextSpan(words.end + 1, words.end + 4)
    let whole = TextSpan(0, text.utf8.count)
    let extract = Extract(
      article: Article(id: name, text: text, title: name, authors: [name], source: name, address: name, origin: name),
      entities: [
        DocumentEntity(
          type: .person, name: name, aliases: [name + " alias"],
          mentions: [Mention(span: words, form: .name, rule: name)]),
        DocumentEntity(
          type: .person, name: "Bo",
          mentions: [Mention(span: TextSpan(met.end + 1, met.end + 3), form: .name, rule: "r")]),
      ],
      relations: [
        Relation(
          subject: 0, predicate: .support, object: 1, title: name, assertedBy: [0, 1],
          evidence: Evidence(sentence: whole, words: met, rule: name))
      ],
      statements: [Statement(speaker: 0, cue: met, content: whole, isDirect: false, mentions: [1], rule: name)])

    let store = try GraphStore.inMemory()
    #expect(try store.add(extract, extractor: name) == .added)
    #expect(try store.add(extract, extractor: name) == .unchanged)
    let stored = try #require(try store.extract(of: name))
    #expect(stored.article == extract.article)
    #expect(stored.entities == extract.entities)
    #expect(stored.relations == extract.relations)
    #expect(stored.statements == extract.statements)
    #expect(try store.entities(named: name).first?.name == name)
    #expect(try store.relations().first?.title == name)
    #expect(try store.quotations().first?.content == text)
    #expect(throws: Never.self) { try store.search(name) }
    #expect(throws: Never.self) { try store.entities(matching: name) }
    let mismatches = try store.verify()
    #expect(mismatches == [])
    #expect(try store.remove(name))
    #expect(try store.contentDigest() == GraphStore.inMemory().contentDigest())
  }

  @Test func anEmptyArticleIsAnArticle() throws {
    let store = try GraphStore.inMemory()
    try store.add(Extract(article: Article(id: "", text: "", origin: "")), extractor: "")
    #expect(try store.article("")?.text == "")
    let mismatches = try store.verify()
    #expect(mismatches == [])
  }
}

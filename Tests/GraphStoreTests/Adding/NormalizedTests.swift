import ArticleModel
import TestSupport
import Testing

@testable import GraphStore

@Suite struct NormalizedTests {
  private static let article = Article(id: "a", text: "Müller", origin: "")
  private static let entities = ["Ann", "Bo"].map {
    DocumentEntity(type: .person, name: $0, mentions: [Mention(span: TextSpan(0, 7), form: .name, rule: "r")])
  }
  private static func relation(_ subject: Int, _ object: Int, span: TextSpan = TextSpan(0, 7)) -> Relation {
    Relation(
      subject: subject, predicate: .consult, object: object, evidence: Evidence(sentence: span, words: span, rule: "r"))
  }
  private static func statement(_ speaker: Int?, _ span: TextSpan, _ mentions: [Int] = []) -> Statement {
    Statement(speaker: speaker, cue: nil, content: span, isDirect: true, mentions: mentions, rule: "r")
  }
  private static func asserted(by entity: Int) -> Relation {
    var relation = relation(0, 1)
    relation.assertedBy = [entity]
    return relation
  }
  private static func confidence(_ confidence: Double) -> Relation {
    var relation = relation(0, 1)
    relation.confidence = confidence
    return relation
  }

  private static let relations = [
    relation(0, 2), relation(-1, 0), relation(0, 0), relation(0, 1, span: TextSpan(0, 8)),
    relation(0, 1, span: TextSpan(2, 7)), relation(0, 1, span: TextSpan(-1, 3)), asserted(by: 2), confidence(.nan),
    confidence(2),
  ]
  private static let statements = [
    statement(2, TextSpan(0, 7)), statement(nil, TextSpan(0, 9)), statement(0, TextSpan(0, 7), [5]),
    statement(0, TextSpan(2, 3)),
  ]

  @Test(
    arguments: relations.map { Extract(article: article, entities: entities, relations: [$0]) }
      + statements.map { Extract(article: article, entities: entities, statements: [$0]) })
  func anExtractThatPointsOutsideIsRefusedAndNothingOfItStored(extract: Extract) throws {
    let store = try GraphStore.inMemory()
    let error = try #require(throws: StoreError.self) { try store.add(extract, extractor: "test") }
    #expect(error.kind == .invalidExtract)
    #expect(try store.statistics().articles == 0)
  }

  @Test func oneThatDoesNotIsStored() throws {
    let extract = Extract(
      article: Self.article, entities: Self.entities, relations: [Self.relation(0, 1)],
      statements: [Self.statement(nil, TextSpan(0, 3), [1, 0, 1])])
    let store = try GraphStore.inMemory()
    try store.add(extract, extractor: "test")
    #expect(try store.extract(of: "a")?.statements.first?.mentions == [0, 1])
  }
}

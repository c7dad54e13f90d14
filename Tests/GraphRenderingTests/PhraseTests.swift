import ArticleModel
import Testing

@testable import GraphRendering

struct PhraseTests {
  @Test(arguments: [
    (Predicate.consult, Status.actual, nil, "meets"), (.consult, .planned, nil, "is to meet"),
    (.consult, .hypothetical, nil, "may meet"), (.consult, .negated, nil, "does not meet"),
    (.position, .actual, "foreign minister", "foreign minister"),
    (.position, .past, "president", "former president"), (.memberOf, .negated, nil, "not member of"),
    (.livesIn, .past, nil, "lived in"), (.family, .actual, "wife", "wife"),
  ])
  func `a line says it in a few words`(predicate: Predicate, status: Status, title: String?, words: String) {
    #expect(Phrase.of(predicate, status: status, title: title) == words)
  }

  static let sentences: [(Predicate, Status, title: String?, words: String)] = [
    (Predicate.position, Status.actual, "foreign minister", "is foreign minister of"),
    (.memberOf, .past, nil, "was member of"), (.family, .negated, "wife", "is not wife of"),
    (.consult, .planned, nil, "is to meet"),
  ]

  @Test(arguments: sentences)
  func `a tooltip says it in a sentence`(predicate: Predicate, status: Status, title: String?, words: String) {
    #expect(Phrase.sentence(predicate, status: status, title: title) == words)
  }

  @Test func `no two predicates say the same`() {
    for status in Status.allCases {
      let phrases = Predicate.allCases.map { Phrase.of($0, status: status, title: nil) }
      #expect(Set(phrases).count == phrases.count)
    }
  }
}

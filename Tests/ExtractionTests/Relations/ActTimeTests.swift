import ArticleModel
import Extraction
import Testing

@Suite struct ActTimeTests {
  /// The words of the time of each relation of an article of Wednesday, 2009-03-25.
  private func times(_ sentence: String) throws -> [String] {
    let draft = try draft(
      sentence, date: CalendarDate(year: 2009, month: 3, day: 25),
      [AttributionStage(), StatementStage(), RelationStage()])
    return draft.relations.map { relation in
      let words = relation.time.map { String(draft.document.text(of: $0.span)) } ?? "none"
      return "\(relation.predicate.rawValue) \(words)"
    }
  }

  @Test func timeGoesWithTheVerbOnWhichItHangs() throws {
    #expect(
      try times("[Obama|person], who met [Merkel|person] on Monday, will visit [Russia|country] next week.")
        == ["consult Monday", "consult next week"])
  }

  @Test func timeOfTheVerbIsThatOfItsNoun() throws {
    #expect(try times("[Obama|person] held talks with [Merkel|person] yesterday.") == ["consult yesterday"])
  }
}

import ArticleModel
import Testing

@testable import Extraction

struct ContextTableTests {
  private func entries(_ marked: String, around sentence: Int) throws -> [(name: String, entry: ContextTable.Entry)] {
    let draft = try draft(marked, [])
    return ContextTable(draft).entries(around: sentence).map { (draft.entities[$0.entity].name, $0) }
  }

  private let article = """
    [Kenya|country] has a new law. [Kenya|country] wrote it with [Obama|person]. [Obama|person] and [Merkel|person] came.
    The vote was close.
    """

  @Test func theMostMentionedComeFirst() throws {
    let found = try entries(article, around: 3)
    #expect(found.map(\.name) == ["Kenya", "Obama", "Merkel"])
    #expect(found.map(\.entry.rank) == [0, 1, nil])
    #expect(found.map(\.entry.isMainCountry) == [true, false, false])
    #expect(found.map { $0.entry.before != nil } == [false, true, true])
  }

  @Test func whomTheSentenceNamesIsNotContext() throws {
    #expect(try entries(article, around: 1).map(\.name) == [])
    #expect(try entries(article, around: 2).map(\.name) == ["Kenya"])
  }

  @Test func oneMentionAlonePicksNobodyOut() throws {
    #expect(try entries("[Lavrov|person] spoke. It rained. It snowed.", around: 2).isEmpty)
  }
}

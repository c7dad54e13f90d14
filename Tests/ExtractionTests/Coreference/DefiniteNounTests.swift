import ArticleModel
import Knowledge
import Language
import Testing

@testable import Extraction

@Suite struct DefiniteNounTests {
  /// The definite nouns of a text.
  private func nouns(_ text: String) throws -> [(words: String, noun: DefiniteNoun)] {
    var draft = Draft(try EngineAnalyzer().document(for: Article(id: "a", text: text, origin: "a")))
    try Pipeline([NameFinder()]).run(on: &draft)
    return draft.words.indices.compactMap { token in
      DefiniteNoun(at: token, draft).map { (draft.words(of: $0.words), $0) }
    }
  }

  @Test func theNounBehindItsArticle() throws {
    let found = try nouns("Siemens grew. The German company hired engineers.")
    #expect(found.map(\.words) == ["German company"])
    #expect(found.first?.noun.kind == .body)
    #expect(found.first?.noun.inside.count == 1)
  }

  @Test func aPossessiveIsOneToo() throws {
    #expect(try nouns("Iran agreed. The country's economy grew.").map(\.words) == ["country"])
  }

  @Test func twoCountriesAreAPair() throws {
    let found = try nouns("Iran and Iraq met. The two countries agreed.")
    #expect(found.map(\.noun.isPair) == [true])
  }

  @Test func aNounThatNamesWhomItMeansIsNone() throws {
    #expect(try nouns("Iran spoke. The Danish government refused.").isEmpty)
    #expect(try nouns("Iran spoke. The city of Munich grew.").isEmpty)
    #expect(try nouns("Iran spoke. A company left its country.").isEmpty)
  }

  @Test func doubtsTellWhatSpeaksAgainstAnEntity() throws {
    let found = try nouns("Iran spoke. The new government and the countries that import oil met.")
    #expect(found.first?.noun.doubts.contains(.ordered) == true)
    #expect(found.last?.noun.doubts.contains(.plural) == true)
    #expect(found.last?.noun.doubts.contains(.complement) == true)
  }
}

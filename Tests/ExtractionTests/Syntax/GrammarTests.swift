import ArticleModel
import Knowledge
import Language
import Testing

@testable import Extraction

/// What stands around the verb `word` of a sentence: subjects, objects, phrases behind prepositions.
private func around(_ word: String, in text: String) throws -> String {
  let article = Article(id: "grammar", text: text, origin: "grammar")
  let document = try EngineAnalyzer().document(for: article)
  let grammar = Grammar(of: document, lexicon: .english)
  func words(_ tokens: [Int]) -> String {
    tokens.map { String(document.text(of: document.tokens[$0])) }.joined(separator: " ")
  }
  guard let verb = document.tokens.indices.first(where: { document.text(of: document.tokens[$0]) == word }) else {
    return "not there"
  }
  let predication = grammar.predication(ofVerb: verb)
  let obliques = predication.obliques.map { words($0.words) }.joined(separator: ", ")
  return "\(words(predication.subjects)) | \(words(predication.objects)) | \(obliques)"
}

@Suite struct GrammarTests {
  @Test func conjunctionSharesSubjects() throws {
    #expect(try around("praised", in: "Obama met Putin and praised Merkel.") == "Obama | Merkel | ")
  }

  @Test func passivesAreTurnedRound() throws {
    #expect(try around("invaded", in: "Poland was invaded by Germany.") == "Germany | Poland | Germany")
  }

  @Test func infinitivesHaveTheSubjectThatControlsThem() throws {
    #expect(try around("meet", in: "Obama agreed to meet Putin.") == "Obama | Putin | ")
    #expect(try around("leave", in: "Obama urged Assad to leave Syria.") == "Assad | Syria | ")
  }

  @Test func relativeClausesHaveTheirAntecedent() throws {
    #expect(try around("attacked", in: "Trump, who attacked Clinton, lost.") == "Trump | Clinton | ")
  }

  @Test func prepositionsAreSharedByWhatIsJoined() throws {
    #expect(try around("spoke", in: "Merkel spoke with Obama and Putin.") == "Merkel |  | Obama Putin")
  }
}

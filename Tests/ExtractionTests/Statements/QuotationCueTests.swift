import ArticleModel
import Knowledge
import Language
import Testing

@testable import Extraction

@Suite struct QuotationCueTests {
  /// Cue and source behind the first quotation of a text.
  private func cue(_ text: String) throws -> [String]? {
    let document = try EngineAnalyzer().document(for: Article(id: "q", text: text, origin: "q"))
    let quotations = Quotations(of: document)
    let first = try #require(quotations.all.first).tokens
    let found = QuotationCue(document: document, lexicon: .english, quotations: quotations).cue(behind: first)
    return found.map { found in
      [found.cue, found.source].map { words in
        words.map { String(document.text(of: document.tokens[$0])) }.joined(separator: " ")
      }
    }
  }

  @Test(arguments: [
    "\"It is a ploy,\" said Volker Kauder.", "\"It is a ploy,\" Volker Kauder said in Berlin.",
    "“It is a ploy,” said Volker Kauder. “It is no more.”",
  ])
  func verbRightBehindTheQuotationIsItsCue(_ text: String) throws {
    #expect(try cue(text) == ["said", "Volker Kauder"])
  }

  @Test(arguments: [
    "\"It is a ploy.\" Volker Kauder said nothing more.", "The \"Iran plan\" of May came when Kauder said so.",
  ])
  func verbElsewhereIsNone(_ text: String) throws {
    #expect(try cue(text) == nil)
  }

  @Test func behindTheLastWordOfATextThereIsNone() throws {
    let document = try EngineAnalyzer().document(for: Article(id: "q", text: "Talks \"failed\" again", origin: "q"))
    let cues = QuotationCue(document: document, lexicon: .english, quotations: Quotations(of: document))
    let last = document.tokens.count - 1
    #expect(cues.cue(behind: last..<last + 1) == nil)
  }
}

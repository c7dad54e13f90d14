import ArticleModel
import Language
import Testing

@testable import Extraction

@Suite struct QuotationsTests {
  private func quotations(_ text: String) throws -> [String] {
    let document = try EngineAnalyzer().document(for: Article(id: "q", text: text, origin: "q"))
    return Quotations(of: document).all.map { quotation in
      let first = document.tokens[quotation.tokens.lowerBound].span
      return String(document.text(of: first.union(document.tokens[quotation.tokens.upperBound - 1].span)))
    }
  }

  @Test(arguments: ["\"It is a ploy\"", "“It is a ploy”", "''It is a ploy''", "«It is a ploy»", "‘It is a ploy’"])
  func marksOfAnyFormQuote(_ words: String) throws {
    #expect(try quotations("He said \(words) and left.") == [words])
  }

  @Test func anApostropheClosesNothing() throws {
    #expect(try quotations("He said “the workers’ rights are gone” and left.") == ["“the workers’ rights are gone”"])
  }

  @Test func aMarkTooManySpoilsNoOther() throws {
    #expect(
      try quotations("\"We stay. \"We are ready,\" he said. They left.\" Then \"it is over\" was heard.")
        == ["\"We stay.", "\"We are ready,\"", "\"it is over\""])
  }

  @Test func blanksOnTheWrongSideAreBorneWith() throws {
    #expect(try quotations("He fled:\" We are ready, \"he said.") == ["\" We are ready, \""])
  }

  @Test func anOpenQuotationEndsWithItsParagraph() throws {
    #expect(try quotations("“We are ready.\n\n“We will go.”") == ["“We are ready.", "“We will go.”"])
  }
}

import ArticleModel
import Language
import Testing

@testable import Extraction

@Suite struct WholeQuotationsTests {
  /// The contents of a text after mending, each with its cue; they are given as tokens.
  private func mended(_ text: String, _ found: [(content: Range<Int>, source: Range<Int>, cue: Range<Int>)]) throws
    -> [String]
  {
    let document = try EngineAnalyzer().document(for: Article(id: "w", text: text, origin: "w"))
    var attributions = found.map {
      Attribution(source: $0.source, cue: $0.cue, content: $0.content, isDirect: true, rule: "engine")
    }
    WholeQuotations(document: document, quotations: Quotations(of: document)).mend(&attributions)
    return attributions.map { attribution in
      [attribution.source, attribution.content].compactMap { $0 }.map { words in
        let span = document.tokens[words.lowerBound].span.union(document.tokens[words.upperBound - 1].span)
        return String(document.text(of: span))
      }.joined(separator: ": ")
    }
  }

  @Test func aQuotationBegunIsReadToItsEnd() throws {
    let text = "Merkel said: “Spain is ready. It was not ready before. Nobody was.”"
    #expect(
      try mended(text, [(4..<7, 0..<1, 1..<2), (14..<16, 0..<1, 1..<2)])
        == ["Merkel: Spain is ready. It was not ready before. Nobody was"])
  }

  @Test func aQuotationWithoutACueGoesOnFromTheOneBefore() throws {
    let text = "“Spain is ready,” Merkel said. “It was not.”\n\nRajoy noted her words."
    #expect(
      try mended(text, [(1..<4, 6..<7, 7..<8), (10..<13, 15..<16, 16..<17)]) == [
        "Merkel: Spain is ready", "Merkel: It was not",
      ])
  }
}

import ArticleModel
import Language
import Testing

@testable import Extraction

@Suite struct EngineContentsTests {
  /// The contents of a text, and who says them, where `speech` is what the engine reads, by words.
  private func contents(_ text: String, _ speech: [(content: Range<Int>, cue: Range<Int>?)]) throws -> [String] {
    let read = try EngineAnalyzer().document(for: Article(id: "e", text: text, origin: "e"))
    let document = Document(
      article: read.article, tokens: read.tokens, sentences: read.sentences,
      reportedSpeech: speech.map { ReportedSpeech(content: $0.content, cue: $0.cue, source: nil) })
    return EngineContents(document: document, quotations: Quotations(of: document)).attributions().map { found in
      [found.source, found.content].map { words in
        words.map { words in
          let span = document.tokens[words.lowerBound].span.union(document.tokens[words.upperBound - 1].span)
          return String(document.text(of: span))
        } ?? "-"
      }.joined(separator: ": ")
    }
  }

  @Test func aContentEndsWithNoPhraseBegun() throws {
    let text = "Merkel spoke of conditions for countries such as Greece, Ireland and Portugal."
    #expect(
      try contents(text, [(3..<8, 1..<3)]) == ["Merkel: conditions for countries such as Greece, Ireland and Portugal"])
  }

  @Test func whoComplainsStandsBehindFrom() throws {
    let text = "The minister jabbed back at complaints from Jacob Lew that mines overwhelmed markets."
    #expect(try contents(text, [(9..<13, 5..<6)]) == ["from Jacob Lew: mines overwhelmed markets"])
  }

  @Test func whoIsToldIsNotWhatIsSaid() throws {
    #expect(try contents("Graham told The New York Times.", [(2..<6, 1..<2)]).isEmpty)
  }
}

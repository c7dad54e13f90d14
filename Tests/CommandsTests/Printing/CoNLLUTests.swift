import ArticleModel
import Foundation
import Testing

@testable import Commands

@Suite struct CoNLLUTests {
  /// A document of one sentence, whose words stand in `text` one after the other; all hang on the first.
  private func document(_ text: String, _ words: [(form: String, part: PartOfSpeech)]) -> Document {
    var tokens: [Token] = []
    var rest = text[...]
    for word in words {
      guard let found = rest.range(of: word.form) else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      var token = Token(span: TextSpan(start, start + word.form.utf8.count))
      token.partOfSpeech = word.part
      token.head = tokens.isEmpty ? nil : 0
      tokens.append(token)
      rest = text[found.upperBound...]
    }
    let sentence = Sentence(tokens: 0..<tokens.count, span: TextSpan(0, text.utf8.count), paragraph: 0)
    return Document(article: Article(id: "a", text: text, origin: "o"), tokens: tokens, sentences: [sentence])
  }

  private func rows(_ document: Document) -> [[Substring]] {
    String(decoding: CoNLLU.bytes(of: document), as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  @Test func wordsWrittenAsOneHaveALineOfTheirOwn() {
    let rows = rows(
      document(
        "We don't see Russia's plan.",
        [
          ("We", .pronoun), ("do", .auxiliary), ("n't", .particle), ("see", .verb), ("Russia", .properNoun),
          ("'s", .particle), ("plan", .noun), (".", .punctuation),
        ]))
    #expect(rows.map { $0[0] } == ["1", "2-3", "2", "3", "4", "5-6", "5", "6", "7", "8"])
    #expect(rows.map { $0[1] } == ["We", "don't", "do", "n't", "see", "Russia's", "Russia", "'s", "plan", "."])
    #expect(rows.allSatisfy { $0.count == 10 })
    #expect(rows.map { $0[9] }.filter { $0 != "_" } == ["SpaceAfter=No"])
  }

  @Test func anApostropheIsAWordsRestOnlyWhereItMakesAPossessive() {
    let rows = rows(
      document(
        "the parties' 'plan'",
        [
          ("the", .determiner), ("parties", .noun), ("'", .particle), ("'", .punctuation), ("plan", .noun),
          ("'", .punctuation),
        ]))
    #expect(rows.map { $0[0] } == ["1", "2-3", "2", "3", "4", "5", "6"])
    #expect(rows.map { $0[9] } == ["_", "_", "_", "_", "SpaceAfter=No", "SpaceAfter=No", "_"])
  }
}

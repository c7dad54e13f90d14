import ArticleModel
import Language
import Testing

@Suite struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let document = RuleAnalyzer().document(for: Article(id: "a", text: text, origin: "test"))
    return document.sentences.map { String(document.text(of: $0.span)) }
  }

  @Test func stopsEndSentencesAndAbbreviationsDoNot() {
    #expect(
      sentences("Mr. Smith met Sen. J. Doe in the U.S. The talks failed. He left.")
        == ["Mr. Smith met Sen. J. Doe in the U.S.", "The talks failed.", "He left."])
  }

  @Test func quotesAndBracketsBehindTheStopBelongToIt() {
    #expect(sentences("“We go.” (He went.) \"Stop!\" he said.") == ["“We go.”", "(He went.)", "\"Stop!\" he said."])
  }

  @Test func aHeadlineEndsAtTheBlankLine() {
    #expect(sentences("Talks fail\n\nThe talks failed") == ["Talks fail", "The talks failed"])
  }

  @Test func wrappedLinesAreOneParagraph() {
    let text = """
      The minister said on Thursday that the talks with the two companies
      would go on in the spring, when a new government will have been sworn
      in.
          A second paragraph begins with an indented line and goes on to say
      little more.
      """
    #expect(sentences(text).count == 2)
  }

  @Test func aLineThatIsNoWrapEndsAParagraph() {
    let text = "Cabinet under attack\n" + String(repeating: "The minister said so again and again ", count: 9) + "."
    #expect(sentences(text).count == 2)
  }

  @Test func everyTokenLiesInOneSentence() {
    let document = RuleAnalyzer().document(
      for: Article(id: "a", text: "A b.C d!?\n\n\"E\" ... F\n\n\n(g) e.g. Mr.", origin: "test"))
    #expect(document.sentences.flatMap { Array($0.tokens) } == Array(0..<document.tokens.count))
  }
}

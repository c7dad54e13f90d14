import ArticleModel
import Testing

@testable import Language

@Suite struct SentenceSplitterTests {
  private func split(_ text: String) -> (tokens: [Token], sentences: [Sentence]) {
    let abbreviations = Abbreviations()
    let bytes = Array(text.utf8)
    let tokens = Tokenizer(abbreviations: abbreviations).tokens(of: bytes.span)
    return (tokens, SentenceSplitter(abbreviations: abbreviations).sentences(of: tokens, in: bytes.span))
  }

  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return split(text).sentences.map { String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self) }
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

  @Test func aShortLineInTheMiddleOfASentenceOnlyWrapsWhereParagraphsAreIndented() {
    let text = """
      The first deputy prime minister
      Ivan Petrov said at the end of a short visit here that his country wants
      to trade more.
       Petrov, who is also chairman of the State
      Agro-Industrial Committee, met two ministers.
       He left on Monday.
      """
    #expect(sentences(text).count == 3)
  }

  @Test func aLineThatIsNoWrapEndsAParagraph() {
    let text = "Cabinet under attack\n" + String(repeating: "The minister said so again and again ", count: 9) + "."
    #expect(sentences(text).count == 2)
  }

  @Test func aPicturesCreditIsASentence() {
    #expect(
      sentences("The winner holds the cup Image: Jane Roe. The image: a cup.")
        == ["The winner holds the cup", "Image: Jane Roe.", "The image: a cup."])
  }

  @Test func dotsAloneAreNoSentence() {
    #expect(sentences("He left the church. ... Then he wrote.") == ["He left the church. ...", "Then he wrote."])
  }

  @Test func everyTokenLiesInOneSentence() {
    let (tokens, sentences) = split("A b.C d!?\n\n\"E\" ... F\n\n\n(g) e.g. Mr.")
    #expect(sentences.flatMap { Array($0.tokens) } == Array(0..<tokens.count))
  }
}

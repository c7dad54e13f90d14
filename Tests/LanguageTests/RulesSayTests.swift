import ArticleModel
import Testing

@testable import Language

@Suite struct RulesSayTests {
  /// Words of `text` with what the rules say of them.
  private func says(_ text: String) -> [(word: String, score: Float)] {
    let abbreviations = Abbreviations()
    let bytes = Array(text.utf8)
    let tokens = Tokenizer(abbreviations: abbreviations).tokens(of: bytes.span)
    let sentences = SentenceSplitter(abbreviations: abbreviations).sentences(of: tokens, in: bytes.span)
    let scores = RulesSay(sentences, tokens: tokens, text: bytes.span).scores
    return zip(tokens, scores).map { (String(text.slice($0.span)), $1) }
  }

  @Test func inEditedTextOnlyAStopBeginsASentence() {
    let said = says("The chapter of the Council on Relations Alia Salem said so. He left \"in haste.\"")
    #expect(said.filter { $0.score == RulesSay.yes }.map(\.word) == ["The", "He"])
    #expect(said.filter { $0.score < 0 }.count == said.count - 2)
  }

  @Test func behindAMarkTheEngineMayStillBeginASentence() {
    let said = says("The president put it so: there was nothing left, he wrote, and went home.")
    #expect(said.first { $0.word == "there" }?.score == RulesSay.hardly)
    #expect(said.first { $0.word == "he" }?.score == RulesSay.no)
  }

  @Test func aListedItemGoesOnBehindItsLetter() {
    let said = says("He gave thanks for two things: a) leaving the town, b) coming home again.")
    #expect(said.first { $0.word == "leaving" }?.score == RulesSay.no)
  }

  @Test func aHeadingInEditedTextIsLeftToTheEngine() {
    let said = says("Talks fail again\n\nThe talks on the future of the alliance failed.")
    #expect(said.prefix(3).map(\.score) == [RulesSay.yes, 0, 0])
    #expect(said[4].score == RulesSay.no)
  }

  @Test func inAForumTheRulesDenyNothing() {
    let said = says("is it safe to go there now i want to know\n\nyes it is i went there a year ago. no problem")
    #expect(said.allSatisfy { $0.score >= 0 })
  }

  @Test func noWordsNoScores() { #expect(says("").isEmpty) }
}

import ArticleModel
import Testing

@Suite struct WordFeaturesTests {
  @Test(arguments: [
    "_", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "Tense=Past|VerbForm=Part|Voice=Pass", "Number=Ptan",
  ])
  func readsWhatItWrites(column: String) {
    #expect(WordFeatures(conllu: column).conllu == column)
  }

  @Test func passesOverWhatMeaningDoesNotNeed() {
    #expect(WordFeatures(conllu: "Case=Acc|Gender=Fem|Number=Sing|PronType=Prs").conllu == "Number=Sing")
  }
}

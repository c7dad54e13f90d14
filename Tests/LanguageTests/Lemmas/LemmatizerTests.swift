import ArticleModel
import Testing

@testable import Language

@Suite struct LemmatizerTests {
  private func lemma(_ word: String, _ part: PartOfSpeech, _ features: String) -> String {
    let bytes = Array(word.utf8)
    let token = Token(
      span: TextSpan(0, bytes.count), partOfSpeech: part, features: WordFeatures(conllu: features))
    return Lemmatizer().lemma(of: token, in: bytes.span)
  }

  @Test(arguments: [
    ("said", "say"), ("Met", "meet"), ("stopped", "stop"), ("hoped", "hope"), ("visited", "visit"),
    ("created", "create"), ("treated", "treat"), ("tried", "try"), ("died", "die"), ("agreed", "agree"),
    ("called", "call"), ("expelled", "expel"), ("settled", "settle"), ("changed", "change"), ("belonged", "belong"),
    ("accused", "accuse"), ("charged", "charge"), ("offered", "offer"), ("required", "require"), ("equipped", "equip"),
  ])
  func pastFormsLeadToTheBase(form: String, base: String) {
    #expect(lemma(form, .verb, "Mood=Ind|Tense=Past|VerbForm=Fin") == base)
  }

  @Test(arguments: [
    ("goes", "go"), ("denies", "deny"), ("watches", "watch"), ("says", "say"), ("lies", "lie"), ("crosses", "cross"),
  ])
  func thirdPersonsLeadToTheBase(form: String, base: String) {
    #expect(lemma(form, .verb, "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin") == base)
  }

  @Test(arguments: [("meeting", "meet"), ("dying", "die"), ("running", "run"), ("making", "make"), ("being", "be")])
  func participlesLeadToTheBase(form: String, base: String) {
    #expect(lemma(form, .verb, "Tense=Pres|VerbForm=Part") == base)
  }

  @Test func anUninflectedVerbStaysAsItIs() {
    #expect(lemma("need", .verb, "VerbForm=Inf") == "need")
    #expect(lemma("bring", .verb, "VerbForm=Inf") == "bring")
  }

  @Test(arguments: [
    ("talks", "talk"), ("countries", "country"), ("spokesmen", "spokesman"), ("churches", "church"), ("wives", "wife"),
    ("crises", "crisis"), ("viruses", "virus"), ("people", "person"),
  ])
  func pluralsLeadToTheSingular(form: String, singular: String) {
    #expect(lemma(form, .noun, "Number=Plur") == singular)
  }

  @Test func auxiliariesAndPronounsAreListed() {
    #expect(lemma("'s", .auxiliary, "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin") == "be")
    #expect(lemma("wo", .auxiliary, "VerbForm=Fin") == "will")
    #expect(lemma("him", .pronoun, "Number=Sing|Person=3") == "he")
    #expect(lemma("n't", .particle, "_") == "not")
  }

  @Test func namesKeepTheirCapitals() {
    #expect(lemma("Moscow", .properNoun, "Number=Sing") == "Moscow")
    #expect(lemma("Republicans", .properNoun, "Number=Plur") == "Republican")
  }
}

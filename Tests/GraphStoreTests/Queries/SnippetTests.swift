import ArticleModel
import Testing

@testable import GraphStore

@Suite struct SnippetTests {
  private func snippet(_ text: String, for words: String) -> Snippet {
    Snippet(cutFrom: Snippet.Marked(text, finding: SearchQuery(words)))
  }

  @Test func aShortTextIsShownWhole() {
    let short = snippet("Müller met Łódź’s mayor.", for: "MET mayor")
    #expect(short.text == "Müller met Łódź’s mayor.")
    #expect(short.marks.map { String(short.text.slice($0)) } == ["met", "mayor"])
  }

  @Test func aLongTextIsCutBetweenWordsWhereMostIsFound() {
    let filler = String(repeating: "žluťoučký kůň pěl ", count: 60)
    let long = snippet("One " + filler + "then two and three came " + filler, for: "one two three")
    #expect(long.text.hasPrefix("…") && long.text.hasSuffix("…"))
    #expect(long.text.contains("then two and three came"))
    #expect(long.text.utf8.count <= Snippet.length + 6)
    #expect(long.marks.map { String(long.text.slice($0)) } == ["two", "three"])
    for word in long.text.dropFirst().dropLast().split(separator: " ") {
      #expect(["žluťoučký", "kůň", "pěl", "then", "two", "and", "three", "came"].contains(word))
    }
  }

  @Test func whatIsFoundIsShownWholeHoweverLong() {
    let word = String(repeating: "é", count: 1000)
    #expect(snippet("a \(word) b", for: word).text == "…\(word)…")
  }

  @Test func aTextWithoutMarksOrWordsIsHarmless() {
    #expect(snippet("", for: "x").text == "")
    #expect(snippet("plain", for: "x").marks.isEmpty)
    #expect(snippet(String(repeating: "x", count: 5000), for: "y").text.utf8.count <= Snippet.length + 6)
  }

  @Test func aPhraseIsOneMarkAndABeginningMarksTheWholeWord() {
    let text = "The foreign minister met a minister; foreigners met ministers."
    func marked(_ words: String) -> [String] {
      let snippet = snippet(text, for: words)
      return snippet.marks.map { String(snippet.text.slice($0)) }
    }
    #expect(marked("\"foreign minister\"") == ["foreign minister"])
    #expect(marked("minister") == ["minister", "minister"])
    #expect(marked("minist*") == ["minister", "minister", "ministers"])
    #expect(marked("\"met minist*\"") == ["met ministers"])
    #expect(marked("\"foreign minister\" \"minister met\"") == ["foreign minister met"])
  }
}

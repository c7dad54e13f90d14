import ArticleModel
import Testing

@testable import GraphStore

@Suite struct SnippetTests {
  private func snippet(_ marked: String) -> Snippet {
    let scalars = marked.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "[": Unicode.Scalar(0xFDD0 as UInt32) ?? scalar
      case "]": Unicode.Scalar(0xFDD1 as UInt32) ?? scalar
      default: scalar
      }
    }
    return Snippet(cutFrom: Snippet.Marked(String(String.UnicodeScalarView(scalars))))
  }

  @Test func aShortTextIsShownWhole() {
    let short = snippet("Müller [met] Łódź’s [mayor].")
    #expect(short.text == "Müller met Łódź’s mayor.")
    #expect(short.marks.map { String(short.text.slice($0)) } == ["met", "mayor"])
  }

  @Test func aLongTextIsCutBetweenWordsWhereMostIsFound() {
    let filler = String(repeating: "žluťoučký kůň pěl ", count: 60)
    let long = snippet("[One] " + filler + "then [two] and [three] came " + filler)
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
    #expect(snippet("a [\(word)] b").text == "…\(word)…")
  }

  @Test func aTextWithoutMarksOrWordsIsHarmless() {
    #expect(snippet("").text == "")
    #expect(snippet("plain").marks.isEmpty)
    #expect(snippet(String(repeating: "x", count: 5000)).text.utf8.count <= Snippet.length + 6)
  }
}

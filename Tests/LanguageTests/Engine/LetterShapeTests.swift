import Testing

@testable import Language

@Suite struct LetterShapeTests {
  @Test(arguments: [
    ("said", 1), ("Moscow", 2), ("NATO", 3), ("A", 4), ("McDonald", 5), ("iPhone", 6), ("2009", 7), ("10,000", 10),
    ("G20", 8), ("4th", 9), ("--", 11), ("U.S.", 12), ("J.", 13), ("Mr.", 13), ("a.m.", 14), ("'s", 15), ("Ölberg", 2),
    ("École", 2), ("СССР", 3), ("北京", 1), ("٣", 7),
  ])
  func kindsOfWords(word: String, kind: Int) {
    let bytes = Array(word.utf8)
    #expect(LetterShape.kind(0..<bytes.count, of: bytes.span) == kind)
  }

  @Test(arguments: [("", 0), (" ", 1), ("\n", 2), (" \n ", 2), ("\n\n", 3), ("\n \n\n", 3)])
  func gapsBeforeWords(gap: String, kind: Int) {
    let bytes = Array(gap.utf8)
    #expect(LetterShape.gap(0..<bytes.count, of: bytes.span) == kind)
  }
}

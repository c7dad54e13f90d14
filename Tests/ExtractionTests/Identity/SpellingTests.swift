import Testing

@testable import Extraction

@Suite struct SpellingTests {
  @Test(arguments: [("Terrence", "Terence"), ("Merkel", "Merkle"), ("Júnior", "Junior"), ("OBAMA", "Obama")])
  func oneLetterOrTwoSwappedAreAlike(_ a: String, _ b: String) {
    #expect(Spelling.areAlike(a, b))
    #expect(Spelling.areAlike(b, a))
  }

  @Test(arguments: [("Khan", "Khin"), ("Martin", "Marvin Jr"), ("Johnson", "Jackson"), ("Maria", "Varia")])
  func othersAreOthers(_ a: String, _ b: String) { #expect(!Spelling.areAlike(a, b)) }
}

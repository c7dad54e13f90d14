import ArticleModel
import Testing

@testable import Language

@Suite struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer(abbreviations: Abbreviations()).tokens(of: bytes.span).map { String(text.slice($0.span)) }
  }

  @Test(arguments: [
    ("They don't, can't and won’t.", ["They", "do", "n't", ",", "ca", "n't", "and", "wo", "n’t", "."]),
    ("Russia's Russia-US talks", ["Russia", "'s", "Russia", "-", "US", "talks"]),
    ("the U.S. Treasury, J. Smith Inc. said", ["the", "U.S.", "Treasury", ",", "J.", "Smith", "Inc.", "said"]),
    ("$1,200.50 at 10:30 (9/11)", ["$", "1,200.50", "at", "10:30", "(", "9/11", ")"]),
    ("“Yes,” O'Brien said…", ["“", "Yes", ",", "”", "O'Brien", "said", "…"]),
    (
      "see https://example.org/a-b?c=1, or a.b@example.org.",
      [
        "see", "https://example.org/a-b?c=1", ",", "or", "a.b@example.org", ".",
      ]
    ),
    ("re-election of co-workers... AT&T!!", ["re-election", "of", "co-workers", "...", "AT&T", "!!"]),
    ("the government.The cabinet", ["the", "government", ".", "The", "cabinet"]),
    ("I cannot", ["I", "can", "not"]),
    ("Citizens' rights", ["Citizens", "'", "rights"]),
    ("a pro-Beijing paper, a mid-March poll", ["a", "pro-Beijing", "paper", ",", "a", "mid-March", "poll"]),
    ("they dont b/c :-) call 212-555-0100", ["they", "do", "nt", "b/c", ":-)", "call", "212-555-0100"]),
    (
      "its not its own, its not-for-profit arm",
      ["it", "s", "not", "its", "own", ",", "its", "not", "-", "for", "-", "profit", "arm"]
    ),
    ("lets go; he lets them", ["let", "s", "go", ";", "he", "lets", "them"]),
    (
      "650k in 24hrs, 5PM, 3M, the 5th in the 1990s",
      ["650", "k", "in", "24", "hrs", ",", "5", "PM", ",", "3M", ",", "the", "5th", "in", "the", "1990s"]
    ),
    (
      "Jane \"Doe\"<jane@example.org> // C++",
      ["Jane", "\"", "Doe", "\"", "<", "jane@example.org", ">", "//", "C", "++"]
    ),
    ("1999-2000 and/or $$$", ["1999", "-", "2000", "and", "/", "or", "$$$"]),
    ("", []), (" \n\u{A0}", []),
  ])
  func cutsAsTheTreebankDoes(text: String, expected: [String]) { #expect(tokens(text) == expected) }

  @Test func holdsEveryByteThatIsNoSpace() {
    let text = "Ein—“Müller”\u{2028}said\u{FEFF} 5pm 🙂?! www.x.org) $'s -- n't’s a&b A$3\u{200B}."
    let kept = tokens(text).joined()
    let spaces: Set<Unicode.Scalar> = [" ", "\u{2028}", "\u{FEFF}", "\u{200B}"]
    #expect(kept.unicodeScalars.elementsEqual(text.unicodeScalars.filter { !spaces.contains($0) }))
  }
}

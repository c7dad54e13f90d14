import Testing

@testable import Commands

@Suite struct TextWrappingTests {
  @Test func linesBreakAtBlanks() {
    #expect(TextWrapping.lines(of: "one two\nthree  four", width: 9) == ["one two", "three", "four"])
    #expect(TextWrapping.lines(of: "", width: 9).isEmpty)
  }

  @Test func aWordLongerThanTheLineIsBroken() {
    #expect(TextWrapping.lines(of: "ab abcdefgh", width: 4) == ["ab", "abcd", "efgh"])
    #expect(TextWrapping.lines(of: "習近平", width: 4) == ["習近", "平"])
    #expect(TextWrapping.lines(of: "習", width: 1) == ["習"])
  }

  @Test func nothingIsLostOrAdded() {
    let text = "The quick brown 習近平 fox; jumps e\u{301}verywhere 👍👍👍 over the lazyyyyyyyyyyyyyyyyyyyyyyyyyyy dog"
    for width in 1...40 {
      let lines = TextWrapping.lines(of: text, width: width)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(2, width) })
    }
  }

  @Test func whatIsCutOffShows() {
    #expect(TextWrapping.truncated("Sergei Lavrov", width: 13) == "Sergei Lavrov")
    #expect(TextWrapping.truncated("Sergei Lavrov", width: 8) == "Sergei …")
    #expect(TextWrapping.truncated("習近平", width: 5) == "習近…")
  }
}

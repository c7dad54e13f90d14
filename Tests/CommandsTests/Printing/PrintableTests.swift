import Testing

@testable import Commands

@Suite struct PrintableTests {
  @Test func controlsAndTurnsOfDirectionDoNotReachTheTerminal() {
    #expect(Printable.line("a\u{1B}[31mb\nc\td\u{9B}e") == "a [31mb c d e")
    #expect(Printable.line("abc\u{202E}def\u{2066}") == "abcdef")
    #expect(Printable.line("one\u{2028}line") == "one line")
  }

  @Test func everythingElseStaysAsItIs() {
    let text = "Anders Fogh Rasmussen, Jürgen, 習近平, Лавров, e\u{301}, 👨‍👩‍👧"
    #expect(Printable.line(text) == text)
  }
}

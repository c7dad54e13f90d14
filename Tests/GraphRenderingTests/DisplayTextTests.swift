import Testing

@testable import GraphRendering

struct DisplayTextTests {
  @Test(arguments: [
    ("Sergei Lavrov", "Sergei Lavrov"), ("  Sergei \n\t Lavrov ", "Sergei Lavrov"), ("a\u{0}b\u{7}c\u{85}d", "abcd"),
    ("a\u{202E}b\u{2066}c\u{200F}", "abc"), ("\u{FEFF}Obama", "Obama"), ("a\u{2028}b\u{00A0}c", "a b c"),
    ("\u{FFFE}\u{FFFF}\u{E000}x", "x"), ("", ""), ("Ёлка 🌲 عمان", "Ёлка 🌲 عمان"),
  ])
  func `what is invisible goes`(text: String, clean: String) {
    #expect(DisplayText.clean(text, limit: 60) == clean)
  }

  @Test func `a long text ends in an ellipsis`() {
    #expect(DisplayText.clean("abcdef", limit: 6) == "abcdef")
    #expect(DisplayText.clean("abcdefg", limit: 6) == "abcde…")
  }

  @Test func `a flood of combining marks is dammed`() {
    let flood = "Z" + String(repeating: "\u{0301}", count: 10_000) + "algo"
    #expect(DisplayText.clean(flood, limit: 60).unicodeScalars.count <= 5)
    #expect(DisplayText.clean("Z" + String(repeating: "\u{0301}", count: 50) + "algo", limit: 60).hasSuffix("algo"))
  }

  @Test func `a chain of joined emoji counts by its parts`() {
    let chain = String(repeating: "👩\u{200D}", count: 100_000)
    #expect(DisplayText.clean(chain, limit: 60).unicodeScalars.count <= 241)
  }

  @Test func `nothing is called nothing`() {
    #expect(DisplayText.name("\u{202E}\u{0} ", limit: 60) == "(no name)")
  }

  @Test(arguments: [
    ("NATO", ["NATO"]), ("Ministry of Defence", ["Ministry", "of Defence"]),
    ("International Court of Justice", ["International", "Court of", "Justice"]),
  ])
  func `long names take several lines`(text: String, lines: [String]) {
    #expect(DisplayText.wrap(text, width: 11, lines: 3) == lines)
  }

  @Test func `no line is endless`() {
    let lines = DisplayText.wrap(String(repeating: "x", count: 60) + " y", width: 8, lines: 3)
    #expect(lines.allSatisfy { $0.count <= 24 })
    #expect(lines.count <= 3)
  }
}

import Testing

@testable import Commands

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("Lavrov", 6), ("Merkel é", 8), ("e\u{301}", 1), ("習近平", 6), ("Лавров", 6), ("ﾊﾞ", 2), ("👍", 2), ("", 0),
    ("a\u{200B}b", 2), ("서울", 4),
  ])
  func columnsAreCountedAsATerminalDoes(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}

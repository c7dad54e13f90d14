import Testing

@testable import Commands

@Suite struct CodePointOffsetsTests {
  @Test(arguments: [
    "", "plain ASCII, nothing else", "Jürgen said: “no” — 習近平 👍 e\u{301}",
    String(repeating: "aé習👍", count: 200), String(repeating: "a", count: 127) + "é",
  ])
  func everyBoundaryCountsTheCodePointsBeforeIt(_ text: String) {
    let offsets = CodePointOffsets(text)
    var byte = 0
    for (count, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.at(byte) == count)
      byte += UTF8.width(scalar)
    }
    #expect(offsets.at(byte) == text.unicodeScalars.count)
  }
}

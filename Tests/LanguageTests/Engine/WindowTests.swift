import Testing

@testable import Language

@Suite struct WindowTests {
  /// Windows over sentences of the given words' piece counts.
  private func cut(_ sentences: [[Int]], most: Int) -> [Window] {
    var ranges: [Range<Int>] = []
    var starts = [0]
    for sentence in sentences {
      ranges.append(starts.count - 1..<starts.count - 1 + sentence.count)
      for pieces in sentence { starts.append((starts.last ?? 0) + pieces) }
    }
    return Window.cut(ranges, starts: starts, most: most)
  }

  @Test func asManyWholeSentencesAsFitGoIntoAWindow() {
    #expect(
      cut([[1, 2], [3], [1, 1, 1], [4]], most: 6) == [
        Window(words: 0..<3, continuesSentence: false), Window(words: 3..<6, continuesSentence: false),
        Window(words: 6..<7, continuesSentence: false),
      ])
  }

  @Test func aSentenceLongerThanAWindowIsCutBetweenWords() {
    #expect(
      cut([[1], [2, 2, 2, 2], [1]], most: 5) == [
        Window(words: 0..<1, continuesSentence: false), Window(words: 1..<3, continuesSentence: false),
        Window(words: 3..<6, continuesSentence: true),
      ])
  }

  @Test func noWordsMakeNoWindow() { #expect(cut([], most: 5).isEmpty) }
}

/// Consecutive words that the encoder reads together.
struct Window: Equatable {
  /// Words of the document; never empty.
  let words: Range<Int>
  /// Whether it begins inside a rough sentence that was too long for one window.
  let continuesSentence: Bool

  /// Cuts a document into windows: as many whole rough sentences as fit, from the left (README, section 4).
  ///
  /// - Parameters:
  ///   - sentences: rough sentences; together they hold every word once.
  ///   - starts: where each word's pieces begin among the document's pieces, and behind the last word their number.
  ///   - most: most pieces of a window without its two marks.
  static func cut(_ sentences: some Sequence<Range<Int>>, starts: [Int], most: Int) -> [Window] {
    var windows: [Window] = []
    var start = 0
    var end = 0
    var continues = false
    func close(at word: Int, inside: Bool) {
      if word > start { windows.append(Window(words: start..<word, continuesSentence: continues)) }
      start = word
      continues = inside
    }
    for sentence in sentences {
      if starts[sentence.upperBound] - starts[start] > most { close(at: sentence.lowerBound, inside: false) }
      for word in sentence where starts[word + 1] - starts[start] > most {
        close(at: word, inside: word > sentence.lowerBound)
      }
      end = sentence.upperBound
    }
    close(at: end, inside: false)
    return windows
  }
}

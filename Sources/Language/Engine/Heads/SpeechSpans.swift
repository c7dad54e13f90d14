internal import ArticleModel

/// The tags O, B, I of the heads for attribution.
enum SpeechTag {
  static let outside: UInt8 = 0
  static let begins: UInt8 = 1
  static let continues: UInt8 = 2

  /// Whether a stretch begins at `word`: at a B, and at an I that follows nothing.
  static func starts(at word: Int, in tags: [UInt8]) -> Bool {
    tags[word] == begins || tags[word] == continues && (word == 0 || tags[word - 1] == outside)
  }

  /// The stretch in which `word` stands; the word alone where it bears no tag.
  static func stretch(around word: Int, in tags: [UInt8]) -> Range<Int> {
    var start = word
    while start > 0, tags[start] == continues, tags[start - 1] != outside { start -= 1 }
    return start..<stretch(from: word, in: tags).upperBound
  }

  /// The stretch that goes on from `word`.
  static func stretch(from word: Int, in tags: [UInt8]) -> Range<Int> {
    var end = word + 1
    while end < tags.count, tags[end] == continues { end += 1 }
    return word..<end
  }
}

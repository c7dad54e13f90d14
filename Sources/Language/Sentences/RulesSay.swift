internal import ArticleModel

/// What the plain rules say to the engine about where sentences begin: a number for each word, to be added to its score.
///
/// A stop with a capital behind it speaks for a new sentence everywhere. That there is none speaks against it only in edited text:
/// in a paragraph that ends in a stop, of a document whose paragraphs do; strongly so behind a plain word, less behind a mark,
/// since a colon or a quotation mark may end a sentence. In mail and forums sentences run on without any.
struct RulesSay {
  let scores: [Float]

  static let yes: Float = 2
  static let no: Float = -4
  static let hardly: Float = -0.5
  /// Share of the words in paragraphs with a stop at their end, from which on a text counts as edited.
  private static let edited = 0.9
  /// Shorter paragraphs are headings, bylines, datelines.
  private static let shortest = 8

  /// - Parameter sentences: what the rules make of the text; together they hold every word once.
  ///
  /// Linear in the words.
  init(_ sentences: [Sentence], tokens: [Token], text: borrowing Span<UInt8>) {
    var scores = [Float](repeating: 0, count: tokens.count)
    var stopped: [Range<Int>] = []
    var words = 0
    var start = 0
    for (number, sentence) in sentences.enumerated() {
      scores[sentence.tokens.lowerBound] = Self.yes
      guard number + 1 == sentences.count || sentences[number + 1].paragraph != sentence.paragraph else { continue }
      let paragraph = start..<sentence.tokens.upperBound
      start = paragraph.upperBound
      if paragraph.count >= Self.shortest { words += paragraph.count }
      if Self.endsInStop(paragraph, tokens, text) { stopped.append(paragraph) }
    }
    let share = stopped.reduce(0) { $0 + ($1.count >= Self.shortest ? $1.count : 0) }
    if Double(share) >= Self.edited * Double(words) {
      for paragraph in stopped {
        for word in paragraph where scores[word] == 0 {
          scores[word] = Self.goesOn(at: word, tokens, text) ? Self.no : Self.hardly
        }
      }
    }
    self.scores = scores
  }

  /// Whether the word before is one without a stop, in a bracket or with a comma behind it (`for the following: a) leaving`).
  private static func goesOn(at word: Int, _ tokens: [Token], _ text: borrowing Span<UInt8>) -> Bool {
    var before = word - 1
    if before > 0,
      text[tokens[before].span.start] == UInt8(ascii: ")") || text[tokens[before].span.start] == UInt8(ascii: ",")
    {
      before -= 1
    }
    guard before >= 0 else { return false }
    let span = tokens[before].span
    switch ByteKind.at(span.start, in: text).kind {
    case .letter, .digit: return text[span.end - 1] != UInt8(ascii: ".")
    default: return false
    }
  }

  /// Whether the last word, quotation marks and brackets left out, ends in `.`, `!`, `?` or `…`.
  private static func endsInStop(_ words: Range<Int>, _ tokens: [Token], _ text: borrowing Span<UInt8>) -> Bool {
    for word in words.reversed() {
      let span = tokens[word].span
      switch ByteKind.at(span.start, in: text).kind {
      case .letter, .digit: return text[span.end - 1] == UInt8(ascii: ".")
      case .period, .mark: return true
      default: break
      }
      if span.count == 3, text[span.start] == 0xE2, text[span.start + 1] == 0x80, text[span.start + 2] == 0xA6 {
        return true
      }
      guard Self.closes(span, text) else { return false }
    }
    return false
  }

  private static func closes(_ token: TextSpan, _ text: borrowing Span<UInt8>) -> Bool {
    switch text[token.start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): true
    case 0xE2: token.count == 3 && text[token.start + 1] == 0x80 && (text[token.start + 2] | 4) == 0x9D
    case 0xC2: token.count == 2 && text[token.start + 1] == 0xBB
    default: false
    }
  }
}

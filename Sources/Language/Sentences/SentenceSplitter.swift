internal import ArticleModel
internal import WordLists

/// Groups tokens into sentences and paragraphs.
///
/// A sentence ends at the end of a paragraph, before a picture's credit, and at `.`, `!`, `?` or `…` with the quotation marks,
/// brackets and dots behind it, unless the stop belongs to an abbreviation or the next word is small.
struct SentenceSplitter: Sendable {
  private let abbreviations: Abbreviations
  private let openers: WordTable
  private let credits: WordTable

  init(abbreviations: Abbreviations) {
    self.abbreviations = abbreviations
    openers = Self.table(PackageResources.openers_tsv)
    credits = Self.table(PackageResources.credits_tsv)
  }

  private static func table(_ lines: [UInt8]) -> WordTable {
    var table = WordTable()
    for row in TabSeparated(lines) { _ = table.enter(row[0]) }
    return table
  }

  /// The sentences of `text`, which `tokens` were cut from.
  func sentences(of tokens: [Token], in text: borrowing Span<UInt8>) -> [Sentence] {
    var sentences: [Sentence] = []
    let breaks = LineBreaks(of: text)
    var start = 0
    var paragraph = 0
    var quotes = 0
    func close(_ end: Int) {
      guard end > start else { return }
      let span = tokens[start].span.union(tokens[end - 1].span)
      sentences.append(Sentence(tokens: start..<end, span: span, paragraph: paragraph))
      start = end
    }
    var i = 0
    while i < tokens.count {
      let token = tokens[i].span
      if text[token.start] == UInt8(ascii: "\"") { quotes += 1 }
      let next = i + 1
      if next == tokens.count {
        close(next)
      } else if breaks.endsParagraph(token.end..<tokens[next].span.start, in: text) {
        close(next)
        paragraph += 1
        quotes = 0
      } else if Self.isTerminator(token, text) {
        var end = next
        while end < tokens.count, end - next < 3,
          Self.closes(tokens[end].span, after: tokens[end - 1].span, text, quotes: quotes),
          !breaks.endsParagraph(tokens[end - 1].span.end..<tokens[end].span.start, in: text)
        {
          if text[tokens[end].span.start] == UInt8(ascii: "\"") { quotes += 1 }
          end += 1
        }
        // `Scientology. ... The next thing`: dots alone are no sentence.
        while end < tokens.count, tokens[end].span.count > 1, Self.isTerminator(tokens[end].span, text) { end += 1 }
        if end == tokens.count || opens(tokens, end, text, bare: Self.isBareStop(token, text), hard: end == next) {
          if end < tokens.count, breaks.endsParagraph(tokens[end - 1].span.end..<tokens[end].span.start, in: text) {
            close(end)
            paragraph += 1
            quotes = 0
          } else {
            close(end)
          }
        }
        i = end - 1
        if end < tokens.count, start != end,
          breaks.endsParagraph(tokens[end - 1].span.end..<tokens[end].span.start, in: text)
        {
          close(end)
          paragraph += 1
          quotes = 0
        }
      } else if token.count > 2, text[token.end - 1] == UInt8(ascii: "."), endsWithAbbreviation(tokens, i, text) {
        close(next)
      } else if beginsCredit(tokens, next, text) {
        close(next)
      }
      i += 1
    }
    return sentences
  }

  private static func isTerminator(_ token: TextSpan, _ text: borrowing Span<UInt8>) -> Bool {
    switch text[token.start] {
    case UInt8(ascii: "."): token.count != 2 && text[token.end - 1] == UInt8(ascii: ".")
    case UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case 0xE2: token.count == 3 && text[token.start + 1] == 0x80 && text[token.start + 2] == 0xA6
    default: false
    }
  }

  private static func isBareStop(_ token: TextSpan, _ text: borrowing Span<UInt8>) -> Bool {
    token.count == 1 && text[token.start] == UInt8(ascii: ".")
  }

  /// Whether `token` is a quotation mark or bracket that closes what came before it.
  private static func closes(
    _ token: TextSpan, after before: TextSpan, _ text: borrowing Span<UInt8>, quotes: Int
  ) -> Bool {
    switch text[token.start] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): true
    case UInt8(ascii: "\""): before.end == token.start || quotes % 2 == 1
    case UInt8(ascii: "'"): token.count <= 2 && before.end == token.start
    case 0xE2: token.count == 3 && text[token.start + 1] == 0x80 && (text[token.start + 2] | 4) == 0x9D
    case 0xC2: token.count == 2 && text[token.start + 1] == 0xBB
    default: false
    }
  }

  /// Whether a sentence may begin at `index`, behind a terminator.
  private func opens(
    _ tokens: [Token], _ index: Int, _ text: borrowing Span<UInt8>, bare: Bool, hard: Bool
  ) -> Bool {
    let token = tokens[index].span
    let byte = text[token.start]
    switch byte {
    case 0x61...0x7A:
      // `"Stop!" he said`, `Yahoo! said`: a small letter goes on with the sentence.
      return false
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"): return false
    case UInt8(ascii: "-"): return tokens[index - 1].span.end < token.start && bare
    default: return true
    }
  }

  /// Whether the abbreviation at `index` ends its sentence: the next word is one that opens sentences.
  private func endsWithAbbreviation(_ tokens: [Token], _ index: Int, _ text: borrowing Span<UInt8>) -> Bool {
    let token = tokens[index].span
    let next = tokens[index + 1].span
    guard !abbreviations.standsBeforeName(text, token.start..<token.end - 1) else { return false }
    guard text[next.start] >= 0x41, text[next.start] <= 0x5A else { return false }
    return openers.id(text, next.start..<next.end) != nil
  }

  /// Whether a picture's credit begins at `index`: `Image: NASA`.
  private func beginsCredit(_ tokens: [Token], _ index: Int, _ text: borrowing Span<UInt8>) -> Bool {
    guard index + 2 < tokens.count else { return false }
    let colon = tokens[index + 1].span
    let word = tokens[index].span
    return colon.count == 1 && text[colon.start] == UInt8(ascii: ":") && text[word.start] < 0x61
      && credits.id(text, word.start..<word.end) != nil
  }
}

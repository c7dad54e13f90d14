internal import ArticleModel

/// A stretch between quotation marks, as tokens, the marks included.
struct Quotation: Hashable, Sendable {
  /// From the opening mark to the closing one, or to the end of a paragraph that the next goes on from.
  let tokens: Range<Int>
  /// Index of the paragraph in which it begins.
  let paragraph: Int
}

/// Finds what stands between quotation marks, paragraph by paragraph, so that an odd mark spoils no more than its own.
struct Quotations {
  /// All quotations in text order.
  private(set) var all: [Quotation] = []
  /// For each token, which mark it is.
  let marks: [QuotationMark?]
  /// For each token, the quotation that holds it; -1 for none.
  private var at: [Int32]

  /// Reads the marks of a document. Linear.
  init(of document: Document) {
    var text = document.article.text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    marks = document.tokens.map { QuotationMark(bytes, $0.span.start..<$0.span.end) }
    at = Array(repeating: -1, count: document.tokens.count)
    var start: Int?
    var paragraph = -1
    var end = 0
    for sentence in document.sentences {
      if sentence.paragraph != paragraph {
        if let open = start { close(open..<end, paragraph) }
        start = nil
        paragraph = sentence.paragraph
      }
      for token in sentence.tokens {
        switch marks[token] {
        case .opening: start = start ?? token
        case .closing: if let open = start, !isApostrophe(token, in: open, bytes, document) { finish(token) }
        case .either: if start == nil { start = token } else { finish(token) }
        case .second, nil: break
        }
      }
      end = sentence.tokens.upperBound
    }
    if let open = start { close(open..<end, paragraph) }

    func finish(_ token: Int) {
      let isPair = token + 1 < marks.count && marks[token + 1] == .second
      if let open = start { close(open..<token + (isPair ? 2 : 1), paragraph) }
      start = nil
    }
  }

  /// The quotation that holds `token`.
  func holding(_ token: Int) -> Quotation? { at[token] >= 0 ? all[Int(at[token])] : nil }

  /// Whether any of `tokens` stands in quotation marks.
  func touches(_ tokens: Range<Int>) -> Bool { tokens.contains { at[$0] >= 0 } }

  private mutating func close(_ tokens: Range<Int>, _ paragraph: Int) {
    guard tokens.count > 2 else { return }
    for token in tokens { at[token] = Int32(all.count) }
    all.append(Quotation(tokens: tokens, paragraph: paragraph))
  }

  /// Whether a single closing mark stands inside a quotation that a double one opened.
  private func isApostrophe(
    _ token: Int, in open: Int, _ text: borrowing Span<UInt8>, _ document: Document
  ) -> Bool {
    let isSingle = text[document.tokens[token].span.end - 1] == 0x99
    let opening = text[document.tokens[open].span.end - 1]
    return isSingle && opening != 0x98 && opening != 0x9A
  }
}

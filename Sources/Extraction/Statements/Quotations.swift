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
    // Whether blanks tell on which side of a word a mark stands: not where the first of a paragraph looks like an end, as
    // in text put together of tokens (`attack:" We fled, "he said`).
    var isTold: Bool?
    for sentence in document.sentences {
      if sentence.paragraph != paragraph {
        if let open = start { close(open..<end, paragraph) }
        start = nil
        isTold = nil
        paragraph = sentence.paragraph
      }
      for token in sentence.tokens {
        switch marks[token] {
        case .opening: start = start ?? token
        case .closing: if let open = start, !isApostrophe(token, in: open, bytes, document) { finish(token) }
        case .either:
          let side = side(of: token, bytes, document)
          isTold = isTold ?? side.map { $0 == .opening }
          switch (start, isTold == true ? side : nil) {
          // `… left.” … It is over."`: what ended was not begun.
          case (nil, .closing): break
          // `"We stay. "We are ready," he said`: a quotation of several paragraphs that were run together.
          case (let open?, .opening):
            close(open..<token, paragraph)
            start = token
          case (nil, _): start = token
          default: finish(token)
          }
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

  /// Which mark the blanks around it say that it is.
  private func side(of token: Int, _ text: borrowing Span<UInt8>, _ document: Document) -> QuotationMark? {
    let isPair = token + 1 < marks.count && marks[token + 1] == .second
    let first = document.tokens[token].span.start
    let last = document.tokens[isPair ? token + 1 : token].span.end
    let isLeftFree = first == 0 || Self.isBlank(text[first - 1])
    let isRightFree = last == text.count || Self.isBlank(text[last])
    return isLeftFree == isRightFree ? nil : isLeftFree ? .opening : .closing
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

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

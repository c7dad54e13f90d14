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
  /// For each token, the quotation that holds it.
  private(set) var at: [Int32]

  /// Reads the marks of a document. Linear.
  init(_ draft: Draft) {
    at = Array(repeating: -1, count: draft.syntax.marks.count)
    var start: Int?
    var paragraph = -1
    var end = 0
    for sentence in draft.document.sentences {
      if sentence.paragraph != paragraph {
        if let open = start { close(open..<end, paragraph) }
        start = nil
        paragraph = sentence.paragraph
      }
      for token in sentence.tokens {
        switch draft.syntax.marks[token] {
        case .openQuote:
          if start == nil { start = token }
        case .closeQuote:
          if let open = start, !isSingle(token, opened: open, draft) {
            close(open..<token + 1, paragraph)
            start = nil
          }
        case .quote:
          guard isDouble(token, draft) else { continue }
          if let open = start {
            close(open..<token + 1, paragraph)
            start = nil
          } else {
            start = token
          }
        default: break
        }
      }
      end = sentence.tokens.upperBound
    }
    if let open = start { close(open..<end, paragraph) }
  }

  /// The quotation that holds `token`.
  func holding(_ token: Int) -> Quotation? {
    at.indices.contains(token) && at[token] >= 0 ? all[Int(at[token])] : nil
  }

  private mutating func close(_ tokens: Range<Int>, _ paragraph: Int) {
    guard tokens.count > 2 else { return }
    for token in tokens { at[token] = Int32(all.count) }
    all.append(Quotation(tokens: tokens, paragraph: paragraph))
  }

  /// `'` alone is as often an apostrophe as a mark; only the double marks count.
  private func isDouble(_ token: Int, _ draft: Draft) -> Bool {
    draft.document.text(of: draft.document.tokens[token]) != "'"
  }

  /// Whether a single closing mark stands inside a quotation that a double one opened.
  private func isSingle(_ token: Int, opened: Int, _ draft: Draft) -> Bool {
    let closing = draft.document.text(of: draft.document.tokens[token])
    let opening = draft.document.text(of: draft.document.tokens[opened])
    return closing == "’" && opening != "‘" && opening != "‚"
  }
}

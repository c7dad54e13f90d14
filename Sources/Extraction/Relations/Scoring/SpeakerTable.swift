internal import ArticleModel

/// For each token, the statement that holds it.
struct SpeakerTable {
  private let statements: [Statement]
  /// The innermost statement with a speaker, −1 where there is none.
  private let innermost: [Int32]
  /// The statement around that one, −1 where there is none.
  private let around: [Int32]

  init(_ draft: Draft) {
    var innermost = [Int32](repeating: -1, count: draft.document.tokens.count)
    var around = innermost
    let tokens = draft.document.tokens
    let order = draft.statements.indices.sorted {
      (draft.statements[$1].content.count, $0) < (draft.statements[$0].content.count, $1)
    }
    for index in order where draft.statements[index].speaker != nil {
      let content = draft.statements[index].content
      var low = 0
      var high = tokens.count
      while low < high {
        let middle = (low + high) / 2
        if tokens[middle].span.end <= content.start { low = middle + 1 } else { high = middle }
      }
      while low < tokens.count, tokens[low].span.start < content.end {
        around[low] = innermost[low]
        innermost[low] = Int32(index)
        low += 1
      }
    }
    statements = draft.statements
    self.innermost = innermost
    self.around = around
  }

  /// The innermost statement with a speaker that holds the token.
  func statement(of token: Int) -> Statement? { innermost[token] < 0 ? nil : statements[Int(innermost[token])] }

  /// Who says the token; the nearest speaker.
  func speaker(of token: Int) -> Int? { statement(of: token)?.speaker }

  /// Who says that the nearest speaker says the token.
  func outerSpeaker(of token: Int) -> Int? { around[token] < 0 ? nil : statements[Int(around[token])].speaker }
}

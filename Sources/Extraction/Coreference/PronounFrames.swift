internal import ArticleModel

/// Where a pronoun stands in its sentence's tree, and which words there are likely antecedents by that alone.
struct PronounFrames {
  /// Subjects of the clauses around that of the pronoun.
  private(set) var subjects: Set<Int> = []
  /// Subjects of clauses in which a phrase or clause with the pronoun is put first.
  private(set) var fronted: Set<Int> = []
  /// What the phrase that the possessive begins is joined to: `[Smith] and his wife`.
  let joined: Int?

  init(of token: Int, in document: Document) {
    joined = document.tokens[token].head.flatMap { noun in
      document.tokens[token].relation == .nmodPossessive && document.tokens[noun].relation == .conj
        ? document.tokens[noun].head : nil
    }
    var at = token
    var isOwnClause = true
    while let head = document.tokens[at].head {
      for subject in document.children(of: head, as: .nsubj, .nsubjPass) where subject != token && subject != at {
        switch document.tokens[at].relation {
        case .obl, .advcl, .oblUnmarked, .advmod: if at < subject { fronted.insert(subject) }
        default: break
        }
        if !isOwnClause || document.tokens[token].relation == .nmodPossessive { subjects.insert(subject) }
      }
      if document.tokens[head].partOfSpeech == .verb { isOwnClause = false }
      at = head
    }
  }
}

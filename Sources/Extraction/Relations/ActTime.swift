internal import ArticleModel
internal import Knowledge

/// Finds the expression of time that goes with an act: the one that hangs on its word, or on the verb that the word belongs to.
struct ActTime {
  let scene: Scene

  /// When the act that `trigger` says takes place, where its sentence tells.
  func expression(of trigger: Int) -> TimeExpressions.Expression? {
    let document = scene.draft.document
    let sentence = document.sentences[Int(scene.draft.sentenceAt[trigger])].tokens
    let expressions = TimeExpressions(grammar: scene.grammar, draft: scene.draft).expressions(in: sentence)
    guard !expressions.isEmpty else { return nil }
    var governors: [Int] = [trigger]
    while governors.count < 5, let head = document.tokens[governors[governors.count - 1]].head,
      isOneClause(document.tokens[governors[governors.count - 1]].relation)
    {
      governors.append(head)
    }
    func steps(_ expression: TimeExpressions.Expression) -> Int? {
      var at = document.head(of: expression.tokens) ?? expression.tokens.lowerBound
      for step in 0..<4 {
        if let place = governors.firstIndex(of: at) { return step + place }
        guard let head = document.tokens[at].head, isOneClause(document.tokens[at].relation) else { return nil }
        at = head
      }
      return nil
    }
    return expressions.filter { steps($0) != nil }.min { (steps($0) ?? 0) < (steps($1) ?? 0) }
  }

  /// Whether a word that hangs so stands in the clause of its head.
  private func isOneClause(_ relation: DependencyRelation) -> Bool {
    switch relation.universal {
    case .obj, .obl, .nmod, .xcomp, .advmod, .nsubj, .iobj, .compound, .nummod, .amod, .appos: true
    default: false
    }
  }
}

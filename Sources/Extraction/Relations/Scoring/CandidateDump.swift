package import ArticleModel
internal import Knowledge

/// What the training of the scorer learns from: a document's candidates as the scorer sees them.
package struct CandidateDump: Sendable {
  /// One candidate: numbers of entities, sentence and words, −1 where there is none, then its features.
  package struct Row: Sendable {
    /// Subject, object, sentence; the words of subject, object, trigger and clause; the first and past the last word between;
    /// the bytes of both mentions, start and end; the words beside.
    package let numbers: [Int32]
    package let features: [UInt32]
  }

  /// What a rule reads.
  package struct Rule: Sendable {
    package let subject: Int
    package let predicate: Predicate
    package let object: Int
    package let status: Status
    package let sentence: Int
    package let name: String
  }

  package let rows: [Row]
  package let rules: [Rule]

  /// The candidates of a document that all stages have worked on.
  package init(of draft: Draft) {
    let stage = RelationStage()
    let scene = Scene(lexicon: Lexicon.english, draft: draft)
    let findings = stage.findings(of: scene)
    var rows: [Row] = []
    stage.visitCandidates(of: scene, findings: findings) { candidate, words, features, _ in
      func bounds(_ mention: MentionReference?) -> [Int32] {
        guard let mention else { return [-1, -1] }
        let tokens = draft.document.tokens
        return [
          Int32(tokens[mention.tokens.lowerBound].span.start), Int32(tokens[mention.tokens.upperBound - 1].span.end),
        ]
      }
      let numbers =
        [
          candidate.subject, candidate.object, candidate.sentence, words.subject ?? -1, words.object ?? -1,
          words.trigger ?? -1, words.clause ?? -1, words.between.lowerBound, words.between.upperBound,
        ].map { Int32($0) } + bounds(candidate.subjectMention) + bounds(candidate.objectMention)
        + (0..<RelationFeatures.besideLimit).map { $0 < words.beside.count ? Int32(words.beside[$0]) : -1 }
      rows.append(Row(numbers: numbers, features: features.numbers))
    }
    self.rows = rows
    rules = findings.map {
      Rule(
        subject: $0.subject, predicate: $0.predicate, object: $0.object, status: $0.status,
        sentence: Int(draft.sentenceAt[$0.words.lowerBound]), name: $0.rule)
    }
  }
}

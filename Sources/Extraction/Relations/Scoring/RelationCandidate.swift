internal import ArticleModel

/// Two entities that a sentence may relate, in one direction.
struct RelationCandidate: Hashable {
  let subject: Int
  let object: Int
  /// Index of the sentence.
  let sentence: Int
  /// Where the subject stands in the sentence; nil where it only speaks it.
  let subjectMention: MentionReference?
  /// Where the object stands in the sentence; nil where only a rule knows it.
  let objectMention: MentionReference?
}

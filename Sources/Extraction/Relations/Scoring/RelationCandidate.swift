internal import ArticleModel

/// Two entities that a sentence may relate, in one direction.
struct RelationCandidate: Hashable {
  let subject: Int
  let object: Int
  /// Index of the sentence.
  let sentence: Int
  /// Where the subject stands in the sentence; nil where it only speaks it, or where the sentence leaves it out.
  let subjectMention: MentionReference?
  /// Where the object stands in the sentence; nil where only a rule knows it, or where the sentence leaves it out.
  let objectMention: MentionReference?
  /// What makes an end thought of that the sentence leaves out.
  var context: ContextTable.Entry?
}

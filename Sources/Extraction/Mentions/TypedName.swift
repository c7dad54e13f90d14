internal import ArticleModel
internal import Knowledge

/// A name of an entity, and of what kind.
struct TypedName {
  let tokens: Range<Int>
  let type: EntityType
  let form: MentionForm
  /// What the lists know under it, where that is what it means here.
  let fact: Fact?
  /// The words of a title or post right before it.
  let title: Range<Int>?
  /// Name of the rule that typed it.
  let rule: String
  /// The name with its state's adjective, where the two make a body's full name: `German Foreign Ministry`.
  var full: Range<Int>?
  /// How sure the typing is, 0 to 1.
  let confidence: Double
}

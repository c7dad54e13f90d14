public import ArticleModel

/// A text with its mentions marked in it: `[Sergei Lavrov|person] met the [Russian|country:Russia] press.`
///
/// Behind the bar stands the entity's type; behind a colon its name where the words are not its name (a demonym, a
/// pronoun, a surname). Marks with the same name are one entity.
public struct MarkedText: Sendable {
  /// One mark.
  public struct Mark: Sendable {
    /// Its words, as UTF-8 offsets into `text`.
    public let span: TextSpan
    /// The words.
    public let words: String
    /// What kind of entity.
    public let type: EntityType
    /// The entity's name.
    public let name: String
  }

  /// The text without the marks.
  public let text: String
  /// The marks in text order.
  public let marks: [Mark]

  /// Reads marked text. What is no well-formed mark stays as it stands.
  public init(_ marked: String) {
    var text = ""
    var marks: [Mark] = []
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "[") {
      text += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "]"), let bar = inside[..<close].firstIndex(of: "|") else {
        text += "["
        rest = inside
        continue
      }
      let words = inside[..<bar]
      let facts = inside[inside.index(after: bar)..<close].split(separator: ":", maxSplits: 1)
      rest = inside[inside.index(after: close)...]
      guard let first = facts.first, let type = EntityType(rawValue: String(first)) else { continue }
      let start = text.utf8.count
      text += words
      marks.append(
        Mark(
          span: TextSpan(start, text.utf8.count), words: String(words), type: type,
          name: facts.count > 1 ? String(facts[1]) : String(words)))
    }
    self.text = text + rest
    self.marks = marks
  }
}

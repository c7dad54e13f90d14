import ArticleModel
import Language
import TestSupport

@testable import Extraction

/// The marks of a text, each as `words|type:name`.
func marks(of marked: String) -> [String] {
  MarkedText(marked).marks.map { "\($0.words)|\($0.type.rawValue):\($0.name)" }
}

/// What the stages up to coreference find in the text without its marks, in the same form, innermost mentions first where
/// they begin together.
func found(in marked: String, forms: Set<MentionForm>, _ stages: [any Stage] = []) throws -> [String] {
  let article = Article(id: "found", text: MarkedText(marked).text, origin: "found")
  var draft = Draft(try EngineAnalyzer().document(for: article))
  try Pipeline([NameFinder()] + stages).run(on: &draft)
  var mentions: [(span: TextSpan, line: String)] = []
  for entity in draft.entities {
    for mention in entity.mentions where forms.contains(mention.form) {
      let words = draft.document.text(of: mention.span)
      mentions.append((mention.span, "\(words)|\(entity.type.rawValue):\(entity.name)"))
    }
  }
  return mentions.sorted { $0.span < $1.span }.map(\.line)
}

/// The names, demonyms and metonyms found in the text.
func names(in marked: String) throws -> [String] { try found(in: marked, forms: [.name, .demonym, .metonym]) }

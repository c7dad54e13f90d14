import ArticleModel
import Extraction
import Language
import TestSupport

/// Puts the marks of a text into the draft, in place of the name finder and of coreference.
private struct MarkedNames: Stage {
  static let name = "marked names"
  static let requires: [Layer] = []
  static let provides: [Layer] = [.names, .coreference]
  let marked: MarkedText

  func run(on draft: inout Draft) {
    var entities: [String: Int] = [:]
    for mark in marked.marks {
      let entity = entities[mark.name] ?? draft.addEntity(type: mark.type, name: mark.name)
      entities[mark.name] = entity
      let tokens = draft.document.tokens.indices.filter { mark.span.contains(draft.document.tokens[$0].span) }
      guard let first = tokens.first, let last = tokens.last else { continue }
      draft.addMention(of: entity, tokens: first..<last + 1, form: form(of: mark), rule: "marked")
    }
  }

  private func form(of mark: MarkedText.Mark) -> MentionForm {
    if ["he", "she", "it", "him", "her", "his", "its", "they", "I", "we"].contains(mark.words.lowercased()) {
      return .pronoun
    }
    if mark.words == mark.name { return .name }
    if mark.words.first?.isLowercase ?? false { return .nominal }
    return mark.type == .country ? .demonym : .name
  }
}

/// The draft of a marked text after `stages`.
func draft(_ marked: String, date: CalendarDate? = nil, _ stages: [any Stage]) throws -> Draft {
  let marked = MarkedText(marked)
  let article = Article(id: "marked", text: marked.text, date: date, origin: "marked")
  var draft = Draft(try EngineAnalyzer().document(for: article))
  try Pipeline([MarkedNames(marked: marked)] + stages).run(on: &draft)
  return draft
}

extension Draft {
  /// The words of some tokens, as they stand in the text.
  func words(_ tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return String(document.text(of: document.tokens[first].span.union(document.tokens[last].span)))
  }
}

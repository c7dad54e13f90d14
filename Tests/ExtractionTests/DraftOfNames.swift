import ArticleModel
import Language

@testable import Extraction

/// A draft of `text` in which the engine has found exactly these names, each behind the one before it; grammar as the engine
/// reads it.
func draft(of text: String, names: [(words: String, type: NameType)]) throws -> Draft {
  let read = try EngineAnalyzer().document(for: Article(id: "named", text: text, origin: "named"))
  var next = 0
  let spans = names.compactMap { name -> NamedSpan? in
    for first in next..<read.tokens.count {
      for last in first..<min(read.tokens.count, first + 12) {
        let span = read.tokens[first].span.union(read.tokens[last].span)
        guard read.text(of: span) == name.words else { continue }
        next = last + 1
        return NamedSpan(tokens: first..<last + 1, type: name.type)
      }
    }
    return nil
  }
  return Draft(
    Document(
      article: read.article, tokens: read.tokens, sentences: read.sentences, names: spans,
      reportedSpeech: read.reportedSpeech, references: read.references, states: read.states))
}

/// The names that the mentions would cover, as `words|type`.
func bounds(of text: String, names: [(words: String, type: NameType)]) throws -> [String] {
  let draft = try draft(of: text, names: names)
  return NameBounds(draft).names().map { "\(draft.words($0.tokens))|\($0.type.rawValue)" }
}

/// The mentions of the entities made of the names, as `words|form|type:name`, in text order.
func mentions(of text: String, names: [(words: String, type: NameType)]) throws -> [String] {
  var draft = try draft(of: text, names: names)
  NameFinder().run(on: &draft)
  var found: [(span: TextSpan, line: String)] = []
  for entity in draft.entities {
    for mention in entity.mentions {
      let words = draft.document.text(of: mention.span)
      found.append((mention.span, "\(words)|\(mention.form.rawValue)|\(entity.type.rawValue):\(entity.name)"))
    }
  }
  return found.sorted { $0.span < $1.span }.map(\.line)
}

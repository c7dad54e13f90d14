package import ArticleModel
package import Knowledge

/// An extract in the making: what the stages know so far about one document.
package struct Draft: Sendable {
  package let document: Document
  /// The facts that all stages look up.
  package let knowledge: Knowledge
  /// For each token, what the lists and the writing say about it.
  package let words: [Word]
  /// Word ids of this document lie below this number.
  package let wordCount: Int
  /// For each token, the index of its sentence.
  package let sentenceAt: [Int32]
  /// Entities so far; everything else refers to them by index.
  package private(set) var entities: [DocumentEntity] = []
  /// For each token, the mention that covers it; the innermost where they nest.
  package private(set) var mentionAt: [MentionReference?]
  /// Who says what, as words.
  package var attributions: [Attribution] = []
  package var statements: [Statement] = []
  package var relations: [Relation] = []

  package init(_ document: Document, knowledge: Knowledge = .shared) {
    self.document = document
    self.knowledge = knowledge
    (words, wordCount) = Word.words(of: document, in: knowledge.vocabulary)
    var sentenceAt = [Int32](repeating: 0, count: document.tokens.count)
    for (index, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens { sentenceAt[token] = Int32(index) }
    }
    self.sentenceAt = sentenceAt
    mentionAt = Array(repeating: nil, count: document.tokens.count)
  }

  /// Adds an entity without mentions and returns its index.
  package mutating func addEntity(type: EntityType, name: String) -> Int {
    entities.append(DocumentEntity(type: type, name: name, mentions: []))
    return entities.count - 1
  }

  /// Adds a mention of `entity` that covers `tokens`, and the alias that it gives where it is one.
  ///
  /// `alias` is what the words say as a name (`Mr Lavrov`); nil for pronouns and descriptions.
  package mutating func addMention(
    of entity: Int, tokens: Range<Int>, form: MentionForm, rule: String, confidence: Double = 1, alias: String? = nil
  ) {
    guard let first = tokens.first, let last = tokens.last else { return }
    let span = document.tokens[first].span.union(document.tokens[last].span)
    let mention = Mention(span: span, form: form, rule: rule, confidence: confidence)
    var place = entities[entity].mentions.endIndex
    while place > 0, entities[entity].mentions[place - 1].span > span { place -= 1 }
    entities[entity].mentions.insert(mention, at: place)
    if let alias, alias != entities[entity].name, !entities[entity].aliases.contains(alias) {
      entities[entity].aliases.append(alias)
    }
    for token in tokens {
      mentionAt[token] = MentionReference(entity: entity, tokens: tokens, form: form)
    }
  }

  /// Puts `mention` back at `token`, where a longer mention around it has been added.
  package mutating func restore(_ mention: MentionReference, at token: Int) { mentionAt[token] = mention }

  /// Gives an entity its canonical name; the name it had stays as an alias.
  package mutating func rename(_ entity: Int, to name: String) {
    let old = entities[entity].name
    guard old != name else { return }
    entities[entity].name = name
    entities[entity].aliases.removeAll { $0 == name }
    if !entities[entity].aliases.contains(old) { entities[entity].aliases.insert(old, at: 0) }
  }

  /// Gives an entity its article in Wikipedia.
  package mutating func link(_ entity: Int, to title: String) { entities[entity].wikipedia = title }

  /// Gives an entity another type.
  package mutating func retype(_ entity: Int, as type: EntityType) { entities[entity].type = type }

  /// The mentions that begin inside `tokens`, in text order, each once.
  package func mentions(in tokens: Range<Int>) -> [MentionReference] {
    var found: [MentionReference] = []
    for token in tokens {
      guard let mention = mentionAt[token], mention.tokens.lowerBound >= tokens.lowerBound, !found.contains(mention)
      else { continue }
      // Where a mention nests in another (`German` in `German Foreign Ministry`), the outer begins no later.
      let place = found.lastIndex { $0.tokens.lowerBound < mention.tokens.lowerBound }.map { $0 + 1 } ?? 0
      found.insert(mention, at: place)
    }
    return found
  }
}

/// A mention as the stages look it up: which entity, over which tokens.
package struct MentionReference: Hashable, Sendable {
  package let entity: Int
  package let tokens: Range<Int>
  package let form: MentionForm
}

/// A stretch of speech or thought and the words that name its source: what becomes a statement when the source is an
/// entity.
package struct Attribution: Hashable, Sendable {
  /// The words of the source (`Mr Lavrov`, `he`, `a NATO spokesman`), as tokens; nil where none is found.
  package var source: Range<Int>?
  /// The cue (`said`, `according to`), as tokens.
  package var cue: Range<Int>?
  /// The content, as tokens, without the quotation marks around it.
  package var content: Range<Int>
  /// Whether any of it stands in quotation marks.
  package var isDirect: Bool
  /// Name of the rule that found it.
  package var rule: String
}

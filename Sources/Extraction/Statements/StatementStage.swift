internal import ArticleModel
internal import Knowledge

/// Makes statements of attributions: the speaker as an entity, and every entity referred to inside the content.
package struct StatementStage: Stage {
  package static let name = "statements"
  package static let requires: [Layer] = [.attributions, .coreference, .syntax]
  package static let provides: [Layer] = [.statements]

  private let lexicon = Lexicon.english

  package init() {}

  package func run(on draft: inout Draft) {
    var statements: [Statement] = []
    for attribution in draft.attributions {
      let content = span(of: attribution.content, in: draft)
      let speakers = speakers(of: attribution, in: draft)
      let mentioned = Set(draft.mentions(in: attribution.content).map(\.entity))
      let cue = attribution.cue.map { span(of: $0, in: draft) }
      for speaker in speakers.isEmpty ? [nil] : speakers.map(Optional.init) {
        statements.append(
          Statement(
            speaker: speaker, cue: cue, content: content, isDirect: attribution.isDirect,
            mentions: mentioned.filter { $0 != speaker }.sorted(), rule: attribution.rule))
      }
    }
    draft.statements = statements
  }

  /// Who speaks; several where the source names several.
  private func speakers(of attribution: Attribution, in draft: Draft) -> [Int] {
    guard let source = attribution.source else { return [] }
    let parties = Parties(lexicon: lexicon, draft: draft)
    let phrases = draft.syntax.chunks.indices(in: source)
    let found = parties.parties(of: phrases, as: .actor).map(\.entity)
    if !found.isEmpty { return found.filter { draft.entities[$0].type != .place } }
    return []
  }

  private func span(of tokens: Range<Int>, in draft: Draft) -> TextSpan {
    TextSpan(draft.document.tokens[tokens.lowerBound].span.start, draft.document.tokens[tokens.upperBound - 1].span.end)
  }
}

extension [Chunk] {
  /// The noun phrases that begin inside `tokens`, in order; logarithmic in the number of chunks.
  func indices(in tokens: Range<Int>) -> [Int] {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].tokens.lowerBound < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < count, self[low].tokens.lowerBound < tokens.upperBound {
      if self[low].kind == .nounPhrase { found.append(low) }
      low += 1
    }
    return found
  }
}

internal import ArticleModel
internal import Knowledge

/// Makes statements of attributions: the speaker as an entity, and every entity referred to inside the content.
package struct StatementStage: Stage {
  package static let name = "statements"
  package static let requires: [Layer] = [.attributions, .coreference]
  package static let provides: [Layer] = [.statements]

  private let lexicon = Lexicon.english

  package init() {}

  package func run(on draft: inout Draft) {
    var statements: [Statement] = []
    for attribution in draft.attributions {
      let content = span(of: attribution.content, in: draft)
      let speakers = speakers(of: attribution, in: draft)
      if let source = attribution.source, source.count == 1, draft.mentionAt[source.lowerBound] == nil,
        let speaker = speakers.first
      {
        draft.addMention(of: speaker, tokens: source, form: .pronoun, rule: Self.name)
      }
      let mentioned = Set(draft.mentions(in: attribution.content).map(\.entity))
      let isNested = attribution.rule == NestedSpeech.rule
      let cue = attribution.cue.map { span(of: $0, in: draft) }
      for speaker in speakers.isEmpty ? [nil] : speakers.map(Optional.init) {
        let others = mentioned.filter { $0 != speaker }.sorted()
        // Speech within speech says something new where another speaks of somebody: not `I think that …`.
        if isNested, others.isEmpty || speaker == nil || speaker == outerSpeaker(of: content, statements) { continue }
        statements.append(
          Statement(
            speaker: speaker, cue: cue, content: content, isDirect: attribution.isDirect, mentions: others,
            rule: attribution.rule))
      }
    }
    draft.statements = statements
  }

  /// Who speaks in the nearest of `statements` around the content.
  private func outerSpeaker(of content: TextSpan, _ statements: [Statement]) -> Int? {
    statements.last { $0.content != content && $0.content.contains(content) }?.speaker
  }

  /// Who speaks; several where the source names several.
  private func speakers(of attribution: Attribution, in draft: Draft) -> [Int] {
    attribution.source.map(SpeakerFinder(lexicon: lexicon, draft: draft).speakers) ?? []
  }

  private func span(of tokens: Range<Int>, in draft: Draft) -> TextSpan {
    TextSpan(draft.document.tokens[tokens.lowerBound].span.start, draft.document.tokens[tokens.upperBound - 1].span.end)
  }
}

internal import ArticleModel
internal import Knowledge

/// Finds who says what, as words: what the engine reads, then what stands in quotation marks beside it, then what is said
/// inside of what is said.
package struct AttributionStage: Stage {
  package static let name = "attributions"
  package static let requires: [Layer] = [.names]
  package static let provides: [Layer] = [.attributions]

  package init() {}

  package func run(on draft: inout Draft) {
    let quotations = Quotations(of: draft.document)
    var found = EngineContents(document: draft.document, quotations: quotations).attributions()
    found = NamedTurns(draft: draft).added(to: found)
    found.sort { $0.content.lowerBound < $1.content.lowerBound }
    found += LooseQuotations(document: draft.document, quotations: quotations).attributions(beside: found)
    found += NestedSpeech(document: draft.document, lexicon: .english, quotations: quotations)
      .attributions(inside: found)
    // The outer one first.
    found.sort { ($0.content.lowerBound, $1.content.upperBound) < ($1.content.lowerBound, $0.content.upperBound) }
    draft.attributions = found
  }
}

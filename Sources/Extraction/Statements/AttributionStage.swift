internal import ArticleModel
internal import Knowledge

/// Finds who says what, as words: one sieve after the other, each leaving alone what an earlier one has taken.
package struct AttributionStage: Stage {
  package static let name = "attributions"
  package static let requires: [Layer] = [.names, .syntax]
  package static let provides: [Layer] = [.attributions]

  private let lexicon = Lexicon.english

  package init() {}

  package func run(on draft: inout Draft) {
    let quotations = Quotations(draft)
    var found = ReportingClauses(lexicon: lexicon, draft: draft, quotations: quotations).attributions()
    found += AccordingTo(lexicon: lexicon, draft: draft).attributions()
    found += NamedTurns(draft: draft).attributions()
    found.sort { $0.content.lowerBound < $1.content.lowerBound }
    found += LooseQuotations(draft: draft, quotations: quotations).attributions(beside: found)
    found.sort { ($0.content.lowerBound, $0.content.upperBound) < ($1.content.lowerBound, $1.content.upperBound) }
    draft.attributions = found
  }
}

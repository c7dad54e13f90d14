internal import ArticleModel
internal import Knowledge

/// One exact rule of coreference: adds mentions to entities that earlier stages and sieves have found.
///
/// Sieves run in order, the surest first; each leaves alone what carries a mention already. (After Lee et al. 2013,
/// "Deterministic coreference resolution based on entity-centric, precision-ranked rules".)
protocol Sieve: Sendable {
  /// Name, as every mention that it adds keeps it.
  static var name: String { get }
  func run(on draft: inout Draft, _ context: CoreferenceContext)
}

/// Adds the mentions by pronoun and by description.
struct CoreferenceStage: Stage {
  static let name = "coreference"
  static let requires: [Layer] = [.names, .attributions]
  static let provides: [Layer] = [.coreference]

  /// What is sure, and comes first.
  static let exact: [any Sieve] = [PostSieve()]

  private let sieves: [any Sieve] = exact + [DescriptionSieve(), PronounSieve(), SpeakerSieve()]

  func run(on draft: inout Draft) {
    let context = CoreferenceContext(draft)
    for sieve in sieves { sieve.run(on: &draft, context) }
  }
}

package import ArticleModel
internal import Language

/// What `Scripts/meaning/antecedents.py` learns from: the pronouns of an article and whom each may mean.
package struct AntecedentExamples: Sendable {
  /// A pronoun with its candidates.
  package struct Example: Sendable {
    /// The pronoun.
    package let span: TextSpan
    /// Its kind, as the columns of `antecedents.tsv` are named.
    package let kind: String
    /// Whom it may mean, nobody first: an index into the entities, and the values of the features.
    package let candidates: [(entity: Int?, features: [Double])]
  }

  /// Names of the features, in the order of their values.
  package static let features = AntecedentFeature.allCases.map(\.rawValue)

  private let analyzer: EngineAnalyzer

  /// Makes the engine ready.
  package init() throws { analyzer = try EngineAnalyzer() }

  /// The examples of an article, each entity's mentions by anything but pronouns, and its name and aliases.
  package func examples(
    of article: Article
  ) throws -> (examples: [Example], entities: [[TextSpan]], names: [[String]]) {
    var examples: [Example] = []
    var draft = Draft(analyzer.document(for: article))
    try Pipeline([NameFinder(), AttributionStage()]).run(on: &draft)
    let context = CoreferenceContext(draft)
    for sieve in CoreferenceStage.exact { sieve.run(on: &draft, context) }
    let listen: PronounSieve.Listener = { draft, token, kind, candidates in
      examples.append(
        Example(
          span: draft.document.tokens[token].span, kind: kind.rawValue,
          candidates: candidates.map { ($0.entity, $0.features) }))
    }
    DescriptionSieve().run(on: &draft, context, listen: listen)
    PronounSieve().run(on: &draft, context, listen: listen)
    let entities = draft.entities.map { $0.mentions.filter { $0.form != .pronoun && $0.form != .nominal }.map(\.span) }
    return (examples, entities, draft.entities.map { [$0.name] + $0.aliases })
  }
}

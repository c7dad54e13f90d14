public import ArticleModel
internal import Knowledge
internal import Language

/// The road from an article to its extract.
public struct Extractor: Sendable {
  /// Names what extracts; a graph extracted by another version is extracted anew when the article is added again.
  public static let version = "engine-1"

  private let analyzer: EngineAnalyzer
  private let pipeline: Pipeline
  private let relations: RelationStage

  /// Builds the pipeline once; it can then be used from several threads.
  ///
  /// - Parameter minimumConfidence: relations less sure than this are left out; where nil, those below the confidence at
  ///   which precision and recall balance best.
  public init(minimumConfidence: Double? = nil) throws {
    try self.init(scorer: RelationScorer(), minimumConfidence: minimumConfidence)
  }

  /// Without a scorer relations are what the rules read, each with confidence 1.
  package init(scorer: RelationScorer?, minimumConfidence: Double? = nil) throws {
    analyzer = try EngineAnalyzer()
    relations = RelationStage(scorer: scorer, minimumConfidence: minimumConfidence)
    pipeline = try Pipeline([
      NameFinder(),
      AttributionStage(),
      CoreferenceStage(),
      StatementStage(),
      relations,
    ])
  }

  /// Extracts entities, relations and statements.
  public func extract(from article: Article) throws -> Extract {
    let draft = draft(of: article)
    return Extract(
      article: article, entities: draft.entities, relations: draft.relations, statements: draft.statements)
  }

  /// Extracts, and says of every relation and of everything that came near why it is or is not there.
  public func explain(_ article: Article) throws -> (extract: Extract, explanations: [RelationExplanation]) {
    let draft = draft(of: article)
    let extract = Extract(
      article: article, entities: draft.entities, relations: draft.relations, statements: draft.statements)
    return (extract, relations.explanations(of: draft))
  }

  /// All that the stages know of an article.
  package func draft(of article: Article) -> Draft {
    var draft = Draft(analyzer.document(for: article))
    pipeline.run(on: &draft)
    return draft
  }
}

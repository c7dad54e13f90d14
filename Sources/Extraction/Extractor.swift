public import ArticleModel
internal import Knowledge
internal import Language

/// The road from an article to its extract.
public struct Extractor: Sendable {
  /// Names what extracts; a graph extracted by another version is extracted anew when the article is added again.
  public static let version = "engine-1"

  private let analyzer: EngineAnalyzer
  private let pipeline: Pipeline

  /// Builds the pipeline once; it can then be used from several threads.
  public init() throws {
    analyzer = try EngineAnalyzer()
    pipeline = try Pipeline([
      NameFinder(),
      AttributionStage(),
      CoreferenceStage(),
      StatementStage(),
      RelationStage(scorer: try RelationScorer()),
    ])
  }

  /// Extracts entities, relations and statements.
  public func extract(from article: Article) throws -> Extract {
    let draft = draft(of: article)
    return Extract(
      article: article, entities: draft.entities, relations: draft.relations, statements: draft.statements)
  }

  /// All that the stages know of an article.
  package func draft(of article: Article) -> Draft {
    var draft = Draft(analyzer.document(for: article))
    pipeline.run(on: &draft)
    return draft
  }
}

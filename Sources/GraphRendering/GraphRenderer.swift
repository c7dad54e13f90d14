public import ArticleModel

/// Draws a knowledge graph: who stands how to whom, on one page.
///
/// Safe to use from several threads at once.
public struct GraphRenderer: Sendable {
  /// What the picture shows and how it is laid out.
  public let options: RenderingOptions

  /// A renderer with the given options.
  public init(options: RenderingOptions = RenderingOptions()) { self.options = options }

  /// The graph as the bytes of a file of the given format.
  ///
  /// The same graph gives the same DOT, byte for byte; pictures differ with the fonts of the machine.
  public func render(_ graph: KnowledgeGraph, as format: PictureFormat) throws(RenderError) -> [UInt8] {
    let dot = DOTWriter(options: options).text(of: graph)
    if format == .dot { return Array(dot.utf8) }
    guard graph.nodes.count <= options.maximumNodes else {
      throw .tooManyNodes(graph.nodes.count, limit: options.maximumNodes)
    }
    let engine = options.layout == .automatic ? "dot" : options.layout.rawValue
    return try Graphviz(timeLimit: options.timeLimit).run(dot, engine: engine, format: format.rawValue)
  }
}

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
    let drawing = Drawing(graph, title: options.title)
    let engine = engine(for: drawing)
    if format == .dot { return Array(DOTWriter.text(of: drawing, engine: engine).utf8) }
    guard drawing.nodes.count <= options.maximumNodes else {
      throw .tooManyNodes(drawing.nodes.count, limit: options.maximumNodes)
    }
    guard drawing.edges.count <= options.maximumNodes * 4 else {
      throw .tooManyLines(drawing.edges.count, limit: options.maximumNodes * 4)
    }
    let graphviz = Graphviz(timeLimit: options.timeLimit)
    let legend = options.showsLegend ? Legend(drawing) : nil
    let start = Placement(
      try graphviz.run(DOTWriter.layoutText(of: drawing, engine: engine), engine: engine, format: "placement"))
    let placement: Placement
    if engine == "dot" {
      placement = start.joiningHalves(of: drawing)
    } else {
      let arrangement = Arrangement(drawing, start: start, keepsShape: engine == "circo" || engine == "twopi")
      placement = arrangement.placement(for: Page.room(for: drawing, legend: legend, on: Page.landscape))
    }
    let page = Page(drawing, placement: placement, legend: legend)
    let picture = try graphviz.run(
      page.text(dotsPerInch: format == .png ? 150 : nil), engine: "nop2", format: format.rawValue)
    return format == .svg ? SVGDocument(drawing).text(from: picture) : picture
  }

  private func engine(for drawing: Drawing) -> String {
    guard options.layout == .automatic else { return options.layout.rawValue }
    // Stress majorization draws the truest distances but grows with the square of the nodes, labels among them.
    return drawing.nodes.count + drawing.edges.count <= 600 ? "neato" : "sfdp"
  }
}

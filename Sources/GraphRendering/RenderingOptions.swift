/// How the nodes find their places: Graphviz's layout engines.
public enum Layout: String, CaseIterable, Sendable {
  /// Whichever suits the size of the graph and fills the page best.
  case automatic
  /// In layers, subjects above objects.
  case dot
  /// By springs; for small graphs.
  case neato
  /// By springs, another way.
  case fdp
  /// By springs, coarse to fine; for large graphs.
  case sfdp
  /// On circles.
  case circo
  /// On rings around the focus.
  case twopi
}

/// What a picture shows beside the graph, and how it is laid out.
public struct RenderingOptions: Hashable, Sendable {
  /// How the nodes find their places.
  public var layout: Layout
  /// Headline of the picture; nil for none.
  public var title: String?
  /// Whether a key to shapes and lines stands below the graph; it names only what occurs.
  public var showsLegend: Bool
  /// Seconds after which drawing is given up.
  public var timeLimit: Double
  /// The most nodes that are drawn; a picture of more is no picture. DOT text has no limit.
  public var maximumNodes: Int

  /// Options, each with the value that suits most pictures.
  public init(
    layout: Layout = .automatic, title: String? = nil, showsLegend: Bool = true, timeLimit: Double = 20,
    maximumNodes: Int = 400
  ) {
    self.layout = layout
    self.title = title
    self.showsLegend = showsLegend
    self.timeLimit = timeLimit
    self.maximumNodes = maximumNodes
  }
}

import CGraphvizShims

/// DOT as libcgraph itself reads it.
enum DOTReading {
  /// Number of nodes, or -1 where the text cannot be read.
  static func nodeCount(of text: String) -> Int {
    Int(graphviz_count_nodes(text))
  }
}

import CGraphvizShims
import Synchronization

/// DOT as libcgraph itself reads it.
enum DOTReading {
  // libcgraph is not thread-safe, and tests run side by side.
  private static let gate = Mutex(())

  /// Number of nodes, or -1 where the text cannot be read.
  static func nodeCount(of text: String) -> Int {
    gate.withLock { _ in Int(graphviz_count_nodes(text)) }
  }
}

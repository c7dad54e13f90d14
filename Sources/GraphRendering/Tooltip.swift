internal import ArticleModel

/// What appears when the pointer rests on a line: who, what, whom, how often, when, and the passages that say so.
enum Tooltip {
  static func lines(for line: Line, names: [EntityID: String]) -> [String] {
    var lines: [String] = []
    for edge in line.edges.prefix(8) {
      if !lines.isEmpty { lines.append("") }
      var head = "\(names[edge.source] ?? "") \(edge.sentence) \(names[edge.target] ?? "")"
      if let speaker = edge.assertedBy { head += ", says \(DisplayText.name(speaker, limit: 60))" }
      lines.append(head)
      lines.append((edge.weight == 1 ? "1 passage" : "\(edge.weight) passages") + period(of: edge))
      for passage in edge.passages.prefix(2) {
        lines.append("“\(DisplayText.clean(passage.text, limit: 300))”")
        let date = passage.date.map { ", \($0)" } ?? ""
        lines.append("— \(DisplayText.name(passage.article, limit: 100))\(date)")
      }
    }
    if line.edges.count > 8 { lines.append("and \(line.edges.count - 8) more") }
    return lines
  }

  private static func period(of edge: KnowledgeGraph.Edge) -> String {
    guard let first = edge.firstDate else { return "" }
    guard let last = edge.lastDate, last != first else { return ", \(first)" }
    return ", \(first) to \(last)"
  }
}

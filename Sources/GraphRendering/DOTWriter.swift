internal import ArticleModel

/// Writes a drawing as DOT: for other programs, for finding the places, or with every place fixed.
enum DOTWriter {
  private static let font = "DejaVu Sans"

  /// The graph as such: one node an entity, one edge a line, the words as labels.
  static func text(of drawing: Drawing, engine: String) -> String {
    var text = "digraph entente {\n"
    var graph = DOTAttributes()
    graph.set("layout", engine)
    for (name, value) in settings(of: engine, nodes: drawing.nodes.count, isFinal: true) { graph.set(name, value) }
    if let title = drawing.title {
      graph.set("label", lines: [title])
      graph.set("labelloc", "t")
      graph.set("fontname", font)
    }
    text += "  graph [\(graph.text)]\n" + defaults
    for node in drawing.nodes {
      var attributes = self.attributes(of: node)
      attributes.set("tooltip", lines: node.tooltip)
      text += "  \(node.name) [\(attributes.text)]\n"
    }
    for edge in drawing.edges {
      var attributes = DOTAttributes()
      attributes.set("id", edge.id)
      if !edge.label.isEmpty { attributes.set("label", lines: edge.label) }
      setLook(of: edge, in: &attributes)
      attributes.set("tooltip", lines: edge.tooltip)
      text += "  \(edge.source) -> \(edge.target) [\(attributes.text)]\n"
    }
    return text + "}\n"
  }

  /// The graph to be laid out: each label is a node in the middle of its line, so that the engine keeps labels off
  /// entities and off one another, which none but `dot` does for the labels of edges.
  static func layoutText(of drawing: Drawing, engine: String) -> String {
    var graph = DOTAttributes()
    for (name, value) in settings(of: engine, nodes: drawing.nodes.count + drawing.edges.count, isFinal: false) {
      graph.set(name, value)
    }
    var text = "digraph entente {\n  graph [\(graph.text)]\n" + defaults
    for node in drawing.nodes { text += "  \(node.name) [\(attributes(of: node).text)]\n" }
    for edge in drawing.edges {
      var whole = DOTAttributes()
      setLook(of: edge, in: &whole)
      if edge.label.isEmpty {
        text += "  \(edge.source) -> \(edge.target) [id=\"\(edge.id)\" \(whole.text)]\n"
        continue
      }
      text += "  \(edge.labelName) [\(labelAttributes(of: edge).text)]\n"
      let from = edge.line.arrow == .both ? "back" : "none"
      let to = edge.line.arrow == .none ? "none" : "forward"
      text += "  \(edge.source) -> \(edge.labelName) [id=\"\(edge.id)\" \(whole.text) dir=\"\(from)\"]\n"
      text += "  \(edge.labelName) -> \(edge.target) [id=\"\(edge.id)\" \(whole.text) dir=\"\(to)\"]\n"
    }
    return text + "}\n"
  }

  /// What every node and edge has in common.
  static let defaults =
    "  node [fontname=\"\(font)\" style=\"filled\" penwidth=\"1\" height=\"0.1\" width=\"0.1\"]\n"
    + "  edge [fontname=\"\(font)\" fontsize=\"\(LineStyle.fontSize)\"]\n"

  static func attributes(of node: Drawing.Node) -> DOTAttributes {
    var attributes = DOTAttributes()
    attributes.set("label", lines: node.label)
    attributes.set("class", node.isFocus ? "\(node.type.rawValue) focus" : node.type.rawValue)
    attributes.set("shape", NodeStyle.shape(of: node.type))
    attributes.set("fillcolor", NodeStyle.fill(of: node.type, isFocus: node.isFocus))
    attributes.set("color", NodeStyle.border(of: node.type))
    attributes.set("fontsize", rounded(node.fontSize))
    attributes.set("margin", NodeStyle.margin(of: node.type))
    if node.isFocus {
      attributes.set("fontname", "\(font) Bold")
      attributes.set("penwidth", "2.4")
    }
    return attributes
  }

  static func labelAttributes(of edge: Drawing.Edge) -> DOTAttributes {
    var attributes = DOTAttributes()
    attributes.set("label", lines: edge.label)
    attributes.set("class", "label")
    attributes.set("shape", "box")
    attributes.set("margin", "0.03,0.01")
    attributes.set("penwidth", "0")
    attributes.set("fillcolor", "#FFFFFFF0")
    attributes.set("fontsize", rounded(LineStyle.fontSize))
    attributes.set("fontcolor", LineStyle.textColor(of: edge.line.tone, status: edge.line.status))
    return attributes
  }

  /// Colour, width, dashes and tips of a line.
  static func setLook(of edge: Drawing.Edge, in attributes: inout DOTAttributes) {
    let line = edge.line
    attributes.set("class", "\(line.tone) \(line.status.rawValue)\(line.isClaim ? " claim" : "")")
    attributes.set("color", LineStyle.color(of: line.tone, status: line.status))
    attributes.set("fontcolor", LineStyle.textColor(of: line.tone, status: line.status))
    attributes.set("penwidth", rounded(LineStyle.width(weight: line.weight, tone: line.tone)))
    attributes.set("style", LineStyle.dashes(of: line.status))
    let tip = LineStyle.tip(of: line.tone, status: line.status, isClaim: line.isClaim)
    attributes.set("arrowhead", tip)
    attributes.set("arrowsize", rounded(LineStyle.tipSize(weight: line.weight, tone: line.tone)))
    switch line.arrow {
    case .none: attributes.set("dir", "none")
    case .forward: attributes.set("dir", "forward")
    case .both:
      attributes.set("dir", "both")
      attributes.set("arrowtail", tip)
    }
  }

  /// Settings that keep each engine quick; `isFinal` where nobody tidies up behind it.
  private static func settings(of engine: String, nodes: Int, isFinal: Bool) -> [(String, String)] {
    if engine == "dot" {
      // A network simplex that is cut short: without the limits a thousand nodes need minutes.
      let brakes = [("nslimit", "2"), ("nslimit1", "2"), ("mclimit", "0.3"), ("splines", "line")]
      return [("nodesep", "0.15"), ("ranksep", isFinal ? "0.5" : "0.2")] + (nodes > 150 ? brakes : [])
    }
    return [("start", "7"), ("epsilon", "0.01")]
      + (isFinal
        ? [("overlap", "prism"), ("sep", "+8"), ("splines", nodes > 150 ? "line" : "true")]
        : [("overlap", "true"), ("splines", "")])
  }

  /// A number with two digits after the point, without a locale.
  static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, part) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(part < 10 ? "0" : "")\(part)"
  }
}

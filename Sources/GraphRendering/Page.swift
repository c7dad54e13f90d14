internal import ArticleModel

/// An A4 page with the graph in the middle, the title above and the key below, everything at its final place.
struct Page {
  /// Width and height in points.
  static let landscape = Point(x: 842, y: 595)
  static let portrait = Point(x: 595, y: 842)
  private static let margin = 24.0
  private static let titleSize = 15.0
  /// No graph is blown up beyond this.
  private static let largestScale = 1.35

  let drawing: Drawing
  let placement: Placement
  let legend: Legend?
  private let size: Point
  /// Points on paper for each point of the layout.
  let scale: Double
  /// What the layout is moved by, in its own points.
  private let shift: Point

  init(_ drawing: Drawing, placement: Placement, legend: Legend?) {
    self.drawing = drawing
    self.placement = placement
    self.legend = legend
    let (low, high) = placement.bounds
    let graph = Point(x: max(1, high.x - low.x), y: max(1, high.y - low.y))
    func scale(on size: Point) -> Double {
      let room = Page.room(for: drawing, legend: legend, on: size)
      return min(room.x / graph.x, room.y / graph.y, Page.largestScale)
    }
    let isUpright = scale(on: Page.portrait) > scale(on: Page.landscape) * 1.25
    size = isUpright ? Page.portrait : Page.landscape
    self.scale = scale(on: size)
    let room = Page.room(for: drawing, legend: legend, on: size)
    let middle = Point(x: Page.margin + room.x / 2, y: Page.margin + Page.height(of: legend, on: size) + room.y / 2)
    shift = middle * (1 / self.scale) - (low + high) * 0.5
  }

  /// Width and height that are left for the graph on a page of the given size, in points.
  static func room(for drawing: Drawing, legend: Legend?, on size: Point) -> Point {
    Point(
      x: size.x - 2 * margin,
      y: size.y - 2 * margin - (drawing.title == nil ? 0 : titleSize * 2) - height(of: legend, on: size))
  }

  private static func height(of legend: Legend?, on size: Point) -> Double {
    let rows = legend?.rows(width: size.x - 2 * margin).count ?? 0
    return rows == 0 ? 0 : Double(rows) * Legend.rowHeight + 8
  }

  /// The page as DOT for the engine `nop2`, which draws everything where it is told.
  func text(dotsPerInch: Int?) -> String {
    var graph = DOTAttributes()
    graph.set("size", "\(number(size.x / 72)),\(number(size.y / 72))!")
    graph.set("pad", "0")
    graph.set("margin", "0")
    graph.set("bgcolor", "#FFFFFF")
    graph.set("outputorder", "edgesfirst")
    if let dotsPerInch { graph.set("dpi", "\(dotsPerInch)") }
    var text = "digraph entente {\n  graph [\(graph.text)]\n" + DOTWriter.defaults
    // Two invisible corners make the picture as large as the page.
    for (name, x, y) in [("corner1", 0, 0), ("corner2", size.x / scale, size.y / scale)] {
      text +=
        "  \(name) [style=\"invis\" shape=\"point\" width=\"0.001\" height=\"0.001\" pos=\"\(number(x)),\(number(y))\"]\n"
    }
    for node in drawing.nodes { text += fixed(node.name, DOTWriter.attributes(of: node), id: node.name) }
    for edge in drawing.edges {
      var attributes = DOTAttributes()
      attributes.set("id", edge.id)
      DOTWriter.setLook(of: edge, in: &attributes)
      let curves = (placement.curves[edge.id] ?? []).map {
        edge.line.tone == .conflict ? $0.jagged(amplitude: 2.3, step: 4.5) : $0
      }
      attributes.set("pos", position(of: curves))
      text += "  \(edge.source) -> \(edge.target) [\(attributes.text)]\n"
      if !edge.label.isEmpty {
        text += fixed(edge.labelName, DOTWriter.labelAttributes(of: edge), id: edge.labelName)
      }
    }
    if let title = drawing.title { text += titleText(title) }
    if let legend { text += legendText(legend) }
    return text + "}\n"
  }

  private func number(_ value: Double) -> String { DOTWriter.rounded(value) }

  private func place(_ point: Point) -> String {
    "\(number(point.x + shift.x)),\(number(point.y + shift.y))"
  }

  private func fixed(_ name: String, _ attributes: DOTAttributes, id: String) -> String {
    guard let box = placement.boxes[name] else { return "" }
    var attributes = attributes
    attributes.set("id", id)
    attributes.set("pos", place(box.center))
    attributes.set("width", number4(box.width / 72))
    attributes.set("height", number4(box.height / 72))
    attributes.set("fixedsize", "true")
    return "  \(name) [\(attributes.text)]\n"
  }

  private func number4(_ value: Double) -> String {
    let whole = Int((value * 10000).rounded())
    let digits = String(whole % 10000)
    return "\(whole / 10000).\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }

  private func position(of curves: [Curve]) -> String {
    curves.map { curve in
      var parts: [String] = []
      if let tip = curve.startTip { parts.append("s,\(place(tip))") }
      if let tip = curve.endTip { parts.append("e,\(place(tip))") }
      return (parts + curve.points.map(place)).joined(separator: " ")
    }.joined(separator: ";")
  }

  // On paper, title and key have the same size in every picture, so their measures are divided by the scale.

  private func words(
    _ name: String, _ text: String, left: Double, middle: Double, size: Double, width: Double, bold: Bool
  )
    -> String
  {
    var attributes = DOTAttributes()
    attributes.set("label", DOTAttributes.escaped(text) + "\\l")
    attributes.set("shape", "box")
    attributes.set("style", "")
    attributes.set("penwidth", "0")
    attributes.set("margin", "0")
    attributes.set("fontsize", number(size / scale))
    attributes.set("fontcolor", "#222222")
    if bold { attributes.set("fontname", "DejaVu Sans Bold") }
    attributes.set("id", name)
    attributes.set("class", name == "title" ? "title" : "key")
    attributes.set("pos", "\(number((left + width / 2) / scale)),\(number(middle / scale))")
    attributes.set("width", number4(width / scale / 72))
    attributes.set("height", number4(size * 1.2 / scale / 72))
    attributes.set("fixedsize", "true")
    return "  \(name) [\(attributes.text)]\n"
  }

  private func titleText(_ title: String) -> String {
    words(
      "title", title, left: Page.margin, middle: size.y - Page.margin - Page.titleSize * 0.6, size: Page.titleSize,
      width: size.x - 2 * Page.margin, bold: true)
  }

  private func legendText(_ legend: Legend) -> String {
    var text = ""
    var count = 0
    let rows = legend.rows(width: size.x - 2 * Page.margin)
    for (row, entries) in rows.enumerated() {
      let middle = Page.margin + (Double(rows.count - 1 - row) + 0.5) * Legend.rowHeight
      var left = Page.margin
      for entry in entries {
        count += 1
        let name = "key\(count)"
        switch entry.sample {
        case .node(let type): text += sample(of: type, name: name, left: left, middle: middle)
        case .line(let tone, let status, let isClaim, let weight):
          text += sample(
            of: tone, status, isClaim: isClaim, weight: weight, name: name, left: left, middle: middle)
        }
        text += words(
          "\(name)text", entry.caption, left: left + Legend.sampleWidth + 5, middle: middle, size: Legend.fontSize,
          width: Legend.width(of: entry.caption), bold: false)
        left += Legend.width(of: entry)
      }
    }
    return text
  }

  private func sample(of type: EntityType, name: String, left: Double, middle: Double) -> String {
    var attributes = DOTAttributes()
    attributes.set("label", "")
    attributes.set("id", name)
    attributes.set("class", "key")
    attributes.set("shape", NodeStyle.shape(of: type))
    attributes.set("fillcolor", NodeStyle.fill(of: type, isFocus: false))
    attributes.set("color", NodeStyle.border(of: type))
    attributes.set("penwidth", number(0.8 / scale))
    attributes.set("pos", "\(number((left + Legend.sampleWidth / 2) / scale)),\(number(middle / scale))")
    attributes.set("width", number4((Legend.sampleWidth - 4) / scale / 72))
    attributes.set("height", number4(11 / scale / 72))
    attributes.set("fixedsize", "true")
    return "  \(name) [\(attributes.text)]\n"
  }

  private func sample(
    of tone: Tone, _ status: Status, isClaim: Bool, weight: Int, name: String, left: Double, middle: Double
  ) -> String {
    // The sample that shows what width means needs no tip.
    let tip = weight > 1 ? "none" : LineStyle.tip(of: tone, status: status, isClaim: isClaim)
    let tipLength = weight > 1 ? 0 : LineStyle.tipLength(tip, size: 0.6) / scale
    let start = Point(x: left / scale, y: middle / scale)
    let end = Point(x: (left + Legend.sampleWidth) / scale, y: middle / scale)
    let stop = Point(x: end.x - tipLength, y: end.y)
    var curve = Curve(points: [start, start, stop, stop], startTip: nil, endTip: tipLength > 0 ? end : nil)
    if tone == .conflict { curve = curve.jagged(amplitude: 2 / scale, step: 3 / scale) }
    var text = ""
    for (end, point) in [("a", start), ("b", end)] {
      text +=
        "  \(name)\(end) [style=\"invis\" shape=\"point\" width=\"0.01\" height=\"0.01\" pos=\"\(number(point.x)),\(number(point.y))\"]\n"
    }
    var attributes = DOTAttributes()
    attributes.set("id", name)
    attributes.set("class", "key")
    attributes.set("color", LineStyle.color(of: tone, status: status))
    attributes.set("style", LineStyle.dashes(of: status))
    attributes.set("penwidth", number((LineStyle.width(weight: weight, tone: tone) + 0.1) / scale))
    attributes.set("arrowhead", tip)
    attributes.set("arrowsize", number(0.6 / scale))
    let points = curve.points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    let tipText = curve.endTip.map { "e,\(number($0.x)),\(number($0.y)) " } ?? ""
    attributes.set("pos", tipText + points)
    return text + "  \(name)a -> \(name)b [\(attributes.text)]\n"
  }
}

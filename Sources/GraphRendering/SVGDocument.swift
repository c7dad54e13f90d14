/// An SVG picture as Graphviz wrote it, made readable for people who point at it or have it read to them.
struct SVGDocument {
  /// What stands in the `<title>` of each element, by its id; browsers show it as a tooltip.
  let titles: [String: [String]]
  /// What the picture as a whole is called.
  let name: String

  init(_ drawing: Drawing) {
    var titles: [String: [String]] = [:]
    for node in drawing.nodes { titles[node.name] = node.tooltip }
    for edge in drawing.edges {
      titles[edge.id] = edge.tooltip
      titles[edge.labelName] = edge.tooltip
    }
    self.titles = titles
    let size = "\(drawing.nodes.count) entities and \(drawing.edges.count) relations between them"
    name = drawing.title.map { "\($0): \(size)" } ?? size
  }

  /// The picture with these titles in place of Graphviz's own (its internal names), and a name for screen readers.
  ///
  /// Works on whole lines: Graphviz starts one for every tag and escapes the text in between, so that nothing an article
  /// says can look like the start of one.
  func text(from svg: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(svg.count * 2)
    var id = ""
    var isDoctype = false
    for line in svg.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      // The document type would send readers to another server for nothing.
      if line.starts(with: "<!DOCTYPE".utf8) { isDoctype = true }
      if isDoctype {
        isDoctype = line.last != UInt8(ascii: ">")
        continue
      }
      if line.starts(with: "<svg ".utf8) {
        result += "<svg role=\"img\" aria-label=\"\(SVGDocument.escaped(name))\" ".utf8
        result += line.dropFirst(5)
      } else if line.starts(with: "<title>".utf8) {
        guard let words = id == "graph0" ? [name] : titles[id] else { continue }
        result += "<title>\(words.map(SVGDocument.escaped).joined(separator: "\n"))</title>".utf8
      } else {
        if line.starts(with: "<g id=\"".utf8) {
          id = String(decoding: line.dropFirst(7).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        }
        result += line
      }
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  /// Text as XML writes it between tags and between double quotes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

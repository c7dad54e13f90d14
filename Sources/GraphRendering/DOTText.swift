/// Attributes as DOT writes them: `[label="Obama" shape="ellipse"]`, in the order given.
struct DOTAttributes {
  private(set) var text = ""

  /// Adds an attribute whose value is our own: numbers, keywords, colours.
  mutating func set(_ name: String, _ value: String) {
    text += text.isEmpty ? "" : " "
    text += "\(name)=\"\(value)\""
  }

  /// Adds an attribute whose value is text to be shown, each line on a line of its own.
  mutating func set(_ name: String, lines: [String]) {
    set(name, lines.map(DOTAttributes.escaped).joined(separator: "\\n"))
  }

  /// Text so that Graphviz shows it as it is: no escape sequence (`\N`, `\G`, `\l`) and no entity (`&amp;`) is read.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

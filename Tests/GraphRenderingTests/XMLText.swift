/// An XML document read strictly, so that tests need no library: what is not well-formed does not parse.
///
/// Knows what Graphviz and this program write (one declaration, comments, elements, attributes in double quotes, the
/// five entities and numeric ones) and refuses everything else, document types and CDATA sections included.
struct XMLText {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// Indices of the elements around it, the root first.
    let ancestors: [Int]
    /// The text directly inside.
    var text = ""
  }

  struct Malformed: Error { let what: String }

  private(set) var elements: [Element] = []
  private var rest: Substring.UnicodeScalarView

  init(_ bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Malformed(what: "not UTF-8") }
    for scalar in text.unicodeScalars {
      // XML 1.0, production 2.
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: continue
      default: throw Malformed(what: "U+\(String(scalar.value, radix: 16)) may not stand in XML")
      }
    }
    rest = Substring(text).unicodeScalars
    try readDocument()
  }

  func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  private mutating func readDocument() throws {
    if take("<?xml ") { try skip(past: "?>") }
    var open: [Int] = []
    while !rest.isEmpty {
      if take("<!--") {
        try skip(past: "-->")
      } else if take("</") {
        let name = readName()
        guard let last = open.popLast(), elements[last].name == name, take(">") else {
          throw Malformed(what: "</\(name)> closes nothing")
        }
      } else if take("<") {
        if open.isEmpty, !elements.isEmpty { throw Malformed(what: "two roots") }
        let name = readName()
        guard !name.isEmpty else { throw Malformed(what: "a tag without a name") }
        let attributes = try readAttributes()
        elements.append(Element(name: name, attributes: attributes, ancestors: open))
        if take("/>") { continue }
        guard take(">") else { throw Malformed(what: "<\(name) does not end") }
        open.append(elements.count - 1)
      } else {
        let text = try readText(until: "<")
        if let last = open.last {
          elements[last].text += text
        } else if text.contains(where: { !$0.isWhitespace }) {
          throw Malformed(what: "text outside the root")
        }
      }
    }
    if !open.isEmpty { throw Malformed(what: "<\(elements[open[0]].name)> stays open") }
    if elements.isEmpty { throw Malformed(what: "no root") }
  }

  private mutating func take(_ prefix: String) -> Bool {
    guard rest.starts(with: prefix.unicodeScalars) else { return false }
    rest = rest.dropFirst(prefix.unicodeScalars.count)
    return true
  }

  private mutating func skip(past end: String) throws {
    while !rest.isEmpty {
      if take(end) { return }
      rest = rest.dropFirst()
    }
    throw Malformed(what: "\(end) is missing")
  }

  private mutating func readName() -> String {
    let name = rest.prefix { $0.properties.isAlphabetic || $0 == ":" || $0 == "-" || ("0"..."9").contains($0) }
    rest = rest.dropFirst(name.count)
    return String(name)
  }

  private mutating func readAttributes() throws -> [String: String] {
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop { $0.properties.isWhitespace }
      let name = readName()
      if name.isEmpty { return attributes }
      guard take("=\"") else { throw Malformed(what: "\(name) has no value in quotes") }
      let value = try readText(until: "\"")
      guard take("\""), attributes.updateValue(value, forKey: name) == nil else {
        throw Malformed(what: "\(name) is twice there, or its quote stays open")
      }
    }
  }

  private mutating func readText(until end: Unicode.Scalar) throws -> String {
    var text = String.UnicodeScalarView()
    while let scalar = rest.first, scalar != end {
      rest = rest.dropFirst()
      if scalar == "<" { throw Malformed(what: "< inside a value") }
      guard scalar == "&" else {
        text.append(scalar)
        continue
      }
      let name = String(rest.prefix { $0 != ";" }.prefix(12))
      rest = rest.dropFirst(name.unicodeScalars.count)
      guard take(";") else { throw Malformed(what: "&\(name) is no entity") }
      switch name {
      case "amp": text.append("&")
      case "lt": text.append("<")
      case "gt": text.append(">")
      case "quot": text.append("\"")
      case "apos": text.append("'")
      default:
        let number =
          name.hasPrefix("#x")
          ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let number, let scalar = Unicode.Scalar(number) else { throw Malformed(what: "&\(name); is unknown") }
        text.append(scalar)
      }
    }
    return String(text)
  }
}

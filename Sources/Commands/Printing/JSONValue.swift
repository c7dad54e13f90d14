/// A JSON value whose objects keep the order in which they were written: the same value gives the same bytes.
indirect enum JSONValue: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  init(stringLiteral value: String) { self = .string(value) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements.map { (key: $0, value: $1) }) }

  /// A string, or null.
  init(_ text: (some CustomStringConvertible)?) { self = text.map { .string($0.description) } ?? .null }

  /// Appends the value as JSON text (RFC 8259), on one line.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += String(value).utf8
    case .double(let value): bytes += (value.isFinite ? value.description : "null").utf8
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(field.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        field.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Escapes what JSON demands, and U+2028 and U+2029, which end a line for some who read it line by line.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      for index in utf8.indices {
        let byte = utf8[index]
        switch byte {
        case UInt8(ascii: "\""): bytes += "\\\"".utf8
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case UInt8(ascii: "\n"): bytes += "\\n".utf8
        case UInt8(ascii: "\r"): bytes += "\\r".utf8
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        case 0..<0x20, 0x7F:
          bytes += "\\u00".utf8
          bytes.append(hex[Int(byte >> 4)])
          bytes.append(hex[Int(byte & 15)])
        case 0xA8 where isAfterLineSeparatorLead(utf8, index):
          bytes.replaceSubrange(bytes.count - 2..<bytes.count, with: "\\u2028".utf8)
        case 0xA9 where isAfterLineSeparatorLead(utf8, index):
          bytes.replaceSubrange(bytes.count - 2..<bytes.count, with: "\\u2029".utf8)
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let hex = Array("0123456789abcdef".utf8)

  /// Whether the two bytes before `index` are E2 80, the beginning of U+2028 and U+2029.
  private static func isAfterLineSeparatorLead(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index >= 2 && utf8[index - 2] == 0xE2 && utf8[index - 1] == 0x80
  }
}

internal import FoundationEssentials

/// Any JSON value.
enum JSONValue: Decodable, Equatable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads JSON text; nil where it is none, or nests too deep for the decoder.
  init?(_ text: String) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) else { return nil }
    self = value
  }

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if let string = try? single.decode(String.self) {
      self = .string(string)
    } else if let object = try? decoder.container(keyedBy: JSONKey.self) {
      var values: [String: JSONValue] = [:]
      for key in object.allKeys { values[key.stringValue] = try object.decode(JSONValue.self, forKey: key) }
      self = .object(values)
    } else if var array = try? decoder.unkeyedContainer() {
      var values: [JSONValue] = []
      while !array.isAtEnd { values.append(try array.decode(JSONValue.self)) }
      self = .array(values)
    } else if let integer = try? single.decode(Int.self) {
      self = .integer(integer)
    } else if let number = try? single.decode(Double.self) {
      self = .number(number)
    } else if let boolean = try? single.decode(Bool.self) {
      self = .boolean(boolean)
    } else {
      self = .null
    }
  }

  subscript(_ key: String) -> JSONValue? {
    guard case .object(let values) = self else { return nil }
    return values[key]
  }

  /// The value as words: a string, a whole number, or the name that an object carries; an array's first.
  var words: String? { allWords.first }

  /// The same of every element of an array.
  var allWords: [String] {
    switch self {
    case .string(let string): [string]
    case .integer(let number): [String(number)]
    case .number(let number): [String(number)]
    case .array(let values): values.flatMap(\.allWords)
    case .object: (self["name"] ?? self["title"] ?? self["value"] ?? self["@value"])?.allWords ?? []
    case .null, .boolean: []
    }
  }
}

/// A key of a JSON object, whatever it is.
struct JSONKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

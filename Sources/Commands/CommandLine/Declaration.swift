/// What a command's property declares: read by the parser and printed by the help, so that the two cannot differ.
struct Declaration {
  enum Kind: Equatable {
    /// `--name VALUE`.
    case option
    /// `--name`.
    case flag
    /// A word in its place.
    case positional
  }

  let kind: Kind
  /// Name without dashes (`top`), or the placeholder of a positional (`GRAPH`).
  let name: String
  /// One letter for `-o`.
  var short: Character? = nil
  /// What stands for the value in the help: `N`.
  var placeholder: String = ""
  let help: String
  /// The words that are valid, where there are only so many.
  var choices: [String] = []
  /// The default as the user would type it.
  var standard: String? = nil
  var isRequired = false
  var isRepeated = false
}

/// A property that declares something and keeps what the command line says.
///
/// The property wrappers keep their value in a class of their own, so that the parser, which finds them by reflection
/// and so holds copies, fills in the command's own.
protocol Declared {
  var declaration: Declaration { get }
  func accept(_ text: String) throws(InvalidValue)
}

/// Declarations that several commands share, as one property.
protocol DeclarationGroup {}

/// Where a property wrapper keeps its value.
final class Box<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}

/// `--name VALUE`: with a default, optional, or repeated.
@propertyWrapper
struct Option<Value>: Declared {
  let declaration: Declaration
  private let box: Box<Value>
  private let read: (String, inout Value) throws(InvalidValue) -> Void

  var wrappedValue: Value { box.value }

  func accept(_ text: String) throws(InvalidValue) { try read(text, &box.value) }

  /// An option that has a value even where it is not given.
  init(wrappedValue: Value, _ name: String, short: Character? = nil, _ placeholder: String, _ help: String)
  where Value: ArgumentValue {
    declaration = Declaration(
      kind: .option, name: name, short: short, placeholder: placeholder, help: help, choices: Value.choices,
      standard: wrappedValue.argument)
    box = Box(wrappedValue)
    read = { text, value throws(InvalidValue) in value = try Value(argument: text) }
  }

  /// An option that may be left out.
  init<Wrapped: ArgumentValue>(_ name: String, short: Character? = nil, _ placeholder: String, _ help: String)
  where Value == Wrapped? {
    declaration = Declaration(
      kind: .option, name: name, short: short, placeholder: placeholder, help: help, choices: Wrapped.choices)
    box = Box(nil)
    read = { text, value throws(InvalidValue) in value = try Wrapped(argument: text) }
  }

  /// An option that may be given several times; where there are only so many values, commas part them too.
  init<Element: ArgumentValue>(
    wrappedValue: [Element], _ name: String, short: Character? = nil, _ placeholder: String, _ help: String
  ) where Value == [Element] {
    declaration = Declaration(
      kind: .option, name: name, short: short, placeholder: placeholder, help: help, choices: Element.choices,
      isRepeated: true)
    box = Box(wrappedValue)
    read = { text, value throws(InvalidValue) in
      let words = Element.choices.isEmpty ? [Substring(text)] : text.split(separator: ",")
      guard !words.isEmpty else { throw InvalidValue("needs a value") }
      for word in words { value.append(try Element(argument: String(word))) }
    }
  }
}

/// `--name`, true where it is given.
@propertyWrapper
struct Flag: Declared {
  let declaration: Declaration
  private let box = Box(false)

  var wrappedValue: Bool { box.value }

  func accept(_ text: String) throws(InvalidValue) { box.value = true }

  init(_ name: String, short: Character? = nil, _ help: String) {
    declaration = Declaration(kind: .flag, name: name, short: short, help: help)
  }
}

/// A word in its place: required, optional, or all that are left.
@propertyWrapper
struct Positional<Value>: Declared {
  let declaration: Declaration
  private let box: Box<Value>
  private let read: (String, inout Value) -> Void

  var wrappedValue: Value { box.value }

  func accept(_ text: String) { read(text, &box.value) }

  /// A word that must be there.
  init(_ name: String, _ help: String) where Value == String {
    declaration = Declaration(kind: .positional, name: name, help: help, isRequired: true)
    box = Box("")
    read = { $1 = $0 }
  }

  /// A word that may be there.
  init(_ name: String, _ help: String) where Value == String? {
    declaration = Declaration(kind: .positional, name: name, help: help)
    box = Box(nil)
    read = { $1 = $0 }
  }

  /// All words that are left; at least one where `required`.
  init(_ name: String, required: Bool = false, _ help: String) where Value == [String] {
    declaration = Declaration(kind: .positional, name: name, help: help, isRequired: required, isRepeated: true)
    box = Box([])
    read = { $1.append($0) }
  }
}

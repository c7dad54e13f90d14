internal import ArticleModel

/// Why a word of the command line is no such value: completes `--top many: …`.
struct InvalidValue: Error, Equatable {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

/// A value that is checked once, where the command line is read; from there on it is right.
protocol ArgumentValue {
  /// The words that are valid, where there are only so many.
  static var choices: [String] { get }
  /// Reads the value.
  init(argument: String) throws(InvalidValue)
  /// The value as the user would type it.
  var argument: String { get }
}

extension ArgumentValue {
  static var choices: [String] { [] }
}

extension ArgumentValue where Self: RawRepresentable<String> & CaseIterable {
  static var choices: [String] { allCases.map(\.rawValue) }

  init(argument: String) throws(InvalidValue) {
    guard let value = Self(rawValue: argument.lowercased()) else {
      throw InvalidValue("is not one of " + Self.choices.joined(separator: ", "))
    }
    self = value
  }

  var argument: String { rawValue }
}

extension EntityType: ArgumentValue {}
extension Predicate: ArgumentValue {}
extension Status: ArgumentValue {}

extension String: ArgumentValue {
  init(argument: String) throws(InvalidValue) { self = argument }
  var argument: String { self }
}

extension CalendarDate: ArgumentValue {
  init(argument: String) throws(InvalidValue) {
    guard let date = CalendarDate(iso: argument) else {
      throw InvalidValue("is no date; write 2009-04-01, 2009-04 or 2009")
    }
    self = date
  }

  var argument: String { description }
}

/// A number of things, at least one.
struct Count: ArgumentValue, Equatable {
  let number: Int

  init(_ number: Int) { self.number = max(1, number) }

  init(argument: String) throws(InvalidValue) {
    guard let number = Int(argument), number >= 1 else { throw InvalidValue("is no whole number from 1 up") }
    self.number = number
  }

  var argument: String { String(number) }
}

/// A probability, 0 to 1.
struct Probability: ArgumentValue, Equatable {
  let value: Double

  init(argument: String) throws(InvalidValue) {
    guard let value = Double(argument), (0...1).contains(value) else { throw InvalidValue("is no number from 0 to 1") }
    self.value = value
  }

  var argument: String { String(value) }
}

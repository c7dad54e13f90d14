/// A named location that is no sovereign state.
package struct Place: Sendable {
  /// Canonical name.
  package let name: String
  /// Index into `Knowledge.countries` of the state it lies in, where the list says so.
  package let country: Int?
  /// A part of the world with a people of its name (`Europe`), no city that a club may be named after.
  package let isContinent: Bool
}

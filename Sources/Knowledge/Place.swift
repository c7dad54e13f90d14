/// A named location that is no sovereign state.
package struct Place: Sendable {
  /// Canonical name.
  package let name: String
  /// Index into `Knowledge.countries` of the state it lies in, where the list says so.
  package let country: Int?
}

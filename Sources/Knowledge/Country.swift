/// A sovereign state, present or past.
package struct Country: Sendable {
  /// Common English short name: the canonical name of its entity.
  package let name: String
  /// ISO 3166 code of three letters, or one like it for a state that is past.
  package let code: String
}

/// A well-known body.
package struct Body: Sendable {
  /// Canonical name.
  package let name: String
}

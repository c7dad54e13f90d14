/// A well-known body.
package struct Body: Sendable {
  /// Canonical name.
  package let name: String
  /// A news agency, such as credit lines name.
  package let isAgency: Bool
}

/// A well-known body.
package struct Body: Sendable {
  /// Canonical name.
  package let name: String
  /// A news agency, such as credit lines name.
  package let isAgency: Bool
  /// Its name is that of the house it is in: `White House`.
  package let isBuilding: Bool
  /// Its members' words are those of no creed and always mean it: `Republican`.
  package let isParty: Bool
}

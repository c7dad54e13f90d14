internal import WordLists

/// Nouns by which a text takes up a body again: `the commission`, `the alliance` for NATO, `the company`.
package struct BodyNouns: Sendable {
  private var nouns: Set<UInt32> = []
  private var ofNames: [String: [UInt32]] = [:]
  /// Those that take up any company.
  package private(set) var ofCompanies: [UInt32] = []

  init(_ vocabulary: inout Vocabulary) {
    for row in WordList.bodyNouns where row.count > 1 {
      let noun = vocabulary.enter(row[0])
      nouns.insert(noun)
      for name in row[1].split(separator: "|") {
        if name == "=company" { ofCompanies.append(noun) } else { ofNames[String(name), default: []].append(noun) }
      }
    }
  }

  /// Whether `word` takes up a body in whose name it stands.
  @inline(__always)
  package func isNoun(_ word: UInt32) -> Bool { nouns.contains(word) }

  /// Nouns that take up the listed body with this canonical name beside those in its name.
  package func ofBody(_ name: String) -> [UInt32] { ofNames[name] ?? [] }
}

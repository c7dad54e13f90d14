internal import WordLists

/// Bodies that are written small behind the state or town they belong to: `foreign ministry`, `lower house of parliament`.
package struct StateBodyWords: Sendable {
  /// Behind whose name the words are those of a body.
  package struct Owners: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let country = Owners(rawValue: 1)
    package static let place = Owners(rawValue: 2)
  }

  /// From the run of words (as the gazetteer's) to its owners; none where the run only begins longer ones.
  private var runs: [UInt64: Owners] = [:]

  init(_ vocabulary: inout Vocabulary) {
    for row in WordList.stateBodies where row.count > 1 {
      var run = Gazetteer.start
      for word in Gazetteer.words(of: row[0]) {
        run = Gazetteer.extend(run, with: vocabulary.enter(word))
        runs[run] = runs[run] ?? []
      }
      for owner in row[1].split(separator: "|") { runs[run]?.insert(owner == "place" ? .place : .country) }
    }
  }

  /// To whom the body with these words belongs: nil where no body's words begin so.
  @inline(__always)
  package func owners(_ run: UInt64) -> Owners? { runs[run] }
}

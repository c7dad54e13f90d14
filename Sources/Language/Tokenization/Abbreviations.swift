internal import WordLists

/// Words that keep their stop, and whether a sentence may end with them.
struct Abbreviations: Sendable {
  private enum Place { case beforeName, beforeNumber, anywhere }
  private let words: WordTable
  private let places: [(place: Place, small: Bool)]

  init() {
    var words = WordTable()
    var places: [(Place, Bool)] = []
    for row in TabSeparated(PackageResources.abbreviations_tsv) where row.count > 2 {
      guard words.enter(row[0]) == UInt32(places.count) else { continue }
      let place: Place =
        switch row[1] {
        case "before-name": .beforeName
        case "before-number": .beforeNumber
        default: .anywhere
        }
      places.append((place, row[2] == "small"))
    }
    self.words = words
    self.places = places
  }

  /// Whether the word at `range`, behind which a stop stands, keeps it.
  func contains(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let id = words.id(text, range) else { return false }
    let entry = places[Int(id)]
    let first = text[range.lowerBound]
    guard entry.small || (first >= 0x41 && first <= 0x5A) else { return false }
    guard entry.place == .beforeNumber else { return true }
    var i = range.upperBound + 1
    while i < text.count, text[i] == 0x20 { i += 1 }
    return i < text.count && text[i] >= 0x30 && text[i] <= 0x39
  }

  /// Whether the word at `range`, without its stop, only stands before a name or a number: `Mr`, `Sen`, `No`.
  func standsBeforeName(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let id = words.id(text, range) else { return false }
    return places[Int(id)].place != .anywhere
  }
}

internal import WordLists

/// Heads of state and government since 1950, by the word by which the news names them.
package struct Leaders: Sendable {
  /// Years in which somebody of the name led a country.
  private struct Term {
    let country: Int
    let first: Int
    /// Nil where the term has not ended.
    let last: Int?
  }

  private var terms: [String: [Term]] = [:]

  init() {}

  /// Reads the list; `indexOfCode` finds a country among `Knowledge.countries` by its code.
  init(indexOfCode: [String: Int]) {
    for row in WordList.leaders where row.count > 3 {
      guard let country = indexOfCode[row[1]], let first = Int(row[2]) else { continue }
      terms[row[0], default: []].append(Term(country: country, first: first, last: Int(row[3])))
    }
  }

  /// Whether anybody of the name has led a country; `name` is a full name or its last word.
  package func knows(_ name: String) -> Bool { terms[key(name)] != nil }

  /// The countries that somebody of the name led in `year`, as indices into `Knowledge.countries`; in any year where it
  /// is nil. A year counts that lies one beside the term, since news is dated loosely.
  package func countries(of name: String, in year: Int?) -> Set<Int> {
    let fitting = (terms[key(name)] ?? []).filter { term in
      guard let year else { return true }
      return year >= term.first - 1 && year <= (term.last ?? year) + 1
    }
    return Set(fitting.map(\.country))
  }

  /// The last word without an Arabic article: `assad` of `Bashar al-Assad`.
  private func key(_ name: String) -> String {
    let last = (name.split(separator: " ").last ?? "").lowercased()
    return last.hasPrefix("al-") || last.hasPrefix("el-") ? String(last.dropFirst(3)) : last
  }
}

package import ArticleModel
internal import WordLists

/// Which article of the English Wikipedia a name means, where open data agree on it.
package struct WikipediaTitles: Sendable {
  private struct Key: Hashable {
    let type: String
    let name: String
  }

  private var titles: [Key: String] = [:]

  init() {
    for row in WordList.wikipedia where row.count > 2 {
      for name in row[2].split(separator: "|") { titles[Key(type: row[0], name: String(name))] = row[1] }
    }
  }

  /// The title of the article that all of the names that are known mean; nil where none is known or they differ.
  package func title(of type: EntityType, named names: some Sequence<String>) -> String? {
    var found: String?
    for name in names {
      guard let title = titles[Key(type: type.rawValue, name: name)] else { continue }
      if let found, found != title { return nil }
      found = title
    }
    return found
  }
}

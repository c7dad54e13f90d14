internal import WordLists

/// In which form a file holds its articles.
enum Form: Hashable, Sendable {
  /// One article as it is.
  case text
  /// One article as a web page.
  case page
  /// An article a line, as JSON objects.
  case jsonLines
  /// JSON objects one after the other or in one array.
  case json
  /// A table with a header, its columns separated by a comma, a semicolon or a tab.
  case table

  /// The form that a file's ending promises; nil where it promises none.
  init?(ending: String) {
    switch ending {
    case "txt", "text", "md": self = .text
    case "html", "htm", "xhtml", "xht", "shtml": self = .page
    case "jsonl", "ndjson", "jl": self = .jsonLines
    case "json": self = .json
    case "csv", "tsv", "tab": self = .table
    default: return nil
    }
  }

  /// Whether the file's ending is one that no article ever has: pictures, styles, scripts, programs.
  static func isNeverAnArticle(_ path: String) -> Bool { neverArticles.contains(Path.ending(path)) }

  private static let neverArticles = Set(
    TabSeparated(PackageResources.never_articles_tsv).compactMap(\.first))
}

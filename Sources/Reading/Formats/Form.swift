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

  /// The form of a file that begins with `start`; nil where it is no text at all.
  init?(sniffing start: ArraySlice<UInt8>) {
    let mark = TextDecoding.mark(start)
    let isWide = (mark?.encoding ?? TextDecoding.wideEncoding(start) ?? "UTF-8") != "UTF-8"
    let bytes = start.dropFirst(mark?.length ?? 0)
    if isWide {
      self = bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") ? .page : .text
      return
    }
    let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    guard controls * 50 <= bytes.count else { return nil }
    let solid = bytes.drop { $0 <= 0x20 }
    let first = solid.prefix { $0 != 0x0A }
    switch solid.first {
    case UInt8(ascii: "<") where Self.looksLikePage(solid): self = .page
    case UInt8(ascii: "{"): self = Self.isWholeObject(first) ? .jsonLines : .json
    case UInt8(ascii: "[") where solid.dropFirst().first(where: { $0 > 0x20 }) == UInt8(ascii: "{"): self = .json
    default: self = Self.looksLikeHeader(first) ? .table : .text
    }
  }

  /// Whether the file's ending is one that no article ever has: pictures, styles, scripts, programs.
  static func isNeverAnArticle(_ path: String) -> Bool { neverArticles.contains(Path.ending(path)) }

  private static let neverArticles = Set(
    TabSeparated(PackageResources.never_articles_tsv).compactMap(\.first))

  private static func looksLikePage(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<article", "<div", "<p>", "<h1"]
      .contains { text.contains($0) }
  }

  /// Whether a line is all of an object: then the others are objects of their own.
  private static func isWholeObject(_ line: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for byte in line {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = isInString
      } else if byte == UInt8(ascii: "\"") {
        isInString.toggle()
      } else if !isInString {
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
      }
    }
    return depth == 0 && !isInString
  }

  /// Whether a line names a column for text and at least one other.
  private static func looksLikeHeader(_ line: ArraySlice<UInt8>) -> Bool {
    let names = line.split { [0x09, UInt8(ascii: ";"), UInt8(ascii: ",")].contains($0) }.map {
      String(decoding: $0, as: UTF8.self).filter { $0 != "\"" }
    }
    let fields = names.map { RecordField.named($0)?.field }
    return fields.contains(.text) && Set(fields.compactMap { $0 }).count > 1
  }
}

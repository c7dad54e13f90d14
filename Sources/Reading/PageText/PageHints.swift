internal import WordLists

/// What tags, classes and boilerplate phrases of pages are known to mean.
enum PageHints {
  /// What an element does to the text in it.
  enum TagRole: String {
    case block, heading, item
    /// A block that is beside the article unless it holds most of the page's text.
    case aside
    /// Its text is never an article's.
    case none
    /// The same, and the line goes on around it.
    case silent

    var isDropped: Bool { self == .none || self == .silent }
  }

  /// What a class or id suggests.
  enum Hint: String {
    case drop, good, bad
  }

  /// The role of an element; nil for those that stand in the line.
  static func role(of tag: String) -> TagRole? { tags[tag] }

  /// The strongest suggestion in an element's class, id and role: drop before good before bad.
  static func hint(of node: Page.Node) -> Hint? {
    var found: Set<Hint> = []
    for attribute in node.attributes
    where ["class", "id", "role", "data-testid", "data-component"].contains(attribute.name) {
      for name in attribute.value.utf8.prefix(500).split(separator: UInt8(ascii: " ")) {
        let words = words(name)
        for (i, word) in words.enumerated() {
          if let hint = hints[word] { found.insert(hint) }
          if i > 0, let hint = hints[words[i - 1] + word] { found.insert(hint) }
          if i > 1, let hint = hints[words[i - 2] + words[i - 1] + word] { found.insert(hint) }
        }
      }
    }
    return found.contains(.drop) ? .drop : found.contains(.good) ? .good : found.contains(.bad) ? .bad : nil
  }

  /// Whether a page hides an element from its readers.
  static func isHidden(_ node: Page.Node) -> Bool {
    if node["hidden"] != nil || node["aria-hidden"]?.lowercased() == "true" { return true }
    guard let style = node["style"]?.lowercased().utf8.filter({ $0 != 0x20 }) else { return false }
    let text = String(decoding: style, as: UTF8.self)
    return text.contains("display:none") || text.contains("visibility:hidden")
  }

  /// Whether a short paragraph is one of the phrases that stand among articles everywhere.
  static func isBoilerplate(_ paragraph: String) -> Bool {
    guard paragraph.utf8.count <= 120 else { return false }
    let lower = paragraph.lowercased()
    return boilerplate.contains { lower.hasPrefix($0) }
  }

  /// The words of a class name, in lower case: `articleShare-bar_2` is article, share, bar.
  private static func words(_ name: Substring.UTF8View) -> [String] {
    var words: [[UInt8]] = []
    var wasLower = false
    var isInside = false
    for byte in name {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      guard isUpper || isLower else {
        isInside = false
        wasLower = false
        continue
      }
      if !isInside || isUpper && wasLower { words.append([]) }
      words[words.count - 1].append(byte | 0x20)
      isInside = true
      wasLower = isLower
    }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }

  private static let tags = table(PackageResources.tags_tsv, TagRole.self)
  private static let hints = table(PackageResources.page_hints_tsv, Hint.self)
  private static let boilerplate = TabSeparated(PackageResources.boilerplate_tsv).compactMap(\.first)

  private static func table<Value: RawRepresentable<String>>(_ bytes: [UInt8], _: Value.Type) -> [String: Value] {
    var table: [String: Value] = [:]
    for row in TabSeparated(bytes) where row.count == 2 { table[row[0]] = Value(rawValue: row[1]) }
    return table
  }
}

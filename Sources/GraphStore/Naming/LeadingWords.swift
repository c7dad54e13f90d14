/// Articles, titles and forms of address in front of a name (`Resources/leading-words.tsv`).
enum LeadingWords {
  /// The ends of `name` that are left when one leading word after the other is dropped, longest first, without `name`.
  static func shortened(_ name: FoldedName) -> [FoldedName] {
    var rest = name.text[...]
    var shorter: [FoldedName] = []
    while let space = rest.firstIndex(of: " "), all.contains(String(rest[..<space])) {
      rest = rest[rest.index(after: space)...]
      shorter.append(FoldedName(rest))
    }
    return shorter
  }

  private static let all: Set<String> = {
    let lines = String(decoding: PackageResources.leading_words_tsv, as: UTF8.self).split(separator: "\n")
    return Set(lines.filter { !$0.hasPrefix("#") }.map(String.init))
  }()
}

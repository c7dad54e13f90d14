/// The rows of a word list: one entry a line, fields between tabs, lines that begin with `#` are its header.
package struct TabSeparated: Sequence {
  private let rows: [[String]]

  /// Reads the bytes of a `.tsv` resource.
  package init(_ bytes: some Collection<UInt8>) { rows = Self.rows(Array(bytes)) }

  // Not the library's `split`: unspecialised, it took half of the program's start.
  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var fields: [String] = []
    var line = 0
    var field = 0
    for i in 0...bytes.count {
      let endsLine = i == bytes.count || bytes[i] == UInt8(ascii: "\n")
      guard endsLine || bytes[i] == UInt8(ascii: "\t") else { continue }
      fields.append(String(decoding: bytes[field..<i], as: UTF8.self))
      field = i + 1
      guard endsLine else { continue }
      if i > line, bytes[line] != UInt8(ascii: "#") { rows.append(fields) }
      fields.removeAll(keepingCapacity: true)
      line = field
    }
    return rows
  }

  package func makeIterator() -> IndexingIterator<[[String]]> { rows.makeIterator() }
}

/// The rows of a word list: one entry a line, fields between tabs, lines that begin with `#` are its header.
package struct TabSeparated: Sequence {
  private let rows: [[String]]

  /// Reads the bytes of a `.tsv` resource.
  package init(_ bytes: some Collection<UInt8>) {
    var rows: [[String]] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      rows.append(
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
          String(decoding: $0, as: UTF8.self)
        })
    }
    self.rows = rows
  }

  package func makeIterator() -> IndexingIterator<[[String]]> { rows.makeIterator() }
}

internal import ArticleModel

/// A table of articles with a header (RFC 4180; separated by commas, semicolons or tabs).
///
/// A quote that is never closed costs its own row: the lines behind it are read again as rows of their own.
final class Table: ArticleStream {
  private let rows: TableRows
  private let origin: Origin
  private let options: ReadingOptions
  private var header: [(field: RecordField, column: Int)]?
  private var isOver = false

  init(_ reader: ByteReader, at origin: Origin, options: ReadingOptions) {
    rows = TableRows(reader, limit: options.limits.articleBytes)
    self.origin = origin
    self.options = options
  }

  func next() -> Result<Article, ReadingError>? {
    guard !isOver else { return nil }
    do throws(ReadingError) {
      if header == nil { header = try readHeader() }
      guard let header, let row = try rows.next() else {
        isOver = true
        return nil
      }
      return article(row, header)
    } catch {
      isOver = true
      return .failure(error)
    }
  }

  private func readHeader() throws(ReadingError) -> [(field: RecordField, column: Int)]? {
    guard let row = try rows.next() else { return nil }
    let place = origin.line(row.line)
    guard case .cells(let names) = row.content else {
      throw place.error("begins with a row that never ends", "check its quotation marks")
    }
    var best: [RecordField: (rank: Int, column: Int)] = [:]
    for (column, name) in names.enumerated() {
      guard let (field, rank) = RecordField.named(name), rank < best[field]?.rank ?? .max else { continue }
      best[field] = (rank, column)
    }
    guard best[.text] != nil else {
      throw place.error(
        "names no column for the text of an article", "call a column of its first row `text`, `body` or `content`")
    }
    return best.map { ($0.key, $0.value.column) }
  }

  private func article(
    _ row: TableRows.Row, _ header: [(field: RecordField, column: Int)]
  ) -> Result<Article, ReadingError> {
    let place = origin.line(row.line)
    switch row.content {
    case .tooLong: return .failure(.tooLong(place, limit: options.limits.articleBytes))
    case .unclosed:
      return .failure(
        place.error("opens a quotation mark that is never closed", "close it, or double it inside a cell"))
    case .cells(let cells):
      var record = ArticleRecord()
      for (field, column) in header {
        guard let cell = cells.at(column), !cell.isEmpty else { continue }
        switch field {
        case .id: record.id = cell
        case .text: record.text = cell
        case .title: record.title = cell
        case .date: record.date = cell
        case .author: record.authors = Self.names(cell)
        case .source: record.source = cell
        case .address: record.address = cell
        }
      }
      do throws(ReadingError) {
        return .success(try record.article(at: place, options: options))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Several authors in one cell, between semicolons or bars.
  private static func names(_ cell: String) -> [String] {
    cell.split(whereSeparator: { $0 == ";" || $0 == "|" }).map(String.init)
  }
}

internal import FoundationEssentials

/// One JSON object that stands for an article.
enum JSONRecord {
  /// Reads the object in `bytes`.
  static func read(_ bytes: ArraySlice<UInt8>, at origin: Origin) throws(ReadingError) -> ArticleRecord {
    // The decoder takes a string that is no UTF-8 for no string at all: one bad letter would cost the article.
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    let data = isValid ? Data(bytes) : Data(String(decoding: bytes, as: UTF8.self).utf8)
    do {
      return try JSONDecoder().decode(Fields.self, from: data).record
    } catch {
      throw origin.error("is not a JSON object", "correct it, or leave it out")
    }
  }

  private struct Fields: Decodable {
    var record = ArticleRecord()

    init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: JSONKey.self)
      var ranks: [RecordField: Int] = [:]
      for key in object.allKeys {
        guard let (field, rank) = RecordField.named(key.stringValue), rank < ranks[field] ?? .max else { continue }
        let words: [String]
        if let string = try? object.decode(String.self, forKey: key) {
          words = [string]
        } else {
          words = try object.decode(JSONValue.self, forKey: key).allWords
        }
        guard let first = words.first else { continue }
        ranks[field] = rank
        switch field {
        case .id: record.id = first
        case .text: record.text = words.count == 1 ? first : words.joined(separator: "\n\n")
        case .title: record.title = first
        case .date: record.date = first
        case .author: record.authors = words
        case .source: record.source = first
        case .address: record.address = first
        }
      }
    }
  }
}

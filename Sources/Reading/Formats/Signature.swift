/// First bytes of files that are known and not read, so that the message can say what to do with them.
enum Signature: CaseIterable {
  case pdf, office, richText, rar

  /// How many bytes of a file are looked at to tell what it is.
  static let length = 4096

  /// What the file beginning with `start` is, where it is one of these.
  static func unreadable(_ start: ArraySlice<UInt8>) -> Signature? {
    allCases.first { start.starts(with: $0.bytes) }
  }

  func error(at origin: Origin) -> ReadingError {
    switch self {
    case .pdf: origin.error("is a PDF", "turn it into text first, for instance with pdftotext")
    case .office: origin.error("is an old Office document", "save it as text or as a web page")
    case .richText: origin.error("is rich text", "save it as text or as a web page")
    case .rar: origin.error("is a RAR archive", "unpack it and add the folder")
    }
  }

  private var bytes: [UInt8] {
    switch self {
    case .pdf: Array("%PDF-".utf8)
    case .office: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    case .richText: Array("{\\rtf".utf8)
    case .rar: Array("Rar!\u{1A}\u{7}".utf8)
    }
  }
}

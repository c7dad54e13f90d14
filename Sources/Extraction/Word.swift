internal import ArticleModel
package import Knowledge
internal import WordLists

/// How a token is written.
package enum WordShape: UInt8, Sendable {
  /// `talks`
  case small
  /// `Moscow`
  case title
  /// `NATO`, `U.S.`
  case capitals
  /// `McDonald`, `O'Brien`, `AfD`, `eBay`
  case mixed
  /// `J.`, `X`
  case initial
  /// Begins with a digit.
  case number
  /// `-` and its longer kin.
  case hyphen
  /// A quotation mark of any form; an apostrophe that stands alone.
  case quote
  /// Any other mark.
  case mark

  /// Whether it begins with a capital.
  package var isCapital: Bool {
    switch self {
    case .title, .capitals, .mixed, .initial: true
    default: false
    }
  }
}

/// What the lists and the writing say about one token; stages compare these instead of strings.
package struct Word: Sendable {
  /// Number of the word in small letters: that of `Knowledge.vocabulary` where a list has it, else the document's own.
  package let id: UInt32
  /// How it is written.
  package let shape: WordShape
  /// Its classes in the lists.
  package let classes: WordClass

  /// The words of the tokens of `document`. Linear in the text.
  static func words(of document: Document, in vocabulary: Vocabulary) -> (words: [Word], count: Int) {
    var text = document.article.text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    var own = WordTable()
    var words: [Word] = []
    words.reserveCapacity(document.tokens.count)
    for token in document.tokens {
      let range = token.span.start..<token.span.end
      let shape = shape(of: range, in: bytes)
      if let plain = plainApostrophes(of: token, in: document) {
        let id = vocabulary.id(plain) ?? UInt32(vocabulary.count) + own.enter(plain)
        words.append(Word(id: id, shape: shape, classes: vocabulary.classes(of: id)))
      } else if let id = vocabulary.table.id(bytes, range) {
        words.append(Word(id: id, shape: shape, classes: vocabulary.classes(of: id)))
      } else {
        words.append(Word(id: UInt32(vocabulary.count) + own.enter(bytes, range), shape: shape, classes: []))
      }
    }
    return (words, vocabulary.count + own.count)
  }

  /// `People’s` with the apostrophe that the lists write; nil where it has none of the other kind.
  private static func plainApostrophes(of token: Token, in document: Document) -> String? {
    guard token.span.count >= 3 else { return nil }
    let text = document.text(of: token)
    guard text.utf8.contains(0xE2), text.unicodeScalars.contains("\u{2019}") else { return nil }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { plain.append(scalar == "\u{2019}" ? "'" : scalar) }
    return String(plain)
  }

  private static func shape(of range: Range<Int>, in text: borrowing Span<UInt8>) -> WordShape {
    var capitals = 0
    var smalls = 0
    var letters = 0
    var digits = 0
    let first = text[range.lowerBound]
    switch first {
    case 0x30...0x39: return .number
    case UInt8(ascii: "-"): return range.count < 4 ? .hyphen : .mark
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return range.count == 1 ? .quote : .mark
    case 0xE2 where range.count == 3 && text[range.lowerBound + 1] == 0x80:
      switch text[range.lowerBound + 2] {
      case 0x90...0x95: return .hyphen
      case 0x98...0x9F, 0xB9, 0xBA: return .quote
      default: return .mark
      }
    case 0xC2 where range.count == 2: return text[range.lowerBound + 1] | 0x10 == 0xBB ? .quote : .mark
    default: break
    }
    var startsCapital = false
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      var isCapital = false
      switch byte {
      case 0x41...0x5A: isCapital = true
      case 0x61...0x7A: smalls += 1
      case 0xC3 where i + 1 < range.upperBound && text[i + 1] < 0x9F: isCapital = true
      // Capitals of Latin Extended-A (`Č`, `Ł`, `Ş`) are the even code points, but for one run.
      case 0xC4, 0xC5:
        if i + 1 < range.upperBound, text[i + 1] & 1 == (byte == 0xC5 && text[i + 1] < 0x89 ? 1 : 0) {
          isCapital = true
        } else {
          smalls += 1
        }
      case 0xD0 where i + 1 < range.upperBound && text[i + 1] < 0xB0: isCapital = true
      case 0xC3...0xF4: smalls += 1
      case 0x30...0x39:
        digits += 1
        i += 1
        continue
      default:
        i += 1
        continue
      }
      if isCapital { capitals += 1 }
      if letters == 0 { startsCapital = isCapital }
      letters += 1
      i += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    if letters == 0 { return .mark }
    if capitals == 0 { return .small }
    // `G20` is no initial.
    if letters == 1, digits == 0 { return .initial }
    if smalls == 0 { return .capitals }
    return startsCapital && capitals == 1 ? .title : .mixed
  }
}

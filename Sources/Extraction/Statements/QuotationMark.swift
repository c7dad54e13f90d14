/// What a token is to quotations.
enum QuotationMark {
  /// `“`, `«`, ``` `` ```.
  case opening
  /// `”`, `»`.
  case closing
  /// `"`, `''`, which look the same on both sides.
  case either
  /// The second token of `''`.
  case second

  /// Reads the token at `range`; nil for anything but a quotation mark.
  ///
  /// A lone `'` is as often an apostrophe and counts as none; `‘` opens, `’` closes.
  init?(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    let at = range.lowerBound
    switch (text[at], range.count) {
    case (UInt8(ascii: "\""), 1): self = .either
    case (UInt8(ascii: "'"), 1):
      if at > 0, text[at - 1] == text[at] {
        self = .second
      } else if at + 1 < text.count, text[at + 1] == text[at] {
        self = .either
      } else {
        return nil
      }
    case (UInt8(ascii: "`"), 1...2): self = .opening
    case (0xC2, 2):
      switch text[at + 1] {
      case 0xAB: self = .opening
      case 0xBB: self = .closing
      default: return nil
      }
    case (0xE2, 3) where text[at + 1] == 0x80:
      switch text[at + 2] {
      case 0x98, 0x9A, 0x9C, 0x9E: self = .opening
      case 0x99, 0x9D: self = .closing
      default: return nil
      }
    default: return nil
    }
  }
}

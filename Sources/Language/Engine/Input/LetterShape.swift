/// How a word's letters are written, and what stands before it: the encoder's base reads small letters only
/// (README, section 3).
enum LetterShape {
  /// The kind of the word at `range`, 1 to 15.
  static func kind(_ range: Range<Int>, of text: borrowing Span<UInt8>) -> Int {
    var letters = 0
    var capitals = 0
    var digits = 0
    var characters = 0
    var beginsWithLetter = false
    var firstLetterIsCapital = false
    var hasStop = false
    var i = range.lowerBound
    while i < range.upperBound {
      let (scalar, length) = Scalars.at(i, in: text)
      i += length
      let (isLetter, isCapital, isDigit) = classes(of: scalar)
      if isLetter {
        if characters == 0 { beginsWithLetter = true }
        if letters == 0 { firstLetterIsCapital = isCapital }
        letters += 1
      }
      if isCapital && isLetter { capitals += 1 }
      if isDigit { digits += 1 }
      if scalar == 0x2E { hasStop = true }
      characters += 1
    }
    if letters == 0 { return digits == 0 ? 11 : digits == characters ? 7 : 10 }
    if digits > 0 { return firstLetterIsCapital ? 8 : 9 }
    if hasStop { return capitals == 0 ? 14 : letters > 1 && capitals == letters ? 12 : 13 }
    if capitals == 0 { return beginsWithLetter ? 1 : 15 }
    if capitals == letters { return letters > 1 ? 3 : 4 }
    if capitals == 1 && firstLetterIsCapital { return 2 }
    return firstLetterIsCapital ? 5 : 6
  }

  /// What the white space at `range` is: 0 none, 1 blanks, 2 a line's end, 3 an empty line.
  static func gap(_ range: Range<Int>, of text: borrowing Span<UInt8>) -> Int {
    if range.isEmpty { return 0 }
    var lines = 0
    for i in range where text[i] == 0x0A { lines += 1 }
    return lines == 0 ? 1 : lines == 1 ? 2 : 3
  }

  /// Row of the shape table; `gap` is 4 for all but a word's first piece.
  static func row(kind: Int, gap: Int) -> Int32 { Int32(kind * 5 + gap) }

  @inline(__always)
  private static func classes(of scalar: UInt32) -> (letter: Bool, capital: Bool, digit: Bool) {
    switch scalar {
    case 0x61...0x7A: return (true, false, false)
    case 0x41...0x5A: return (true, true, false)
    case 0x30...0x39: return (false, false, true)
    case 0..<0x80: return (false, false, false)
    default: return classesBeyondASCII(scalar)
    }
  }

  private static func classesBeyondASCII(_ scalar: UInt32) -> (letter: Bool, capital: Bool, digit: Bool) {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return (false, false, false) }
    let isLetter =
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
      default: false
      }
    let isDigit = properties.numericType == .decimal || properties.numericType == .digit
    return (isLetter, properties.isUppercase, isDigit)
  }
}

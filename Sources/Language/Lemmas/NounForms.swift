/// Rules for regular plurals, in small letters; verbs in `-s` follow the same ones.
enum NounForms {
  /// Turns `countries`, `churches`, `spokesmen`, `talks` into `country`, `church`, `spokesman`, `talk`.
  static func singular(_ word: inout [UInt8]) {
    if word.ends(with: "men"), word.count > 4 {
      word[word.count - 2] = UInt8(ascii: "a")
    } else if !word.ends(with: "us") {
      cutS(&word)
    }
  }

  /// Cuts `-s` or `-es` off.
  static func cutS(_ word: inout [UInt8]) {
    if word.ends(with: "ies") {
      cutIes(&word)
    } else if word.ends(with: "sses") || word.ends(with: "shes") || word.ends(with: "ches") || word.ends(with: "xes")
      || word.ends(with: "zzes") || word.ends(with: "oes")
    {
      word.removeLast(2)
    } else if word.ends(with: "s"), !word.ends(with: "ss") {
      word.removeLast()
    }
  }

  /// Makes `-y` of `-ies` and `-ied`, but `-ie` in `dies` and `lied`.
  static func cutIes(_ word: inout [UInt8]) {
    if word.count > 4 {
      word.removeLast(3)
      word.append(UInt8(ascii: "y"))
    } else {
      word.removeLast()
    }
  }

  /// Length of the `-s` of a name in the plural: `Republicans`.
  static func pluralEnding(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    guard range.count > 3, text[range.upperBound - 1] == UInt8(ascii: "s") else { return 0 }
    return text[range.upperBound - 2] == UInt8(ascii: "s") ? 0 : 1
  }
}

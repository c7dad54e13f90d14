/// Rules for regular forms of verbs, in small letters.
enum VerbForms {
  /// Turns `says`, `tried`, `stopped`, `hoping` into `say`, `try`, `stop`, `hope`.
  static func base(_ word: inout [UInt8]) {
    if word.ends(with: "ing"), word.count > 4 {
      word.removeLast(3)
      restore(&word)
    } else if word.ends(with: "ied") {
      NounForms.cutIes(&word)
    } else if word.ends(with: "eed") {
      word.removeLast()
    } else if word.ends(with: "ed"), word.count > 3 {
      word.removeLast(2)
      restore(&word)
    } else {
      NounForms.cutS(&word)
    }
  }

  /// Gives a stem the `e` that an ending took, or takes back the letter that one doubled.
  private static func restore(_ stem: inout [UInt8]) {
    let count = stem.count
    guard count > 2 else { return }
    let last = stem[count - 1]
    let before = stem[count - 2]
    if last == before, "bdgmnprt".utf8.contains(last) {
      stem.removeLast()
    } else if takesE(stem, last: last, before: before) {
      stem.append(UInt8(ascii: "e"))
    }
  }

  private static func takesE(_ stem: [UInt8], last: UInt8, before: UInt8) -> Bool {
    switch last {
    case UInt8(ascii: "c"), UInt8(ascii: "u"), UInt8(ascii: "v"), UInt8(ascii: "z"), UInt8(ascii: "s"):
      return last != before
    case UInt8(ascii: "l") where !isVowel(before):
      return !"lrw".utf8.contains(before)
    case UInt8(ascii: "g") where before == UInt8(ascii: "d") || before == UInt8(ascii: "r"):
      return true
    case UInt8(ascii: "g") where before == UInt8(ascii: "n"):
      return "aeu".utf8.contains(stem[stem.count - 3]) && !hasOneSyllable(stem)
    default: break
    }
    guard endings.contains([before, last]) else { return false }
    let third = stem[stem.count - 3]
    let isQu = third == UInt8(ascii: "u") && stem.count > 3 && stem[stem.count - 4] == UInt8(ascii: "q")
    if isVowel(third), !isQu, !stem.ends(with: "iat") { return false }
    return hasOneSyllable(stem) || longEndings.contains([before, last])
  }

  /// A vowel and a consonant that take an `e` in words of one syllable: `hop` of `hoping`.
  private static let endings = Set(
    """
    at ut ir ur or ar id ud od ad ak ok ik ag ap ip op ib ub as am im um om in an un al il ol ul iv ot it et el er en on
    """.split(separator: " ").map { Array($0.utf8) })
  /// Those that do in longer words too: `creat`, `includ`.
  private static let longEndings = Set(
    "at ut ir ur id ud od ad ak ok ik ag ap ib ub as am um in an ul il iv".split(separator: " ").map { Array($0.utf8) })

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }

  private static func hasOneSyllable(_ stem: [UInt8]) -> Bool {
    var groups = 0
    var isInside = false
    for byte in stem {
      let vowel = isVowel(byte) || byte == UInt8(ascii: "y")
      if vowel, !isInside { groups += 1 }
      isInside = vowel
    }
    return groups == 1
  }
}

extension [UInt8] {
  func ends(with ending: StaticString) -> Bool {
    ending.withUTF8Buffer { count >= $0.count && suffix($0.count).elementsEqual($0) }
  }
}

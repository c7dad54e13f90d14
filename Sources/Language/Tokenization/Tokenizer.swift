internal import ArticleModel
internal import WordLists

/// Cuts English text into the tokens of Universal Dependencies' English Web Treebank.
///
/// `don't` is `do` and `n't`, `Russia's` is `Russia` and `'s`, `Russia-US` is three tokens, `U.S.` is one.
/// Linear in the text; walks its bytes.
struct Tokenizer: Sendable {
  private let abbreviations: Abbreviations
  private let prefixes: WordTable
  private let contractions: [UInt32: Contraction]
  private let contracted: WordTable

  /// Where a word like `gonna` is cut.
  private struct Contraction {
    let first: Int
    /// Words that it must stand before, as `its` before `not`; any where empty.
    var before = WordTable()
    var isAnywhere = true
  }

  /// `shouldnt`, and no list goes beyond.
  private static let longestContraction = 9

  init(abbreviations: Abbreviations) {
    self.abbreviations = abbreviations
    var prefixes = WordTable()
    for row in TabSeparated(PackageResources.prefixes_tsv) { _ = prefixes.enter(row[0]) }
    self.prefixes = prefixes
    var contracted = WordTable()
    var contractions: [UInt32: Contraction] = [:]
    for row in TabSeparated(PackageResources.contractions_tsv) where row.count > 1 {
      var contraction = Contraction(first: Int(row[1]) ?? 0)
      if row.count > 2 {
        contraction.isAnywhere = false
        for word in row[2].split(separator: " ") { _ = contraction.before.enter(String(word)) }
      }
      contractions[contracted.enter(row[0])] = contraction
    }
    self.contracted = contracted
    self.contractions = contractions
  }

  /// The tokens of `text`, in order; only white space lies between them.
  func tokens(of text: borrowing Span<UInt8>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 5)
    var i = 0
    while i < text.count {
      let here = ByteKind.at(i, in: text)
      if here.kind == .space {
        i += here.length
        continue
      }
      var end = i
      var mayBeAddress = false
      while end < text.count {
        let next = ByteKind.at(end, in: text)
        if next.kind == .space { break }
        mayBeAddress = mayBeAddress || text[end] == UInt8(ascii: "@") || text[end] == UInt8(ascii: ":")
        end += next.length
      }
      if mayBeAddress || text[i] == UInt8(ascii: "w"), let address = address(in: i..<end, of: text) {
        split(i..<address.lowerBound, of: text, into: &tokens)
        tokens.append(Token(span: TextSpan(address.lowerBound, address.upperBound)))
        split(address.upperBound..<end, of: text, into: &tokens)
      } else {
        split(i..<end, of: text, into: &tokens)
      }
      i = end
    }
    return tokens
  }

  /// A web or mail address inside a chunk, without the brackets and stops around it.
  private func address(in chunk: Range<Int>, of text: borrowing Span<UInt8>) -> Range<Int>? {
    var start = chunk.lowerBound
    var end = chunk.upperBound
    while start < end, text[start] < 0x80, !Self.isWord(text[start]) { start += 1 }
    while end > start, text[end - 1] < 0x80, !Self.isWord(text[end - 1]), text[end - 1] != UInt8(ascii: "/") {
      end -= 1
    }
    guard end - start > 5 else { return nil }
    if text[start] == UInt8(ascii: "w"), text[start + 1] == UInt8(ascii: "w"), text[start + 2] == UInt8(ascii: "w"),
      text[start + 3] == UInt8(ascii: ".")
    {
      return start..<end
    }
    var i = start + 1
    while i < end - 2 {
      if text[i] == UInt8(ascii: ":"), text[i + 1] == UInt8(ascii: "/"), text[i + 2] == UInt8(ascii: "/") {
        return start..<end
      }
      // `Jane<jane@example.org>`: it begins behind the bracket.
      if text[i] == UInt8(ascii: "<") { start = i + 1 }
      // A mail address may be shown cut: `jane...@example.org`.
      if text[i] == UInt8(ascii: "@"), Self.isWord(text[i - 1]) || text[i - 1] == UInt8(ascii: "."),
        Self.isWord(text[i + 1])
      {
        return start..<end
      }
      i += 1
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Cuts a chunk that holds no white space.
  private func split(_ chunk: Range<Int>, of text: borrowing Span<UInt8>, into tokens: inout [Token]) {
    var i = chunk.lowerBound
    let end = chunk.upperBound
    while i < end {
      let here = ByteKind.at(i, in: text)
      let next = i + here.length < end ? ByteKind.at(i + here.length, in: text).kind : .space
      switch here.kind {
      case .letter, .digit:
        i = word(at: i, end: end, in: text, into: &tokens)
      case .symbol where (text[i] == UInt8(ascii: "#") || text[i] == UInt8(ascii: "@")) && next == .letter,
        .apostrophe where next == .digit && i == chunk.lowerBound,
        .period where next == .digit:
        var j = i + here.length
        while j < end, case let more = ByteKind.at(j, in: text), Self.continuesTag(more.kind) { j += more.length }
        tokens.append(Token(span: TextSpan(i, j)))
        i = j
      case .apostrophe:
        let length = clitic(at: i, end: end, in: text)
        tokens.append(Token(span: TextSpan(i, i + max(length, here.length))))
        i += max(length, here.length)
      case .colon where face(at: i, end: end, in: text) > 0, .symbol where face(at: i, end: end, in: text) > 0:
        let length = face(at: i, end: end, in: text)
        tokens.append(Token(span: TextSpan(i, i + length)))
        i += length
      case .period, .hyphen, .mark, .underscore, .slash, .symbol:
        // `...`, `--`, `?!`, `//` and `***` are one token each.
        var j = i + here.length
        if Self.repeats(text[i]) {
          while j < end,
            text[j] == text[i] || Self.drawsLine(text[i]) && Self.drawsLine(text[j])
              || (here.kind == .mark && ByteKind.at(j, in: text).kind == .mark)
          {
            j += 1
          }
        }
        tokens.append(Token(span: TextSpan(i, j)))
        i = j
      default:
        tokens.append(Token(span: TextSpan(i, i + here.length)))
        i += here.length
      }
    }
  }

  /// Length of `:)`, `;-)`, `:(` and their kind at `i`; 0 where there is none. What follows must be no letter or digit.
  private func face(at i: Int, end: Int, in text: borrowing Span<UInt8>) -> Int {
    guard text[i] == UInt8(ascii: ":") || text[i] == UInt8(ascii: ";") else { return 0 }
    var j = i + 1
    if j < end, text[j] == UInt8(ascii: "-") { j += 1 }
    guard j < end, text[j] == UInt8(ascii: ")") || text[j] == UInt8(ascii: "(") else { return 0 }
    guard j + 1 == end || !Self.isWord(text[j + 1]) else { return 0 }
    return j + 1 - i
  }

  private static func continuesTag(_ kind: ByteKind) -> Bool {
    kind == .letter || kind == .digit || kind == .underscore
  }

  /// `--==--` is one token.
  private static func drawsLine(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=") }

  private static func repeats(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "*"),
      UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// Length of `'s`, `'re`, `'ll` and their kind at the apostrophe at `i`; 0 where there is none.
  private func clitic(at i: Int, end: Int, in text: borrowing Span<UInt8>) -> Int {
    let mark = ByteKind.at(i, in: text).length
    var j = i + mark
    while j < end, j - i - mark < 3, ByteKind.at(j, in: text).kind == .letter { j += 1 }
    let length = j - i - mark
    if j < end, ByteKind.at(j, in: text).kind == .letter { return 0 }
    let first = length > 0 ? text[i + mark] | 0x20 : 0
    let second = length > 1 ? text[i + mark + 1] | 0x20 : 0
    switch (length, first, second) {
    case (1, UInt8(ascii: "s"), _), (1, UInt8(ascii: "d"), _), (1, UInt8(ascii: "m"), _),
      (2, UInt8(ascii: "r"), UInt8(ascii: "e")), (2, UInt8(ascii: "v"), UInt8(ascii: "e")),
      (2, UInt8(ascii: "l"), UInt8(ascii: "l")):
      return mark + length
    default: return 0
    }
  }

  /// Cuts off the word that begins at `start`, with what clings to it, and returns where it ends.
  private func word(at start: Int, end: Int, in text: borrowing Span<UInt8>, into tokens: inout [Token]) -> Int {
    var i = start
    var segment = start
    var before = ByteKind.letter
    var dots = 0
    scan: while i < end {
      let here = ByteKind.at(i, in: text)
      let after = i + here.length < end ? ByteKind.at(i + here.length, in: text).kind : .space
      switch here.kind {
      case .letter where before == .digit && segment == start && dots == 0 && unit(at: i, end: end, in: text):
        break scan
      case .letter, .digit:
        before = here.kind
        i += here.length
        continue scan
      case .period where before == .digit && after == .digit,
        .comma where before == .digit && after == .digit,
        .colon where before == .digit && after == .digit,
        .slash where before == .digit && after == .digit,
        .slash where i == start + 1 && after == .letter && isLoneLetter(i + 1, end, text),
        .underscore where after == .letter || after == .digit,
        .ampersand where isCapital(i - 1, text) && after == .letter && isCapital(i + 1, text):
        i += here.length
      case .period where after == .letter || after == .digit:
        // `government.The`: a stop with its space forgotten, unlike `U.S.A` or `bbc.co.uk`.
        if i - segment > 2, isCapital(i + 1, text) { break scan }
        dots += 1
        i += 1
        segment = i
      case .period:
        let letters = i - segment
        if letters == 1 && before == .letter && (dots > 0 || (isCapital(segment, text) && !isPronounI(segment, text)))
          || abbreviations.contains(text, start..<i)
        {
          i += 1
          // `U.S..` and `Inc...`: the run of stops behind it is its own token.
        }
        break scan
      case .apostrophe where after == .letter:
        if before == .letter, i > start, text[i - 1] | 0x20 == UInt8(ascii: "n"), isNegation(i + here.length, end, text)
        {
          if i - 1 > start { tokens.append(Token(span: TextSpan(start, i - 1))) }
          let stop = i + here.length + 1
          tokens.append(Token(span: TextSpan(max(start, i - 1), stop)))
          return stop
        }
        if clitic(at: i, end: end, in: text) > 0 { break scan }
        i += here.length
      case .hyphen where after == .digit && segment == start && telephone(at: start, end: end, in: text) > i:
        i = telephone(at: start, end: end, in: text)
        break scan
      case .hyphen where after == .letter && i > start && here.length == 1:
        guard prefixes.id(text, start..<i) != nil else { break scan }
        i += 1
      case .symbol where text[i] == UInt8(ascii: "$") && i > start && isCapital(i - 1, text):
        i += 1
        break scan
      default: break scan
      }
    }
    if i - start <= Self.longestContraction, let id = contracted.id(text, start..<i), let cut = contractions[id],
      cut.isAnywhere || stands(i, before: cut.before, in: text)
    {
      tokens.append(Token(span: TextSpan(start, start + cut.first)))
      tokens.append(Token(span: TextSpan(start + cut.first, i)))
    } else {
      tokens.append(Token(span: TextSpan(start, i)))
    }
    return i
  }

  /// Where the number `555-0100` or `212-555-0100` at `i` ends; `i` where there is none.
  private func telephone(at i: Int, end: Int, in text: borrowing Span<UInt8>) -> Int {
    var at = i
    for group in 0..<3 {
      var j = at
      while j < end, text[j] >= 0x30, text[j] <= 0x39 { j += 1 }
      if j - at == 4, group > 0 { return j < end && (Self.isWord(text[j]) || text[j] == UInt8(ascii: "-")) ? i : j }
      guard j - at == 3, j < end, text[j] == UInt8(ascii: "-") else { return i }
      at = j + 1
    }
    return i
  }

  /// Whether one of `words` follows a blank at `i`, and is not the first part of `not-for-profit`.
  private func stands(_ i: Int, before words: WordTable, in text: borrowing Span<UInt8>) -> Bool {
    guard i < text.count, text[i] == 0x20 else { return false }
    var end = i + 1
    while end < text.count, Self.isWord(text[end]) { end += 1 }
    guard end == text.count || text[end] != UInt8(ascii: "-") else { return false }
    return words.id(text, i + 1..<end) != nil
  }

  /// Whether the letters that follow a number at `i` are a word of their own: `5pm`, `24hrs`, `650k`, unlike `5th`, `1990s`, `3M`.
  private func unit(at i: Int, end: Int, in text: borrowing Span<UInt8>) -> Bool {
    var j = i
    var isSmall = true
    while j < end, ByteKind.at(j, in: text).kind == .letter {
      isSmall = isSmall && text[j] >= 0x61 && text[j] <= 0x7A
      j += 1
    }
    if j < end, ByteKind.at(j, in: text).kind == .digit { return false }
    switch (j - i, text[i] | 0x20, j > i + 1 ? text[i + 1] | 0x20 : 0) {
    case (1, let letter, _): return isSmall && Self.multiplies(letter)
    case (2, UInt8(ascii: "a"), UInt8(ascii: "m")), (2, UInt8(ascii: "p"), UInt8(ascii: "m")): return true
    case (2, UInt8(ascii: "t"), UInt8(ascii: "h")), (2, UInt8(ascii: "s"), UInt8(ascii: "t")),
      (2, UInt8(ascii: "n"), UInt8(ascii: "d")), (2, UInt8(ascii: "r"), UInt8(ascii: "d")):
      return false
    default: return isSmall
    }
  }

  /// `m` million, `k` thousand, `b` billion.
  private static func multiplies(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "m") || letter == UInt8(ascii: "k") || letter == UInt8(ascii: "b")
  }

  private func isCapital(_ i: Int, _ text: borrowing Span<UInt8>) -> Bool { text[i] >= 0x41 && text[i] <= 0x5A }
  private func isPronounI(_ i: Int, _ text: borrowing Span<UInt8>) -> Bool { text[i] == UInt8(ascii: "I") }

  /// Whether the letter at `i` is the last of its word, as in `b/c`, `w/o`, `n/a`.
  private func isLoneLetter(_ i: Int, _ end: Int, _ text: borrowing Span<UInt8>) -> Bool {
    i + 1 >= end || !Self.isWord(text[i + 1]) && text[i + 1] < 0x80
  }

  /// Whether a lone `t` stands at `i`.
  private func isNegation(_ i: Int, _ end: Int, _ text: borrowing Span<UInt8>) -> Bool {
    guard i < end, text[i] | 0x20 == UInt8(ascii: "t") else { return false }
    return i + 1 >= end || ByteKind.at(i + 1, in: text).kind != .letter
  }
}

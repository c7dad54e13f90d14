/// Numbers words: the same bytes always get the same id, from 0 up. An open-addressing hash table over one run of bytes.
///
/// Words are looked up straight from the bytes of a text, without making a `String`.
package struct WordTable: Sendable {
  /// Number of words in the table.
  package private(set) var count = 0
  private var slots: [UInt32] = Array(repeating: 0, count: 1024)
  private var hashes: [UInt32] = []
  private var bounds: [Int] = [0]
  private var bytes: [UInt8] = []

  package init() {}

  /// The id of the word at `range` of `text`, entered where it is new.
  ///
  /// - Parameter lowercased: read capitals of ASCII and Latin-1 as small letters.
  package mutating func enter(_ text: borrowing Span<UInt8>, _ range: Range<Int>, lowercased: Bool = true) -> UInt32 {
    let hash = Self.hash(text, range, lowercased)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = slots[slot] - 1
      if hashes[Int(id)] == hash, holds(id, text, range, lowercased) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = UInt32(count)
    slots[slot] = id + 1
    hashes.append(hash)
    var before: UInt8 = 0
    for i in range {
      bytes.append(lowercased ? Self.lower(text[i], after: before) : text[i])
      before = text[i]
    }
    bounds.append(bytes.count)
    count += 1
    if count * 2 > slots.count { grow() }
    return id
  }

  /// The id of the word at `range` of `text`; nil where the table does not have it.
  package func id(_ text: borrowing Span<UInt8>, _ range: Range<Int>, lowercased: Bool = true) -> UInt32? {
    let hash = Self.hash(text, range, lowercased)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let id = slots[slot] - 1
      if hashes[Int(id)] == hash, holds(id, text, range, lowercased) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Enters `word` as it stands, small letters made of its capitals.
  package mutating func enter(_ word: some StringProtocol) -> UInt32 {
    let text = Array(word.utf8)
    return enter(text.span, 0..<text.count)
  }

  /// The id of `word`; nil where the table does not have it.
  package func id(_ word: some StringProtocol) -> UInt32? {
    let text = Array(word.utf8)
    return id(text.span, 0..<text.count)
  }

  /// The word that has `id`.
  package func word(_ id: UInt32) -> String {
    String(decoding: bytes[bounds[Int(id)]..<bounds[Int(id) + 1]], as: UTF8.self)
  }

  private func holds(_ id: UInt32, _ text: borrowing Span<UInt8>, _ range: Range<Int>, _ lowercased: Bool) -> Bool {
    let start = bounds[Int(id)]
    guard bounds[Int(id) + 1] - start == range.count else { return false }
    var before: UInt8 = 0
    for i in 0..<range.count {
      let byte = text[range.lowerBound + i]
      if bytes[start + i] != (lowercased ? Self.lower(byte, after: before) : byte) { return false }
      before = byte
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (id, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(id) + 1
    }
  }

  /// A small letter for a capital of ASCII or, behind the lead byte C3, of Latin-1 (`Ö`).
  package static func lower(_ byte: UInt8, after before: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte + 0x20
    case 0x80...0x9E where before == 0xC3 && byte != 0x97: byte + 0x20
    default: byte
    }
  }

  /// FNV-1a, its high bits mixed in.
  private static func hash(_ text: borrowing Span<UInt8>, _ range: Range<Int>, _ lowercased: Bool) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var before: UInt8 = 0
    for i in range {
      let byte = text[i]
      hash = (hash ^ UInt64(lowercased ? lower(byte, after: before) : byte)) &* 0x100_0000_01b3
      before = byte
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}

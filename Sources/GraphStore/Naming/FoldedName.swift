/// A name as two spellings of it are compared: without case, accents and most punctuation.
///
/// Latin, Greek and Cyrillic letters lose case and diacritics (`FoldingTable`); of other scripts only the case goes.
/// Combining accents, full stops, commas, apostrophes, quotation marks and invisible formatting vanish; hyphens, dashes
/// and white space become one space: `U.S.` is `us`, `Ban Ki-moon` is `ban ki moon`, `José` is `jose`. Needs no ICU.
struct FoldedName: Hashable, Sendable {
  let text: String

  /// Folds a name; linear in its length.
  init(_ name: some StringProtocol) {
    var folded = String.UnicodeScalarView()
    var spacePending = false
    for scalar in name.unicodeScalars {
      switch Self.fate(of: scalar) {
      case .vanishes: continue
      case .separates: spacePending = !folded.isEmpty
      case .becomes(let letter):
        if spacePending { folded.append(" ") }
        spacePending = false
        folded.append(letter)
      case .expands(let letters):
        if spacePending { folded.append(" ") }
        spacePending = false
        folded.append(contentsOf: letters.unicodeScalars)
      }
    }
    // A name of nothing but marks (`.`, `---`) still has to differ from other such names.
    text = folded.isEmpty ? String(name) : String(folded)
  }

  private enum Fate {
    case vanishes
    case separates
    case becomes(Unicode.Scalar)
    case expands(String)
  }

  private static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: .becomes(scalar)
    case 0x41...0x5A: .becomes(Unicode.Scalar(UInt8(scalar.value + 32)))
    case 0x09...0x0D, 0x20, 0x2D: .separates
    case 0x00...0x08, 0x0E...0x1F, 0x7F: .vanishes
    case 0x22, 0x27, 0x2C, 0x2E, 0x60: .vanishes
    case 0x00...0x7F: .becomes(scalar)
    case 0xA0, 0x2000...0x200A, 0x2010...0x2015, 0x2028, 0x2029, 0x202F, 0x205F, 0x2212, 0x3000: .separates
    case 0x80...0x9F, 0xAD, 0xAB, 0xBB, 0xB4, 0x2BB...0x2BF, 0x300...0x36F, 0x483...0x487: .vanishes
    case 0x200B...0x200F, 0x2018...0x201F, 0x202A...0x202E, 0x2032...0x2037, 0x2039, 0x203A, 0x2060...0x206F, 0xFEFF,
      0x1FEF, 0x1FFD:
      .vanishes
    // The Ångström sign is the letter in another place.
    case 0x212B: .becomes("a")
    case FoldingTable.latin.first...FoldingTable.latin.last: fate(of: scalar, in: FoldingTable.latin)
    case FoldingTable.greek.first...FoldingTable.greek.last: fate(of: scalar, in: FoldingTable.greek)
    case FoldingTable.cyrillic.first...FoldingTable.cyrillic.last: fate(of: scalar, in: FoldingTable.cyrillic)
    case FoldingTable.latinAdditional.first...FoldingTable.latinAdditional.last:
      fate(of: scalar, in: FoldingTable.latinAdditional)
    case FoldingTable.greekExtended.first...FoldingTable.greekExtended.last:
      fate(of: scalar, in: FoldingTable.greekExtended)
    default: .expands(scalar.properties.lowercaseMapping)
    }
  }

  private static func fate(of scalar: Unicode.Scalar, in block: FoldingTable.Block) -> Fate {
    if let letter = block.letter(for: scalar) { return .becomes(letter) }
    return .expands(FoldingTable.expansions[scalar] ?? String(scalar))
  }
}

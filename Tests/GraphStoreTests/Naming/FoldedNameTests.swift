import Testing

@testable import GraphStore

@Suite struct FoldedNameTests {
  @Test(arguments: [
    ("NATO", "nato"), ("José Müller", "jose muller"), ("Łódź", "lodz"), ("Ærøskøbing", "aeroskobing"),
    ("Straße", "strasse"), ("U.S.", "us"), ("Ban Ki-moon", "ban ki moon"), ("O’Brien", "obrien"),
    ("O'Brien", "obrien"), ("  the\n G20 ", "the g20"), ("Владимир Путин", "владимир путин"), ("Ёлкин", "елкин"),
    ("Αθήνα", "αθηνα"), ("Τσίπρας", "τσιπρασ"), ("Nguyễn Phú Trọng", "nguyen phu trong"), ("AT&T", "at&t"),
    ("Besançon–Dijon", "besancon dijon"), ("İstanbul", "istanbul"), ("Đà Nẵng", "da nang"),
    ("e\u{301}lan", "elan"), ("Al\u{202E}ice", "alice"), ("a\u{0}b", "ab"), ("Þór", "thor"), ("Ǆ", "dz"),
    ("ՀԱՅ", "հայ"), ("中国", "中国"),
  ])
  func twoSpellingsAreOneName(name: String, folded: String) {
    #expect(FoldedName(name).text == folded)
  }

  @Test func namesOfMarksAloneStayApart() {
    #expect(FoldedName(".").text != FoldedName("---").text)
    #expect(FoldedName("").text == "")
  }

  @Test func foldingTwiceChangesNothing() {
    for value in UInt32(0x20)...0x24FF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = FoldedName("x\(scalar)y").text
      #expect(ExactText(FoldedName(once).text) == ExactText(once), "U+\(String(value, radix: 16))")
    }
  }

  @Test func everyBlockOfTheTableIsWhole() {
    #expect(FoldingTable.latin.last == 0x24F)
    #expect(FoldingTable.latinAdditional.last == 0x1EFF)
    #expect(FoldingTable.greek.last == 0x3FF)
    #expect(FoldingTable.greekExtended.last == 0x1FFF)
    #expect(FoldingTable.cyrillic.last == 0x52F)
  }
}

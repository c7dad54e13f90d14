import ArticleModel
import Testing

@Suite struct TextSpanTests {
  @Test func slicesByBytes() {
    #expect("Mr Müller said".slice(TextSpan(3, 10)) == "Müller")
  }

  @Test func aSpanThatCutsACharacterOrLeavesTheTextIsEmpty() {
    #expect("Müller".slice(TextSpan(0, 2)) == "")
    #expect("Müller".slice(TextSpan(0, 99)) == "")
    #expect("Müller".slice(TextSpan(-1, 2)) == "")
  }

  @Test func overlapNeedsASharedByte() {
    #expect(TextSpan(0, 3).overlaps(TextSpan(2, 4)))
    #expect(!TextSpan(0, 3).overlaps(TextSpan(3, 4)))
  }
}

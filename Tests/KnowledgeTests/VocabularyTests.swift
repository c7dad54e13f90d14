import Testing

@testable import Knowledge

@Suite struct VocabularyTests {
  private func classes(_ word: String) -> WordClass {
    let vocabulary = Knowledge.shared.vocabulary
    return vocabulary.id(word).map(vocabulary.classes) ?? []
  }

  @Test func aWordHasTheClassesOfItsLists() {
    #expect(classes("spokeswoman").isSuperset(of: [.officeHead, .female]))
    #expect(classes("ministry").isSuperset(of: [.bodyWord, .bodyHead]))
    #expect(classes("angela").isSuperset(of: [.given, .female]))
    #expect(classes("the").contains(.function))
    #expect(classes("bin").contains(.particle))
  }

  @Test func lookUpDoesNotCareForCapitals() {
    #expect(Knowledge.shared.vocabulary.id("MINISTRY") == Knowledge.shared.vocabulary.id("ministry"))
  }

  @Test func anUnknownWordHasNoNumber() { #expect(Knowledge.shared.vocabulary.id("qxzzyv") == nil) }
}

import Testing

@Suite struct PhrasesTests {
  @Test(arguments: [
    "[Flint|place], [Mich.|place:Michigan]",
    "-based [Acme|organization]",
    "- [US|country:United States] President [Obama|person]",
    "[Flint|place],",
    "President of [Ghana|country]",
  ])
  func rulesStayInsideTheText(_ text: String) throws {
    #expect(try relations(text).count < 3)
  }
}

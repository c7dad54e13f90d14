import Testing

@Suite struct CopularTieTests {
  @Test func whatSomebodyIsOrWas() throws {
    #expect(
      try relations("[Axel Fischer|person] is a member of the [Bundestag|organization].")
        == ["Axel Fischer position Bundestag (member)"])
    #expect(
      try relations(
        "[Florence Hartmann|person], who was spokeswoman for the [tribunal|organization:Hague Tribunal], left.")
        == ["Florence Hartmann position Hague Tribunal (spokeswoman) past"])
  }
}

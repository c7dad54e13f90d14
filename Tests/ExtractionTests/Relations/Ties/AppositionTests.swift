import Testing

@Suite struct AppositionTests {
  @Test func descriptionStandsBehindTheName() throws {
    #expect(
      try relations("[Ludwig Braun|person], the president of the [Chamber of Commerce|organization], disagreed.")
        == ["Ludwig Braun position Chamber of Commerce (president)"])
  }

  @Test func descriptionStandsBeforeTheName() throws {
    #expect(
      try relations("The head of the [SSC|organization], [Mohammed Suweysi|person], disagreed.")
        == ["Mohammed Suweysi position SSC (head)"])
  }

  @Test func lawyerIsAnAssociate() throws {
    #expect(
      try relations("[Guenael Mettraux|person], the lawyer of [Florence Hartmann|person], disagreed.")
        == ["Guenael Mettraux associate Florence Hartmann (lawyer)"])
  }
}

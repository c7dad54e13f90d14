import Testing

@Suite struct PlaceInPlaceTests {
  @Test func placeLiesInThePlaceBehindTheComma() throws {
    #expect(
      try relations("He spoke in [Flint|place], [Mich.|place:Michigan] on Monday.")
        == ["Flint part_of Michigan"])
  }

  @Test func townOfACountryLiesThere() throws {
    #expect(
      try relations("The [Bosnian|country:Bosnia] town of [Srebrenica|place] fell.")
        == ["Srebrenica part_of Bosnia"])
  }

  @Test func listIsNoPlaceInAPlace() throws {
    #expect(
      try relations("He went to [Paris|place], [Berlin|place] and [Rome|place].")
        == [])
  }
}

import Testing

@Suite struct ListedPersonsTests {
  @Test func linesBelowAHeadingHaveThePostThatItNames() throws {
    #expect(
      try relations(
        """
        The following were elected to the [Northfield City Council|organization]:

        [Mary Hobbs|person] ([Labour|organization:Labour Party])

        [John Petrov|person] ([Greens|organization:Green Party]), re-elected

        The mayor thanked [Ann Lee|person].
        """) == [
          "Mary Hobbs member_of Labour Party", "John Petrov member_of Green Party",
          "Mary Hobbs position Northfield City Council", "John Petrov position Northfield City Council",
        ])
  }

  @Test func labelsOfItemsArePostsOfTheCountryNamedBefore() throws {
    #expect(
      try relations(
        "The new government of [Slovenia|country] was presented on Monday. The ministers are: "
          + "Finance: [Marko Zupan|person]; Defence Minister: [Ana Horvat|person].") == [
          "Marko Zupan position Slovenia (minister)", "Ana Horvat position Slovenia (defence minister)",
        ])
  }

  @Test func partiesBelowTheHeadingOfCandidatesAreThoseOfTheirLines() throws {
    #expect(
      try relations(
        """
        The candidates for the [Legislative Assembly|organization]:

        [Liberals|organization:Liberal Party]: [Ron Smith|person], [Maria Lopez|person]

        [Greens|organization:Green Party]: [Jim Harris|person] and [Elio Di Iorio|person]
        """) == [
          "Ron Smith position Legislative Assembly (candidate) planned", "Ron Smith member_of Liberal Party",
          "Maria Lopez position Legislative Assembly (candidate) planned", "Maria Lopez member_of Liberal Party",
          "Jim Harris position Legislative Assembly (candidate) planned", "Jim Harris member_of Green Party",
          "Elio Di Iorio position Legislative Assembly (candidate) planned", "Elio Di Iorio member_of Green Party",
        ])
  }

  @Test func whoHasAPostBesideTheNameIsMoreThanAMember() throws {
    #expect(
      try relations(
        """
        The members of the [African Union Commission|organization] are:

        - [Moussa Faki|person], chairperson

        - [Bankole Adeoye|person]

        Outgoing members: [Smail Chergui|person], [Amira Elfadil|person]
        """) == [
          "Moussa Faki position African Union Commission (chairperson)",
          "Bankole Adeoye member_of African Union Commission",
          "Smail Chergui member_of African Union Commission past",
          "Amira Elfadil member_of African Union Commission past",
        ])
  }

  @Test func listInsideASentenceEndsBehindAnd() throws {
    #expect(
      try relations(
        "Members of the [Palm Club|organization] include [John McCain|person] and [Ben Sasse|person], "
          + "but [Jim Webb|person] slept.") == [
          "John McCain member_of Palm Club", "Ben Sasse member_of Palm Club",
        ])
  }

  @Test func namesRightBehindANounInThePlural() throws {
    #expect(
      try relations("[Kenyan|country:Kenya] boxers [Christine Ongare|person] and [Lorna Kusa|person] slept.") == [
        "Christine Ongare nationality Kenya", "Lorna Kusa nationality Kenya",
      ])
  }

  @Test func whoStandsBehindADashIsNotWhatStandsBeforeIt() throws {
    #expect(
      try relations(
        "After the breach by [Russian|country:Russia] spies - [Paul Manafort|person] and [Donald Trump|person] slept.")
        == [])
  }

  @Test func bodyOfAnotherClauseIsNotThatOfTheHeading() throws {
    #expect(
      try relations(
        "Two candidates want to call at the bank, [Raine Group|organization], which sells the club: "
          + "[Todd Boehly|person] and [Steve Pagliuca|person].") == [])
  }

  @Test func proseBehindAColonIsNoList() throws {
    #expect(
      try relations(
        "The ministers of [Slovenia|country] heard this: [Marko Zupan|person] and [Ana Horvat|person] had slept.")
        == [])
  }

  @Test func headingThatEndsTheDocumentHeadsNothing() throws {
    #expect(try relations("[Slovenia|country] slept.\n\nMinisters") == [])
  }

  @Test func someOfManyArePersonsOfTheirCountry() throws {
    #expect(
      try relations("Young [German|country:Germany] designers, such as [Jil Sander|person], slept.")
        == ["Jil Sander nationality Germany"])
    #expect(
      try relations("[Brazilians|country:Brazil] [Cicero|person] and [Raffael|person] slept.")
        == ["Cicero nationality Brazil", "Raffael nationality Brazil"])
  }

  @Test func nounOfAnotherClauseHeadsNoList() throws {
    #expect(
      try relations(
        "It empowers [SEC|organization] investigators to find out whether any persons, including [Icahn|person], slept."
      )
        == [])
  }

  @Test func bodyOfTheNounBeforeAndIsNotThatOfTheNounBehindIt() throws {
    #expect(
      try relations(
        "He slept beside [GOP|organization:Republican Party] rivals and world leaders like [Vladimir Putin|person].")
        == [])
  }
}

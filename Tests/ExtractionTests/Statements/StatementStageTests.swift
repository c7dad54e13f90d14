import ArticleModel
import Extraction
import Testing

@Suite struct StatementStageTests {
  /// Each statement as `speaker: content [mentions]`.
  private func statements(_ marked: String) throws -> [String] {
    let draft = try draft(marked, [AttributionStage(), StatementStage()])
    return draft.statements.map { statement in
      let speaker = statement.speaker.map { draft.entities[$0].name } ?? "-"
      let mentions = statement.mentions.map { draft.entities[$0].name }.joined(separator: ", ")
      return "\(speaker): \(draft.document.text(of: statement.content)) [\(mentions)]"
    }
  }

  @Test(arguments: [
    "“[Iran|country] is ready,” [Lavrov|person] said.",
    "\"[Iran|country] is ready,\" said [Lavrov|person].",
    "[Lavrov|person] said: “[Iran|country] is ready.”",
  ])
  func quotationsHaveTheSpeakerOfTheirCue(_ text: String) throws {
    let found = try statements(text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("Lavrov: ") ?? false)
    #expect(found.first?.hasSuffix("[Iran]") ?? false)
  }

  @Test func clauseBehindTheCueIsIndirectSpeech() throws {
    #expect(
      try statements("[Lavrov|person] said that [Russia|country] would help [Iran|country].")
        == ["Lavrov: Russia would help Iran [Russia, Iran]"])
    #expect(
      try statements("[Lavrov|person] told reporters [Russia|country] would help [Iran|country].")
        == ["Lavrov: Russia would help Iran [Russia, Iran]"])
  }

  @Test func brokenQuotationIsTwoStatements() throws {
    #expect(
      try statements("\"[Iran|country] is ready,\" [Lavrov|person] said. \"[Georgia|country] is not.\"").count == 2)
  }

  @Test func nextCueOfTheSameSpeakerEndsTheContent() throws {
    #expect(
      try statements("[Lavrov|person] said [Iran|country] was ready, adding that [Georgia|country] was not.")
        == ["Lavrov: Iran was ready [Iran]", "Lavrov: Georgia was not [Georgia]"])
  }

  @Test func unnamedMembersSpeakForTheirBody() throws {
    #expect(
      try statements("[NATO|organization] officials said [Russia|country] had agreed.")
        == ["NATO: Russia had agreed [Russia]"])
  }

  @Test func accordingToNamesTheSpeaker() throws {
    #expect(
      try statements("[Russia|country] has agreed to the plan, according to [Reuters|organization].")
        == ["Reuters: Russia has agreed to the plan [Russia]"])
    #expect(
      try statements("According to [Reuters|organization], [Russia|country] has agreed.")
        == ["Reuters: Russia has agreed [Russia]"])
  }

  @Test func objectOfAnOpinionIsItsContent() throws {
    #expect(
      try statements("[Merkel|person] praised [Spain|country]'s request.") == ["Merkel: Spain's request [Spain]"])
  }

  @Test func unknownSpeakersStayUnknown() throws {
    #expect(
      try statements("Officials said [Russia|country] had agreed.") == ["-: Russia had agreed [Russia]"])
  }

  @Test func cueWithoutASpeakerBreaksNothing() throws {
    let found = try statements("[Clinton|person] is expected to visit [Iran|country] in May, officials said.")
    #expect(found.allSatisfy { !$0.hasPrefix("Clinton: ") })
  }

  @Test func speechWithinSpeechIsAStatementToo() throws {
    let found = try statements(
      "[Reuters|organization] reported that [Lavrov|person] said that [Iran|country] was ready.")
    #expect(found.contains("Reuters: Lavrov said that Iran was ready [Lavrov, Iran]"))
    #expect(found.contains("Lavrov: Iran was ready [Iran]"))
  }

  @Test func thinkingOfOneselfInsideOfOwnSpeechIsNoStatement() throws {
    let found = try statements("[Lavrov|person] said that [he|person:Lavrov] thought [Iran|country] was ready.")
    #expect(found == ["Lavrov: he thought Iran was ready [Iran]"])
  }

  @Test func whoeverIsNamedBehindTitlesSpeaks() throws {
    let found = try statements(
      "[ICTY|organization] prosecutor [Bruce MacFarlane|person] said that [Serbia|country] had agreed.")
    #expect(found == ["Bruce MacFarlane: Serbia had agreed [Serbia]"])
  }

  @Test func namesJoinedSpeakTogether() throws {
    let found = try statements("[Britain|country] and [Russia|country] said that [Iran|country] had agreed.")
    #expect(found == ["Britain: Iran had agreed [Iran]", "Russia: Iran had agreed [Iran]"])
  }

  @Test func whoeverIsNamedBehindABodyAndAPostSpeaks() throws {
    let found = try statements(
      "[Muslim Student Association|organization] president [Sehar Memon|person] said [Iran|country] was ready.")
    #expect(found == ["Sehar Memon: Iran was ready [Iran]"])
  }

  @Test func aPaperNamedBehindItsDescriptionSpeaksNotItsCountry() throws {
    let found = try statements(
      "The move was criticized in [Iran|country], according to [German|country:Germany] news weekly, "
        + "[Der Spiegel|organization], in April.")
    #expect(found == ["Der Spiegel: The move was criticized in Iran [Iran]"])
  }

  @Test func whoIsTheOneBeforeIt() throws {
    let found = try statements("The talks failed because of [Lavrov|person], who said that [Iran|country] was ready.")
    #expect(found.contains("Lavrov: Iran was ready [Iran]"))
  }

  @Test func wishesInsideOfSpeechAreNoStatements() throws {
    let found = try statements("[Salem|person] said that [Mohamed|person] wishes to visit [Iran|country].")
    #expect(found == ["Salem: Mohamed wishes to visit Iran [Mohamed, Iran]"])
  }

  @Test func titlesInQuotationMarksAreNoStatements() throws {
    let found = try statements(
      "\"[Iran|country] is ready,\" [Lavrov|person] said. [Kerry|person] acts in \"The Great Game of Nations\" again.")
    #expect(found == ["Lavrov: Iran is ready [Iran]"])
  }

  @Test func partnersNamedThemselvesAreNotWhoseTheyAre() throws {
    let found = try statements(
      "[Balkenende|person]'s two coalition partners, the liberal party and the anti-immigration [List Pim Fortuyn|organization],"
        + " both opposed [Poland|country]'s admission.")
    #expect(!found.contains { $0.hasPrefix("Balkenende: ") })
  }

  @Test func whoHasItAsObjectSaysWhatANounReports() throws {
    let found = try statements(
      "[Panama|country] agreed. [Interpol|organization] had issued a request for [Lady|person]'s arrest.")
    #expect(found.contains("Interpol: Lady's arrest [Lady]"))
  }

  @Test func expertsInACountryDoNotSpeakForIt() throws {
    let found = try statements("Experts in the [Netherlands|country] insist that [Iran|country] is ready.")
    #expect(found == ["-: Iran is ready [Iran]"])
  }

  @Test func aCountryBesideItsBodyDoesNotSpeakWithIt() throws {
    let found = try statements("The [US|country] [State Department|organization] said that [Iran|country] was ready.")
    #expect(found == ["State Department: Iran was ready [Iran]"])
  }

  @Test func interviewsAreTurns() throws {
    let found = try statements(
      "[Deutsche Welle|organization]: The talks with [Iran|country] have failed. Why? "
        + "[Axel Fischer|person]: The people of [Iran|country] do not want them.")
    #expect(found.contains { $0.hasPrefix("Deutsche Welle: The talks with Iran have failed.") })
    #expect(found.contains { $0.hasPrefix("Axel Fischer: The people of Iran do not want them") })
  }
}

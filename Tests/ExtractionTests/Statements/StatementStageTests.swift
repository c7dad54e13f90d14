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
}

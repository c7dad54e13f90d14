import Extraction
import Testing

@Suite struct ClauseFinderTests {
  /// Each clause as `subject > verb > objects > preposition object`.
  private func clauses(_ marked: String) throws -> [String] {
    let draft = try draft(marked, [SyntaxStage()])
    let syntax = draft.syntax
    func words(_ phrases: [Int]) -> String {
      phrases.map { draft.words(syntax.chunks[$0].tokens) }.joined(separator: " & ")
    }
    return syntax.clauses.map { clause in
      ([words(clause.subjects), draft.words(syntax.chunks[clause.verb].tokens)] + clause.objects.map(words)
        + clause.obliques.map { draft.words(syntax.chunks[$0.phrases[0] - 1].tokens) + " " + words($0.phrases) })
        .joined(separator: " > ")
    }
  }

  @Test func subjectStandsBeforeWhatIsBetweenCommas() throws {
    #expect(
      try clauses("[Ludwig Braun|person], the president of the chamber, rejected the plan.")
        == ["Ludwig Braun > rejected > the plan"])
  }

  @Test func subjectIsTheHeadOfItsPhrase() throws {
    #expect(try clauses("The leader of [Fidesz|organization] met voters.") == ["The leader > met > voters"])
  }

  @Test func listsHoldTogether() throws {
    #expect(
      try clauses(
        "[Iran|country] and [Russia|country] criticized [Israel|country], [Jordan|country] and [Egypt|country].")
        == ["Iran & Russia > criticized > Israel & Jordan & Egypt"])
  }

  @Test func infinitiveHasTheObjectOfAnAskingVerbAsSubject() throws {
    #expect(
      try clauses("[Obama|person] urged [Iran|country] to release the prisoner.")
        == ["Obama > urged > Iran", "Iran > to release > the prisoner"])
  }

  @Test func relativeClauseHasItsAntecedentAsSubject() throws {
    #expect(
      try clauses("[Trump|person] met [Putin|person], who praised the talks.")
        == ["Trump > met > Putin", "Putin > praised > the talks"])
  }

  @Test func possessiveIsNoVerb() throws {
    #expect(
      try clauses("[Merkel|person] praised [Spain|country]'s requested bailout.")
        == ["Merkel > praised > Spain's requested bailout"])
  }

  @Test(arguments: [
    ("[Iran|country] did not meet [Iraq|country].", true, false, "finite"),
    ("[Iran|country] was attacked by [Iraq|country].", false, true, "finite"),
    ("[Iran|country] has never been invaded by [Iraq|country].", true, true, "finite"),
  ])
  func verbGroupsSayWhatTheirAuxiliariesSay(_ text: String, negated: Bool, passive: Bool, form: String) throws {
    let draft = try draft(text, [SyntaxStage()])
    let verb = try #require(draft.syntax.chunks.compactMap(\.verb).first)
    #expect(verb.isNegated == negated)
    #expect(verb.isPassive == passive)
    #expect("\(verb.form)" == form)
  }
}

import ArticleModel
import Testing

@testable import Extraction

struct CandidateFinderTests {
  private func pairs(_ marked: String) throws -> [String] {
    let draft = try draft(marked, [AttributionStage(), StatementStage()])
    let finder = CandidateFinder(
      draft: draft, paths: TreePaths(draft.document), speakers: SpeakerTable(draft), context: ContextTable(draft))
    return draft.document.sentences.indices.flatMap { sentence in
      finder.candidates(in: sentence, findings: []).map {
        "\(draft.entities[$0.subject].name) → \(draft.entities[$0.object].name)"
      }
    }
  }

  @Test func twoNamesGiveBothDirections() throws {
    #expect(
      try pairs("[Lavrov|person] met [Clinton|person].") == ["Lavrov → Clinton", "Clinton → Lavrov"])
  }

  @Test func aPlaceDoesNothingToAPerson() throws {
    #expect(try pairs("[Lavrov|person] lives in [Sochi|place].") == ["Lavrov → Sochi"])
  }

  @Test func oneEntityTwiceIsNoPair() throws {
    #expect(try pairs("[Lavrov|person] said [he|person:Lavrov] would come.") == [])
  }

  @Test func whomASentenceLeavesOutIsTakenFromTheOneBefore() throws {
    let found = try pairs(
      "[The Herald|organization] accused [Mbeki|person] of fraud. [Mbeki|person] denied it.")
    #expect(found.suffix(2) == ["The Herald → Mbeki", "Mbeki → The Herald"])
    #expect(found.count == 4)
  }

  @Test func aSentenceOfManyNamesStaysBounded() throws {
    let names = (0..<60).map { "[Smith\($0)|person]" }.joined(separator: ", ")
    #expect(try pairs("They are \(names).").count <= CandidateFinder.limit)
  }
}

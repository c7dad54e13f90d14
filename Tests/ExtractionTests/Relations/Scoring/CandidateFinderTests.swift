import ArticleModel
import Testing

@testable import Extraction

struct CandidateFinderTests {
  private func pairs(_ marked: String) throws -> [String] {
    let draft = try draft(marked, [AttributionStage(), StatementStage()])
    let finder = CandidateFinder(
      draft: draft, paths: TreePaths(draft.document), speakers: SpeakerTable(draft))
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

  @Test func aSentenceOfManyNamesStaysBounded() throws {
    let names = (0..<60).map { "[Smith\($0)|person]" }.joined(separator: ", ")
    #expect(try pairs("They are \(names).").count <= CandidateFinder.limit)
  }
}

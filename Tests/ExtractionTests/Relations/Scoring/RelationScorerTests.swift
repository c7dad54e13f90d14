import ArticleModel
import Testing

@testable import Extraction

struct RelationScorerTests {
  @Test func theExponentialIsRightToTenDigits() {
    #expect(RelationScorer.exponential(0) == 1)
    #expect(abs(RelationScorer.exponential(1) - 2.718281828459045) < 1e-9)
    #expect(abs(RelationScorer.exponential(-3) - 0.049787068367863944) < 1e-11)
    #expect(RelationScorer.exponential(-1e9) < 1e-20)
  }

  @Test func theLogarithmTakesTheExponentialBack() {
    for x in [-40.0, -3, -0.5, 0, 0.25, 2, 17] {
      #expect(abs(RelationScorer.logarithm(RelationScorer.exponential(x)) - x) < 1e-8)
    }
  }

  @Test func probabilitiesGrowWithTheAnswer() throws {
    let scorer = try RelationScorer()
    let values = [-8.0, -2, 0, 3, 9].map { scorer.probability($0, of: 0) }
    #expect(values == values.sorted())
    #expect(values.allSatisfy { (0...1).contains($0) })
  }

  @Test func damagedWeightsAreRefused() {
    let bytes = Array("ENTREL01".utf8) + Array(repeating: UInt8(1), count: 60)
    bytes.withUnsafeBytes { bytes in
      _ = #expect(throws: RelationWeights.Failure.self) { try RelationWeights(bytes: bytes) }
    }
  }

  @Test func twoRunsSayTheSame() throws {
    let draft = try draft(
      "[Sergei Lavrov|person] met [Hillary Clinton|person] in Geneva.",
      [AttributionStage(), StatementStage()])
    let stage = RelationStage(scorer: try RelationScorer())
    func relations() -> [Relation] {
      var copy = draft
      stage.run(on: &copy)
      return copy.relations
    }
    let first = relations()
    #expect(first == relations())
    #expect(first.map(\.predicate) == [.consult])
    #expect(first.allSatisfy { (0.1...1).contains($0.confidence) })
  }
}

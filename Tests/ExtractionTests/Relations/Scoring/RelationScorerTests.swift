import ArticleModel
import Language
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
    let values = [-8.0, -2, 0, 3, 9].map { scorer.probability($0, of: 0, isRead: false) }
    #expect(values == values.sorted())
    #expect(values.allSatisfy { (0...1).contains($0) })
  }

  @Test func whatARuleReadsIsLikelier() throws {
    let scorer = try RelationScorer()
    for predicate in RelationWeights.predicates.indices {
      let (alone, read) = (
        scorer.probability(0, of: predicate, isRead: false), scorer.probability(0, of: predicate, isRead: true)
      )
      #expect(alone < read)
    }
  }

  @Test func damagedWeightsAreRefused() {
    func refusal(_ bytes: [UInt8]) -> WeightError? {
      bytes.withUnsafeBytes { bytes -> WeightError? in
        do {
          _ = try RelationWeights(bytes: bytes)
          return nil
        } catch { return error as? WeightError }
      }
    }
    #expect(refusal(Array(repeating: 1, count: 99)) == .notWeights)
    // A well-formed file of no tensors: version 1, 64 bytes.
    let empty = Array("ENTENTE1".utf8) + [1, 0, 0, 0, 0, 0, 0, 0, 64] + Array(repeating: 0, count: 47)
    #expect(refusal(empty) == .tensor("features", "is not there"))
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

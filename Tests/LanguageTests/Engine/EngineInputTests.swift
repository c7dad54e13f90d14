import ArticleModel
import Testing

@testable import Language

@Suite struct EngineInputTests {
  @Test(arguments: EngineVectors.shared.samples)
  func wordsBecomeThePiecesAndShapesOfTraining(sample: Int) throws {
    let vectors = EngineVectors.shared
    let text = try vectors.text(sample)
    let input = EngineInput(try vectors.tokens(sample), text: text.span, vocabulary: vectors.weights.vocabulary)
    // The file has the window's two marks around them.
    #expect(input.ids.map(Int.init) == Array(try vectors.integers("\(sample).pieces").dropFirst().dropLast()))
    #expect(input.shapes.map(Int.init) == Array(try vectors.integers("\(sample).shapes").dropFirst().dropLast()))
    #expect(input.starts.dropLast().map { $0 + 1 } == (try vectors.integers("\(sample).first")))
  }
}

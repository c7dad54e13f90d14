import ArticleModel
import Testing

@Suite struct ReferenceVectorsTests {
  @Test func oneAsksAndTheOtherIsAsked() {
    var vectors = ReferenceVectors(words: 4, width: 2)
    vectors.add([1, 2, 3, 4], for: 1)
    vectors.add([5, 6, 7, 8], for: 3)
    #expect(vectors.score(of: 3, to: 1) == Float(5 * 3 + 6 * 4))
    #expect(vectors.score(of: 1, to: 3) == Float(1 * 7 + 2 * 8))
    #expect(vectors.score(of: 0, to: 1) == nil)
    #expect(vectors.score(of: 1, to: 9) == nil)
  }
}

import ArticleModel
import Testing

@testable import Language

@Suite struct NamePathTests {
  /// Probabilities of words, each given as the tags that are likely: `["B-PER": 0.9]`.
  private func probabilities(_ words: [[String: Float]]) -> [Float] {
    words.flatMap { word in NameTag.labels.map { word[$0] ?? 0.001 } }
  }

  private func tags(_ words: [[String: Float]], sentences: [Range<Int>]? = nil) -> [String] {
    var path = NamePath()
    var tags: [UInt8] = []
    for sentence in sentences ?? [0..<words.count] { path.append(sentence, of: probabilities(words), to: &tags) }
    return tags.map { NameTag.labels[Int($0)] }
  }

  @Test func aTagContinuesOnlyItsOwnType() {
    #expect(tags([["B-PER": 0.9], ["I-ORG": 0.6, "I-PER": 0.3]]) == ["B-PER", "I-PER"])
    #expect(tags([["B-PER": 0.5, "B-ORG": 0.45], ["I-ORG": 0.9]]) == ["B-ORG", "I-ORG"])
    #expect(tags([["O": 0.9], ["I-PER": 0.5, "B-PER": 0.4]]) == ["O", "B-PER"])
  }

  @Test func noNameCrossesASentencesEnd() {
    let words: [[String: Float]] = [["B-PER": 0.9], ["I-PER": 0.6, "B-PER": 0.3]]
    #expect(tags(words) == ["B-PER", "I-PER"])
    #expect(tags(words, sentences: [0..<1, 1..<2]) == ["B-PER", "B-PER"])
  }

  @Test func aLongSentenceKeepsItsNumbers() {
    let words = Array(repeating: ["O": Float(0.02), "B-PER": 0.01], count: 2000) + [["B-PER": 0.5]]
    #expect(tags(words) == Array(repeating: "O", count: 2000) + ["B-PER"])
  }

  @Test func spansCarryTheLeastSureWord() {
    let words: [[String: Float]] = [["O": 0.9], ["B-PLACE": 0.8], ["I-PLACE": 0.5], ["B-PLACE": 0.7]]
    let spans = NamePath.spans(of: [0, 7, 8, 7], probabilities: probabilities(words))
    #expect(
      spans == [
        NamedSpan(tokens: 1..<3, type: .place, confidence: 0.5),
        NamedSpan(tokens: 3..<4, type: .place, confidence: Double(Float(0.7))),
      ])
  }
}

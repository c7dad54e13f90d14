import ArticleModel
import Testing

@Suite struct DocumentTests {
  /// `Lavrov met the new minister`
  private let document: Document = {
    let text = "Lavrov met the new minister"
    let words: [(Int, Int, Int?, DependencyRelation)] = [
      (0, 6, 1, .nsubj), (7, 10, nil, .root), (11, 14, 4, .det), (15, 18, 4, .amod), (19, 27, 1, .obj),
    ]
    let tokens = words.map { Token(span: TextSpan($0.0, $0.1), head: $0.2, relation: $0.3) }
    return Document(
      article: Article(id: "1", text: text, origin: "1"), tokens: tokens,
      sentences: [Sentence(tokens: 0..<5, span: TextSpan(0, 27), paragraph: 0)])
  }()

  @Test func childrenStandInTextOrder() {
    #expect(Array(document.children(of: 1)) == [0, 4])
    #expect(Array(document.children(of: 4)) == [2, 3])
    #expect(Array(document.children(of: 0)).isEmpty)
    #expect(document.children(of: 1, as: .obj, .iobj) == [4])
  }

  @Test func aSubtreeSpansAllThatHangsOnAWord() {
    #expect(document.subtree(of: 4) == 2..<5)
    #expect(document.subtree(of: 1) == 0..<5)
    #expect(document.subtree(of: 3) == 3..<4)
  }

  @Test func theHeadOfAStretchHangsOnAWordOutside() {
    #expect(document.head(of: 2..<5) == 4)
    #expect(document.head(of: 2..<4) == 2)
    #expect(document.head(of: 0..<5) == 1)
    #expect(document.head(of: 2..<2) == nil)
  }
}

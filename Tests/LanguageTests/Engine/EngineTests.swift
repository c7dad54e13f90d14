import ArticleModel
import Testing

@testable import Language

@Suite struct EngineTests {
  private static let text = """
    Foreign minister speaks out

    The Russian foreign minister Sergei Lavrov said on Monday that NATO was not ready for talks. "We will wait," he told \
    Reuters in Moscow. According to Mr. Smith, the U.S. won't agree.

    In a speech before the assembly, the president of the commission called on member states to accept more refugees, \
    warning that the continent could not look away while thousands drowned, and she praised Germany, Sweden and Austria, \
    whose chancellor had met the Hungarian prime minister a day earlier; critics in Budapest, Warsaw and Prague rejected \
    the plan, which had been agreed on in Brussels after a night of talks that nobody had wanted and few had followed, \
    and which will now be put before the parliaments of all the countries, one after the other, until the end of the year.
    """

  private func read(_ engine: Engine, pieces: Int = Workspace.pieces) -> Reading {
    let abbreviations = Abbreviations()
    let bytes = Array(Self.text.utf8)
    let tokens = Tokenizer(abbreviations: abbreviations).tokens(of: bytes.span)
    let sentences = SentenceSplitter(abbreviations: abbreviations).sentences(of: tokens, in: bytes.span)
    return engine.read(tokens, sentences: sentences, text: bytes.span, pieces: pieces)
  }

  @Test func theSizeOfABatchChangesNothing() {
    let engine = Engine(EngineVectors.shared.weights)
    let whole = read(engine)
    #expect(read(engine, pieces: 1) == whole)
    #expect(read(engine, pieces: 150) == whole)
    #expect(read(engine) == whole)
  }

  @Test func threadsAtOnceReadTheSame() async {
    let engine = Engine(EngineVectors.shared.weights)
    let whole = read(engine)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<6 { group.addTask { read(engine) == whole } }
      for await same in group { #expect(same) }
    }
  }

  @Test(arguments: EngineVectors.kernels)
  func allKernelsReadTheSame(name: String, kernels: Kernels) {
    #expect(read(Engine(EngineVectors.shared.weights, kernels: kernels)) == read(Engine(EngineVectors.shared.weights)))
  }

  @Test func everySentenceIsATree() {
    let reading = read(Engine(EngineVectors.shared.weights))
    for sentence in reading.sentences {
      #expect(sentence.filter { reading.heads[$0] == nil }.count == 1)
      for word in sentence {
        var at: Int? = word
        var steps = 0
        while let next = at, steps <= sentence.count {
          #expect(sentence.contains(next))
          at = reading.heads[next]
          steps += 1
        }
        #expect(at == nil)
      }
    }
  }

  @Test func aTextWithoutWordsIsEmpty() throws {
    let analyzer = EngineAnalyzer(engine: Engine(EngineVectors.shared.weights))
    let document = analyzer.document(for: Article(id: "1", text: " \n ", origin: "1"))
    #expect(document.tokens.isEmpty && document.sentences.isEmpty && document.names.isEmpty)
  }
}

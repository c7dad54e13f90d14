import CKernels
import Testing

@testable import Language

@Suite struct EngineHeadsTests {
  private let vectors = EngineVectors.shared

  @Test(arguments: EngineVectors.kernels.map(\.0), EngineVectors.shared.samples)
  func headsAnswerToTheBitAsTrainingComputesThem(name: String, sample: Int) throws {
    let kernels = try #require(Kernels(named: name))
    let weights = vectors.weights
    let w = Workspace(for: weights)
    let words = try vectors.encode(sample, kernels: kernels, in: w)

    kernels.apply(weights.tags.linear, to: w.x.start, rows: words, by: w.quantised, into: w.tags)
    let tags = weights.tags.linear
    #expect(try vectors.match("\(sample).tags", w.tags.rows(words, columns: tags.outputs, stride: tags.stride)))

    kernels.apply(weights.mention, toQuantised: w.quantised, rows: words, into: w.mention)
    let mention = weights.mention
    #expect(
      try vectors.match("\(sample).mention", w.mention.rows(words, columns: mention.outputs, stride: mention.stride)))

    let tree = TreeHead(weights: weights.tree, kernels: kernels)
    tree.prepare(words: words, in: w)
    tree.score(0..<words, in: w)
    let arcs = (0..<words).flatMap { word in
      [w.rootScores[word * 16]] + (0..<words).map { w.scores[word * Workspace.products + $0] }
    }
    #expect(try vectors.match("\(sample).arcs", arcs))

    tree.relate(heads: try vectors.integers("\(sample).heads").map { Int32($0 - 1) }, in: w)
    let relations = w.relations.rows(
      words, columns: weights.tree.relations.count, stride: weights.tree.relation.stride)
    #expect(try vectors.match("\(sample).relations", relations))

    let link = LinkHead(weights: weights.link, kernels: kernels)
    link.prepare(0..<words, width: weights.width, in: w)
    let contents = try vectors.integers("\(sample).link.contents")
    let cues = contents.flatMap { Array(link.score(.cue, of: $0, words: words, in: w)) }
    let sources = contents.flatMap { Array(link.score(.source, of: $0, words: words, in: w)) }
    #expect(try vectors.match("\(sample).link.cue", cues))
    #expect(try vectors.match("\(sample).link.source", sources))
  }

  @Test(arguments: EngineVectors.kernels.map(\.0))
  func curvesAreToTheBitAsTrainingComputesThem(name: String) throws {
    let kernels = try #require(Kernels(named: name))
    for (curve, function) in [("exp", kernels.c.pointee.exp), ("gelu", kernels.c.pointee.gelu)] {
      let x = try vectors.file.tensor("\(curve).x", of: Float.self)
      let room = Memory<Float>((x.columns + 15) / 16 * 16)
      for i in 0..<x.columns { room[i] = x[i] }
      function(room.start, Int32(room.count), room.start)
      #expect(try vectors.match("\(curve).y", room.all.prefix(x.columns)))
    }
  }
}

import Testing

@testable import Language

@Suite struct EncoderTests {
  @Test(arguments: EngineVectors.kernels.map(\.0), EngineVectors.shared.samples)
  func everyStepIsToTheBitAsTrainingComputesIt(name: String, sample: Int) throws {
    let vectors = EngineVectors.shared
    let kernels = try #require(Kernels(named: name))
    let workspace = Workspace(for: vectors.weights)
    let last = vectors.weights.layers.count - 1
    let first = try vectors.integers("\(sample).first")
    var wrong: [String] = []
    func check(_ name: String, _ found: UnsafeBufferPointer<Float>, onlyWords: Bool = false) throws {
      guard vectors.file.holds("\(sample).\(name)") else { return }
      let whole = try vectors.file.tensor("\(sample).\(name)", of: Float.self)
      let expected =
        onlyWords
        ? first.flatMap { row in (0..<whole.columns).map { whole[row * whole.columns + $0] } } : Array(whole.numbers)
      if !expected.elementsEqual(found) { wrong.append(name) }
    }
    _ = try vectors.encode(sample, kernels: kernels, in: workspace) { step, found in
      do {
        switch step {
        case .embedded: try check("embedded", found)
        case .qkv(let layer): try check("layer\(layer).qkv", found)
        case .context(let layer): try check("layer\(layer).context", found)
        case .attended(let layer): try check("layer\(layer).attended", found, onlyWords: layer == last)
        case .inner(let layer): try check("layer\(layer).inner", found, onlyWords: layer == last)
        case .output(let layer): try check("layer\(layer).output", found, onlyWords: layer == last)
        }
      } catch { wrong.append("\(error)") }
    }
    #expect(wrong == [])
  }
}

import ArticleModel
import CEngineWeights
import CKernels
import Foundation
import Testing

@testable import Language

/// What the training side's reference computes with the weights of this build, for a few texts.
struct EngineVectors {
  let file: WeightFile
  let weights: EngineWeights

  /// Kernels that this machine can run.
  static let kernels = ["avx512", "avx2", "plain"].compactMap { name in Kernels(named: name).map { (name, $0) } }

  static let shared: EngineVectors = {
    do { return try EngineVectors() } catch { fatalError("\(error)") }
  }()

  private init() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Vectors/engine.vectors")
    let data = try Data(contentsOf: path)
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 64)
    data.copyBytes(to: bytes)
    file = try WeightFile(bytes: UnsafeRawBufferPointer(bytes))
    let built = engine_weights()
    weights = try EngineWeights(bytes: UnsafeRawBufferPointer(start: built.bytes, count: built.count))
  }

  /// Numbers of the samples.
  var samples: [Int] { (0...).prefix { file.holds("\($0).text") } }

  func text(_ sample: Int) throws -> [UInt8] { Array(try file.tensor("\(sample).text", of: UInt8.self).numbers) }

  func tokens(_ sample: Int) throws -> [Token] {
    let words = try file.tensor("\(sample).words", of: Int32.self)
    return (0..<words.rows).map { Token(span: TextSpan(Int(words[2 * $0]), Int(words[2 * $0 + 1]))) }
  }

  func integers(_ name: String) throws -> [Int] { try file.tensor(name, of: Int32.self).numbers.map(Int.init) }

  /// Whether `found` is to the bit what the file holds under `name`; true where it holds nothing.
  func match(_ name: String, _ found: some Collection<Float>) throws -> Bool {
    guard file.holds(name) else { return true }
    return try file.tensor(name, of: Float.self).numbers.elementsEqual(found) { $0 == $1 }
  }

  /// Puts a sample into a workspace as one window and encodes it.
  func encode(
    _ sample: Int, kernels: Kernels, in w: Workspace,
    observe: ((Encoder.Step, UnsafeBufferPointer<Float>) -> Void)? = nil
  ) throws -> Int {
    let pieces = try integers("\(sample).pieces")
    let shapes = try integers("\(sample).shapes")
    let first = try integers("\(sample).first")
    for (row, (piece, shape)) in zip(pieces, shapes).enumerated() {
      w.put(Int32(piece), shape: Int32(shape), place: row, at: row)
    }
    for (word, row) in first.enumerated() { w.first[word] = Int32(row) }
    Encoder(weights: weights, kernels: kernels).encode(
      windows: [0..<pieces.count], words: first.count, in: w, observe: observe)
    return first.count
  }
}

extension Memory where Element == Float {
  /// The first `columns` numbers of `count` rows.
  func rows(_ count: Int, columns: Int, stride: Int) -> [Float] {
    (0..<count).flatMap { row in (0..<columns).map { self[row * stride + $0] } }
  }
}

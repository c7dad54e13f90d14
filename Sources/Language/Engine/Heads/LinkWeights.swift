/// The head that finds a content's cue and source.
struct LinkWeights: Sendable {
  /// Width of a key.
  let size: Int
  /// Cue key, source key, content to cue, content to source, stacked.
  let linear: Linear
  /// Keys of "no cue" and "no source".
  let none: Tensor<Float>

  init(width: Int, size: Int, in file: WeightFile) throws(WeightError) {
    self.size = size
    linear = try Linear("link", inputs: width, outputs: 4 * size, in: file)
    none = try file.tensor("link.none", rows: 2, columns: size)
  }
}

internal import CKernels

/// A linear layer, `y = W x + b` with 8-bit weights, its weights laid out as the kernels read them.
///
/// `@unchecked Sendable` because nothing is written after `init`.
final class Linear: @unchecked Sendable {
  /// Numbers in.
  let inputs: Int
  /// Numbers out.
  let outputs: Int
  /// Distance between rows of results: `outputs` rounded up to 64; what lies between is of no meaning.
  let stride: Int
  private let weight: Memory<Int8>
  private let scale: Memory<Float>
  private let bias: Memory<Float>
  private let sum: Memory<Int32>

  /// Reads the four tensors of `name` and lays the weights out anew: a millisecond for all of an engine.
  init(_ name: String, inputs: Int, outputs: Int? = nil, in file: WeightFile) throws(WeightError) {
    let rows = try file.tensor("\(name).weight", of: Int8.self, rows: outputs, columns: inputs)
    let outputs = rows.rows
    let stride = (outputs + 63) / 64 * 64
    guard inputs % 16 == 0, let start = rows.numbers.baseAddress else {
      throw .tensor("\(name).weight", "has no width that is a multiple of 16")
    }
    func padded<Number>(_ part: String, _: Number.Type = Number.self) throws(WeightError) -> Memory<Number> {
      let numbers = try file.tensor("\(name).\(part)", of: Number.self, rows: 1, columns: outputs)
      let memory = Memory<Number>(stride)
      for i in 0..<outputs { memory[i] = numbers[i] }
      return memory
    }
    scale = try padded("scale")
    bias = try padded("bias")
    sum = try padded("sum")
    weight = Memory(stride * inputs)
    entente_pack(start, Int32(outputs), Int32(inputs), weight.start)
    self.inputs = inputs
    self.outputs = outputs
    self.stride = stride
  }

  /// What the kernels read; valid as long as this object.
  var view: entente_linear {
    entente_linear(
      inputs: Int32(inputs), outputs: Int32(stride), weight: weight.start, scale: scale.start, bias: bias.start,
      sum: sum.start)
  }
}

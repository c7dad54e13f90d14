import CKernels
import Testing

@testable import Language

@Suite struct KernelsTests {
  /// Numbers that are the same in every run. (Marsaglia's xorshift.)
  struct Dice {
    private var state: UInt32

    init(_ seed: UInt32) { state = seed &* 2_654_435_761 | 1 }

    mutating func next() -> UInt32 {
      state ^= state << 13
      state ^= state >> 17
      state ^= state << 5
      return state
    }

    mutating func next(below limit: Int) -> Int { Int(next() % UInt32(limit)) }
    mutating func float() -> Float { Float(Int32(next(below: 200_001)) - 100_000) / 30_000 }

    mutating func floats(_ count: Int) -> Memory<Float> {
      let memory = Memory<Float>(count)
      for i in 0..<count { memory[i] = float() }
      return memory
    }
  }

  /// Runs the same on all kernels of this machine; they have to answer the same bits.
  private func agree(_ run: (Kernels) -> [Float]) {
    let answers = EngineVectors.kernels.map { (name: $0.0, bits: run($0.1).map(\.bitPattern)) }
    for answer in answers { #expect(answer.bits == answers[0].bits, "\(answer.name) and \(answers[0].name)") }
  }

  /// A linear of random weights, with its parts in plain form.
  private struct Example {
    let inputs: Int
    let outputs: Int
    let weight: [Int8]
    let packed: Memory<Int8>
    let scale: Memory<Float>
    let bias: Memory<Float>
    let sum: Memory<Int32>

    init(inputs: Int, outputs: Int, _ dice: inout Dice) {
      self.inputs = inputs
      self.outputs = outputs
      let padded = (outputs + 63) / 64 * 64
      weight = (0..<inputs * outputs).map { _ in Int8(dice.next(below: 255) - 127) }
      packed = Memory(padded * inputs)
      scale = Memory(padded)
      bias = Memory(padded)
      sum = Memory(padded)
      for row in 0..<outputs {
        scale[row] = dice.float() / 1000
        bias[row] = dice.float()
        sum[row] = weight[row * inputs..<(row + 1) * inputs].reduce(0) { $0 + Int32($1) }
      }
      entente_pack(weight, Int32(outputs), Int32(inputs), packed.start)
    }

    var view: entente_linear {
      entente_linear(
        inputs: Int32(inputs), outputs: Int32(bias.count), weight: packed.start, scale: scale.start, bias: bias.start,
        sum: sum.start)
    }
  }

  @Test(arguments: [
    (16, 64, 1), (48, 130, 5), (384, 51, 6), (128, 64, 7), (64, 200, 13), (1536, 64, 12), (384, 384, 31),
  ])
  func linearsAreTheSumsThatTheyShouldBe(inputs: Int, outputs: Int, rows: Int) {
    var dice = Dice(UInt32(inputs * 7 + outputs * 3 + rows))
    let example = Example(inputs: inputs, outputs: outputs, &dice)
    let x = dice.floats(rows * inputs)
    let stride = example.bias.count
    agree { kernels in
      let quantised = Quantised(rows: rows, width: inputs)
      let y = Memory<Float>(rows * stride)
      var view = example.view
      kernels.c.pointee.quantise(
        x.start, Int32(rows), inputs, Int32(inputs), quantised.numbers.start, quantised.rows.start)
      kernels.c.pointee.linear(
        &view, quantised.numbers.start, quantised.rows.start, Int32(rows), ENTENTE_NONE, y.start)
      for row in 0..<rows {
        for output in 0..<outputs {
          var sum: Int32 = 0
          for i in 0..<inputs {
            sum += Int32(example.weight[output * inputs + i]) * Int32(quantised.numbers[row * inputs + i])
          }
          sum -= quantised.rows[row].zero * example.sum[output]
          let scaled = Float(sum) * example.scale[output] * quantised.rows[row].scale
          #expect(y[row * stride + output] == scaled + example.bias[output])
        }
      }
      return Array(y.all)
    }
  }

  @Test func theGreatestSumsDoNotOverflow() {
    var dice = Dice(5)
    let example = Example(inputs: 1536, outputs: 64, &dice)
    for i in 0..<example.packed.count { example.packed[i] = i % 256 < 128 ? 127 : -127 }
    let quantised = Quantised(rows: 7, width: 1536)
    for i in 0..<quantised.numbers.count { quantised.numbers[i] = 127 }
    for i in 0..<7 { quantised.rows[i] = entente_row(scale: 1, zero: 0) }
    for i in 0..<64 {
      example.scale[i] = 1
      example.bias[i] = 0
    }
    agree { kernels in
      let y = Memory<Float>(7 * 64)
      var view = example.view
      kernels.c.pointee.linear(&view, quantised.numbers.start, quantised.rows.start, 7, ENTENTE_NONE, y.start)
      #expect(y.all.allSatisfy { abs($0) == Float(1536 * 127 * 127) })
      return Array(y.all)
    }
  }

  @Test(arguments: [ENTENTE_GELU.rawValue, ENTENTE_RELU.rawValue])
  func activationsAreTheSameEverywhere(activation: UInt32) {
    var dice = Dice(activation + 77)
    let example = Example(inputs: 64, outputs: 128, &dice)
    let x = dice.floats(9 * 64)
    agree { kernels in
      let quantised = Quantised(rows: 9, width: 64)
      let y = Memory<Float>(9 * 128)
      var view = example.view
      kernels.c.pointee.quantise(x.start, 9, 64, 64, quantised.numbers.start, quantised.rows.start)
      kernels.c.pointee.linear(
        &view, quantised.numbers.start, quantised.rows.start, 9, entente_activation(activation), y.start)
      return Array(y.all)
    }
  }

  @Test func aRowOfOneNumberIsQuantised() {
    let x = Memory<Float>(64)
    for i in 0..<32 { x[i] = 3.5 }
    agree { kernels in
      let quantised = Quantised(rows: 2, width: 32)
      kernels.c.pointee.quantise(x.start, 2, 32, 32, quantised.numbers.start, quantised.rows.start)
      #expect(quantised.numbers.all.prefix(32).allSatisfy { $0 == 127 })
      #expect(quantised.numbers.all.suffix(32).allSatisfy { $0 == 0 })
      return [quantised.rows[0].scale, quantised.rows[1].scale]
    }
  }

  @Test(arguments: [1, 2, 5, 6, 7, 15, 16, 17, 31, 48, 63, 64, 65, 100, 127, 128])
  func attentionIsTheSameEverywhere(pieces: Int) {
    var dice = Dice(UInt32(pieces))
    let width = 96
    let qkv = dice.floats(pieces * 3 * width)
    agree { kernels in
      let context = Memory<Float>(pieces * width)
      kernels.c.pointee.attention(qkv.start, Int32(pieces), Int32(width), context.start)
      #expect(context.all.allSatisfy { abs($0) < 4 }, "a mean of values lies among them")
      return Array(context.all)
    }
  }

  @Test(arguments: [(1, 1, 16), (3, 20, 32), (13, 17, 128), (7, 64, 48), (20, 127, 64)])
  func dotsAreAddedInRisingOrder(rows: Int, count: Int, depth: Int) {
    var dice = Dice(UInt32(rows + 100 * count))
    let a = dice.floats(rows * depth)
    let b = dice.floats(count * depth)
    let scratch = Memory<Float>(depth * 128)
    agree { kernels in
      let s = Memory<Float>(rows * 128)
      kernels.dots(
        a.start, rows: rows, stride: depth, b.start, count: count, stride: depth, depth: depth, scratch: scratch,
        into: s.start, columns: 128)
      for i in 0..<rows {
        for j in 0..<count {
          var sum = a[i * depth] * b[j * depth]
          for k in 1..<depth { sum += a[i * depth + k] * b[j * depth + k] }
          #expect(s[i * 128 + j] == sum)
        }
      }
      return Array(s.all)
    }
  }

  @Test func normsAreTheSameEverywhere() {
    var dice = Dice(3)
    let y = dice.floats(5 * 96)
    let start = dice.floats(5 * 96)
    let gamma = dice.floats(96)
    let beta = dice.floats(96)
    agree { kernels in
      let x = Memory<Float>(5 * 96)
      for i in 0..<x.count { x[i] = start[i] }
      kernels.c.pointee.norm(x.start, y.start, 5, 96, gamma.start, beta.start)
      return Array(x.all)
    }
  }
}

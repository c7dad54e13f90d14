internal import CKernels
internal import Glibc

/// The arithmetic of the engine as this machine does it best; every choice gives the same bits.
///
/// `@unchecked Sendable` because the C side's tables of functions are constant.
struct Kernels: @unchecked Sendable {
  /// The C functions.
  let c: UnsafePointer<entente_kernels>

  /// The fastest kernels of this machine, or those that ENTENTE_KERNELS names in the environment.
  static let best = getenv("ENTENTE_KERNELS").flatMap { Kernels(named: String(cString: $0)) } ?? fastest

  private static let fastest = Kernels(c: entente_kernels_best())

  private init(c: UnsafePointer<entente_kernels>) { self.c = c }

  /// The kernels `avx512`, `avx2` or `plain`; nil where this machine does not run them.
  init?(named name: String) {
    guard let c = entente_kernels_named(name) else { return nil }
    self.c = c
  }

  /// `y = activation(linear(x))` for `rows` rows of `x`, which begin `stride` numbers apart.
  func apply(
    _ linear: Linear, _ activation: entente_activation = ENTENTE_NONE, to x: UnsafePointer<Float>, stride: Int? = nil,
    rows: Int, by quantised: Quantised, into y: Memory<Float>
  ) {
    c.pointee.quantise(
      x, Int32(rows), stride ?? linear.inputs, Int32(linear.inputs), quantised.numbers.start, quantised.rows.start)
    apply(linear, activation, toQuantised: quantised, rows: rows, into: y)
  }

  /// The same for rows that an earlier call has quantised.
  func apply(
    _ linear: Linear, _ activation: entente_activation = ENTENTE_NONE, toQuantised quantised: Quantised, rows: Int,
    into y: Memory<Float>
  ) {
    var view = linear.view
    c.pointee.linear(&view, quantised.numbers.start, quantised.rows.start, Int32(rows), activation, y.start)
  }

  /// `s[i][j] = a[i] · b[j]` for rows of `depth` numbers.
  func dots(
    _ a: UnsafePointer<Float>, rows: Int, stride aStride: Int, _ b: UnsafePointer<Float>, count: Int,
    stride bStride: Int,
    depth: Int, scratch: Memory<Float>, into s: UnsafeMutablePointer<Float>, columns: Int
  ) {
    c.pointee.dots(
      a, Int32(rows), aStride, b, Int32(count), bStride, Int32(depth), scratch.start, s, Int32(columns))
  }
}

/// Room for rows of numbers in 7 bits, and how each was quantised.
final class Quantised {
  let numbers: Memory<UInt8>
  let rows: Memory<entente_row>

  init(rows: Int, width: Int) {
    numbers = Memory(rows * width)
    self.rows = Memory(rows)
  }
}

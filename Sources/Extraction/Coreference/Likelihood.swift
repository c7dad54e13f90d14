internal import Glibc

/// The little mathematics of log-linear models.
enum Likelihood {
  /// Probabilities in proportion to the exponentials of `scores`.
  ///
  /// Rounded to thousandths, as the last digits of `exp` may differ from machine to machine.
  static func probabilities(of scores: [Double]) -> [Double] {
    let top = scores.max() ?? 0
    let parts = scores.map { exp($0 - top) }
    let sum = parts.reduce(0, +)
    return parts.map { (1000 * $0 / sum).rounded() / 1000 }
  }

  /// Natural logarithm of `count + 1`.
  static func logarithm(of count: Double) -> Double { log1p(count) }
}

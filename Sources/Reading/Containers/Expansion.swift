/// How far one file of the user may still grow while it is decompressed, over all archives inside it.
///
/// A bomb of a few kilobytes can grow to terabytes; news does not shrink to a hundredth of its size.
final class Expansion {
  private let file: any SeekableSource
  private let limits: ReadingLimits
  private var grown = 0
  /// Whether the limit is reached: nothing more of the file is read then.
  private(set) var isSpent = false

  init(of file: any SeekableSource, limits: ReadingLimits) {
    self.file = file
    self.limits = limits
  }

  /// Counts bytes that have been decompressed at `origin`.
  func add(_ count: Int, at origin: String) throws(ReadingError) {
    grown += count
    let size = max(file.size, file.position)
    guard isSpent || grown > limits.expansionAllowance + size * limits.expansionRatio else { return }
    isSpent = true
    throw ReadingError(
      origin: origin, reason: "grows to more than \(limits.expansionRatio) times its size, as a zip bomb does",
      advice: "unpack it yourself if you trust it, and add the folder")
  }
}

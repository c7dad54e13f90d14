import CEngineWeights
import Testing

@testable import Language

@Suite struct WeightFileTests {
  /// A file of one tensor `x` of two rows and three columns of s32.
  private func file(change: (inout [UInt8]) -> Void = { _ in }) -> [UInt8] {
    func number(_ value: Int, bytes: Int = 4) -> [UInt8] { (0..<bytes).map { UInt8(value >> (8 * $0) & 0xFF) } }
    var bytes = Array("ENTENTE1".utf8) + number(1) + number(1) + number(192, bytes: 8)
    bytes += (1...10).flatMap { number($0) }
    bytes += Array("x".utf8) + Array(repeating: 0, count: 31)
    bytes += number(2) + number(2) + number(2) + number(3) + number(128, bytes: 8) + number(24, bytes: 8)
    bytes += (0..<6).flatMap { number($0 * $0) } + Array(repeating: 0, count: 40)
    change(&bytes)
    return bytes
  }

  private func read<Answer>(_ bytes: [UInt8], _ body: (WeightFile) throws -> Answer) throws -> Answer {
    let memory = Memory<UInt8>(bytes.count)
    for (i, byte) in bytes.enumerated() { memory[i] = byte }
    return try body(try WeightFile(bytes: UnsafeRawBufferPointer(memory.all)))
  }

  @Test func aTensorIsReadInPlace() throws {
    try read(file()) { file in
      #expect(file.sizes == Array(1...10))
      let tensor = try file.tensor("x", of: Int32.self, rows: 2, columns: 3)
      #expect(Array(tensor.numbers) == [0, 1, 4, 9, 16, 25])
    }
  }

  @Test func whatIsAskedOfATensorHasToHold() throws {
    try read(file()) { file in
      #expect(throws: WeightError.tensor("y", "is not there")) { try file.tensor("y", of: Int32.self) }
      #expect(throws: WeightError.tensor("x", "holds numbers of another type")) { try file.tensor("x", of: Float.self) }
      #expect(throws: WeightError.tensor("x", "is 2 × 3, not 2 × 4")) {
        try file.tensor("x", of: Int32.self, columns: 4)
      }
    }
  }

  @Test func aDamagedFileIsRefused() {
    #expect(throws: WeightError.notWeights) { try read([]) { _ in } }
    #expect(throws: WeightError.notWeights) { try read(Array("hello".utf8)) { _ in } }
    #expect(throws: WeightError.notWeights) { try read(file { $0[0] = 0 }) { _ in } }
    #expect(throws: WeightError.version(7)) { try read(file { $0[8] = 7 }) { _ in } }
    #expect(throws: WeightError.length(stated: 192, actual: 191)) { try read(file { $0.removeLast() }) { _ in } }
    #expect(throws: WeightError.notWeights) { try read(file { $0[13] = 200 }) { _ in } }
    // Its offset, its length, its type.
    for place in [64 + 49, 64 + 56, 64 + 32] {
      #expect(throws: WeightError.tensor("x", "does not lie in the file as the directory says")) {
        try read(file { $0[place] = 9 }) { _ in }
      }
    }
  }

  @Test func everyTruncationOfTheEnginesOwnFileIsRefused() {
    let built = engine_weights()
    for count in [1, 63, 64, 5000, built.count / 2, built.count - 1] {
      #expect(throws: WeightError.self) {
        try EngineWeights(bytes: UnsafeRawBufferPointer(start: built.bytes, count: min(count, built.count)))
      }
    }
  }
}

/// A file of tensors, read where it lies in memory: a header, a directory, then numbers (README, section 1). Every file of
/// trained weights in the program is one.
///
/// `@unchecked Sendable` because the bytes belong to the program, live as long as it does and are never written.
package struct WeightFile: @unchecked Sendable {
  /// The ten sizes of the header, in its order.
  let sizes: [Int]
  private let bytes: UnsafeRawBufferPointer
  private let entries: [String: Entry]

  private struct Entry {
    let type: Int
    let rows: Int
    let columns: Int
    let offset: Int
    let length: Int
  }

  private static let header = 64
  private static let entry = 64
  private static let nameLength = 32

  /// Reads header and directory, and checks that every tensor lies inside the file and has the length of its shape.
  package init(bytes: UnsafeRawBufferPointer) throws(WeightError) {
    guard bytes.count >= Self.header, bytes.prefix(8).elementsEqual("ENTENTE1".utf8) else { throw .notWeights }
    func number(_ offset: Int) -> Int { Int(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
    func longNumber(_ offset: Int) -> Int {
      Int(clamping: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    guard number(8) == 1 else { throw .version(number(8)) }
    let count = number(12)
    guard longNumber(16) == bytes.count else { throw .length(stated: longNumber(16), actual: bytes.count) }
    guard count <= (bytes.count - Self.header) / Self.entry else { throw .notWeights }
    sizes = (0..<10).map { number(24 + 4 * $0) }
    var entries: [String: Entry] = [:]
    for place in 0..<count {
      let start = Self.header + place * Self.entry
      let name = String(
        decoding: bytes[start..<start + Self.nameLength].prefix { $0 != 0 }, as: UTF8.self)
      let entry = Entry(
        type: number(start + 32), rows: number(start + 40), columns: number(start + 44),
        offset: longNumber(start + 48), length: longNumber(start + 56))
      guard entry.type < Self.widths.count, entry.offset % 64 == 0,
        entry.offset <= bytes.count, entry.length <= bytes.count - entry.offset,
        entry.length == entry.rows * entry.columns * Self.widths[entry.type]
      else { throw .tensor(name, "does not lie in the file as the directory says") }
      entries[name] = entry
    }
    self.bytes = bytes
    self.entries = entries
  }

  /// Bytes of one number of each type: u8, s8, s32, f32, u32.
  private static let widths = [1, 1, 4, 4, 4]

  private static func type<Element>(_ element: Element.Type) -> Int? {
    switch element {
    case is UInt8.Type: 0
    case is Int8.Type: 1
    case is Int32.Type: 2
    case is Float.Type: 3
    case is UInt32.Type: 4
    default: nil
    }
  }

  /// Whether the file has a tensor of that name.
  func holds(_ name: String) -> Bool { entries[name] != nil }

  /// The tensor of that name, which has to be of the given type and shape; nil stands for any number.
  package func tensor<Element: BitwiseCopyable>(
    _ name: String, of element: Element.Type = Element.self, rows: Int? = nil, columns: Int? = nil
  ) throws(WeightError) -> Tensor<Element> {
    guard let entry = entries[name] else { throw .tensor(name, "is not there") }
    guard entry.type == Self.type(element) else { throw .tensor(name, "holds numbers of another type") }
    guard rows ?? entry.rows == entry.rows, columns ?? entry.columns == entry.columns else {
      throw .tensor(
        name, "is \(entry.rows) × \(entry.columns), not \(rows ?? entry.rows) × \(columns ?? entry.columns)")
    }
    let part = UnsafeRawBufferPointer(rebasing: bytes[entry.offset..<entry.offset + entry.length])
    return Tensor(part.bindMemory(to: element), rows: entry.rows, columns: entry.columns)
  }

  /// The lines of a text.
  func lines(_ name: String) throws(WeightError) -> [String] {
    let text = try tensor(name, of: UInt8.self)
    return text.numbers.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

/// A matrix inside the file of weights, row by row; a vector has one row.
///
/// `@unchecked Sendable` because what it points at is never written and lives as long as the program.
package struct Tensor<Element: BitwiseCopyable>: @unchecked Sendable {
  package let numbers: UnsafeBufferPointer<Element>
  package let rows: Int
  package let columns: Int

  init(_ numbers: UnsafeBufferPointer<Element>, rows: Int, columns: Int) {
    self.numbers = numbers
    self.rows = rows
    self.columns = columns
  }

  @inline(__always)
  subscript(_ index: Int) -> Element { numbers[index] }
}

/// What is wrong with a file of weights.
package enum WeightError: Error, Equatable, CustomStringConvertible {
  case notWeights
  case version(Int)
  case length(stated: Int, actual: Int)
  case tensor(String, String)

  package var description: String {
    switch self {
    case .notWeights: "the program's weights are no file of weights; build the program from a clean checkout"
    case .version(let version): "the program's weights are of version \(version), which this program does not read"
    case .length(let stated, let actual):
      "the program's weights should have \(stated) bytes and have \(actual); build the program from a clean checkout"
    case .tensor(let name, let problem): "the program's weights are damaged: \(name) \(problem)"
    }
  }
}

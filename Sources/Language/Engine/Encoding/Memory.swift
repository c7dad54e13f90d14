/// Memory for a fixed number of numbers, zeroed, aligned for vector registers, freed with its owner.
///
/// The C kernels read and write it through `start`; nothing else of the engine hands pointers around.
final class Memory<Element: BitwiseCopyable> {
  let start: UnsafeMutablePointer<Element>
  let count: Int

  init(_ count: Int) {
    self.count = count
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: max(1, count) * MemoryLayout<Element>.stride, alignment: 64)
    bytes.initializeMemory(as: UInt8.self, repeating: 0, count: count * MemoryLayout<Element>.stride)
    start = bytes.bindMemory(to: Element.self, capacity: count)
  }

  deinit { start.deallocate() }

  /// The numbers as a collection.
  var all: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  /// The numbers of one row.
  func row(_ index: Int, width: Int) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: start + index * width, count: width)
  }

  @inline(__always)
  subscript(_ index: Int) -> Element {
    get { start[index] }
    set { start[index] = newValue }
  }
}

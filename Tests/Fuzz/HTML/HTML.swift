internal import FuzzDoors

/// libFuzzer's entry; see Scripts/fuzz.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHTML(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Door.html.feed(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

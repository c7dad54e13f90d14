internal import CGraphvizShims
internal import Glibc

/// Graphviz in a child process with a time limit (the reasons stand in CGraphvizShims.c).
struct Graphviz {
  /// Seconds for each call.
  let timeLimit: Double

  /// Lays out DOT text with `engine` and returns it as `format`: one of Graphviz's own or `placement`.
  func run(_ dot: String, engine: String, format: String) throws(RenderError) -> [UInt8] {
    var output: UnsafeMutablePointer<CChar>?
    var length = 0
    let outcome = graphviz_run(dot, engine, format, timeLimit, &output, &length)
    defer { free(output) }
    let bytes = output.map { [UInt8](UnsafeRawBufferPointer(start: $0, count: length)) } ?? []
    switch outcome {
    case GRAPHVIZ_DONE: return bytes
    case GRAPHVIZ_REFUSED: throw .refused(String(decoding: bytes, as: UTF8.self))
    case GRAPHVIZ_TIMED_OUT: throw .tookTooLong(seconds: timeLimit)
    case GRAPHVIZ_CRASHED: throw .crashed
    default: throw .unavailable(String(decoding: bytes, as: UTF8.self))
    }
  }
}

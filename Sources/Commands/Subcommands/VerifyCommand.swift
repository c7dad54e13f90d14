internal import GraphStore

/// `entente verify`: whether a graph file is whole.
struct VerifyCommand: Command {
  static let name = "verify"
  static let summary = "Checks that the graph is whole and its evidence stands."
  static let details = """
    Cuts every stored piece of evidence out of its article again and compares, and checks keys and indexes. What does \
    not fit is printed, and the exit code is 3.
    """
  static let examples = [Example("after a power cut", "entente verify news.entente")]

  @Positional("GRAPH", "the graph file") var graph: String
  var list = ListOptions()

  func run(on console: Console) throws -> ExitCode {
    let format = try list.format
    let store = try Self.open(graph)
    let mismatches = try store.verify()
    try Listing<Mismatch>([.text("place", \.place), .text("article", \.article), .text("problem", \.problem)])
      .print(mismatches, as: format, on: console)
    guard mismatches.isEmpty else {
      console.say(
        "\(graph): \(counted(mismatches.count, "thing")) not as it should be; make the graph anew from its articles")
      return .graphUnusable
    }
    console.say("\(graph): all is well (\(counted(try store.statistics().articles, "article")))")
    return .done
  }

  /// The graph, opened for writing where that may be done: only so can the text search be checked too.
  private static func open(_ path: String) throws -> GraphStore {
    // What cannot be read is refused before anything could be written to it.
    let reader = try GraphStore.forReading(path)
    do throws(StoreError) {
      return try GraphStore(path: path, mode: .readWrite(create: false))
    } catch {
      guard error.kind == .readOnly || error.kind == .cannotOpen else { throw error }
      return reader
    }
  }
}

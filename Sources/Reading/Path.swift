internal import Glibc

/// File paths as text.
enum Path {
  /// The path from the root, without `.`, `..` and doubled slashes; links are not followed.
  ///
  /// The same file gets the same answer from whichever folder the program runs.
  static func absolute(_ path: String) -> String {
    var full = path
    if !path.hasPrefix("/"), let folder = getcwd(nil, 0) {
      defer { free(folder) }
      full = String(cString: folder) + "/" + path
    }
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The last part of a path.
  static func name(_ path: some StringProtocol) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// What follows the last dot of the last part, in lower case; empty where there is no dot.
  static func ending(_ path: some StringProtocol) -> String {
    let name = name(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}

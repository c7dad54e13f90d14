internal import Foundation

/// Texts that are recorded once and compared ever after, in `Snapshots/` beside the test file.
///
/// `RECORD_SNAPSHOTS=1` rewrites them and fails that run, so that nothing passes which nobody has looked at.
public enum Snapshot {
  /// What is wrong with `text` against the snapshot `name`; nil where nothing is.
  public static func difference(_ text: String, from name: String, beside file: String = #filePath) throws -> String? {
    let snapshot = URL(fileURLWithPath: file).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(
        at: snapshot.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: snapshot)
      return "recorded \(name); look at it, then run again without RECORD_SNAPSHOTS"
    }
    guard let data = try? Data(contentsOf: snapshot) else { return "\(name) is not recorded: RECORD_SNAPSHOTS=1" }
    let expected = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    if expected == found { return nil }
    let line = zip(expected, found).prefix { $0 == $1 }.count
    let (old, new) = (line < expected.count ? expected[line] : "(end)", line < found.count ? found[line] : "(end)")
    return "\(name), line \(line + 1)\n  was: \(old)\n  is:  \(new)"
  }
}

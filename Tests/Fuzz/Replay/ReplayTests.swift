import Foundation
import FuzzDoors
import Testing

@Suite("Seeds and past findings of the fuzzers")
struct ReplayTests {
  @Test("Every one goes through its door again", arguments: Door.allCases)
  func replay(door: Door) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpus").appending(path: door.rawValue)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files { door.feed(Array(try Data(contentsOf: file))) }
  }
}

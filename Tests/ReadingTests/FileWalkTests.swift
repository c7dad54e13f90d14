import Foundation
import Testing

@testable import Reading

@Suite("Files at paths")
struct FileWalkTests {
  @Test("Folders give their files in order, without hidden ones and pictures")
  func order() throws {
    let folder = try ScratchFolder()
    for name in ["b.txt", "a/z.txt", "a/y.txt", ".hidden.txt", "a/.git/x.txt", "logo.PNG", "c"] {
      try folder.write("text", to: name)
    }
    let found = ArticleReader().files(at: [folder.path, folder.path + "/./b.txt"])
    #expect(found.files.map { folder.relative($0.path) } == ["a/y.txt", "a/z.txt", "b.txt", "c"])
    #expect(found.files.map(\.size) == [4, 4, 4, 4])
    #expect(found.failures.isEmpty)
  }

  @Test("A link back to a folder above ends there; a link elsewhere is followed")
  func links() throws {
    let folder = try ScratchFolder()
    try folder.write("one", to: "a/one.txt")
    try folder.link("a/back", to: "..")
    try folder.link("b", to: "a")
    let found = ArticleReader().files(at: [folder.path])
    #expect(found.files.map { folder.relative($0.path) } == ["a/one.txt", "b/one.txt"])
    #expect(found.failures.isEmpty)
  }

  @Test("A link to nothing, a missing path, a pipe and a device are failures that say what to do")
  func failures() throws {
    let folder = try ScratchFolder()
    try folder.write("text", to: "good.txt")
    try folder.link("gone.txt", to: "nowhere")
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let missing = folder.path + "/missing"
    let found = ArticleReader().files(at: [missing, folder.path, folder.path + "/pipe", "/dev/null"])
    #expect(found.files.map { folder.relative($0.path) } == ["good.txt"])
    #expect(found.failures.map { folder.relative($0.origin) } == ["missing", "gone.txt", "pipe", "/dev/null"])
    #expect(found.failures[0].description == "\(missing): there is no such file or folder; check the path")
    #expect(found.failures[2].advice == "pass it as standard input: - < \(folder.path)/pipe")
  }

  @Test("A file that may not be read is a failure when it is read")
  func unreadable() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("text", to: "secret.txt")
    let file = InputFile(path: path, size: 4)
    try FileManager.default.removeItem(atPath: path)
    var failures: [ReadingError] = []
    ArticleReader().read(file) { event in
      if case .failure(let error) = event { failures.append(error) }
    }
    #expect(failures.map(\.reason) == ["there is no such file or folder"])
    #expect(ReadingError(origin: path, code: EACCES).reason == "may not be read")
  }
}

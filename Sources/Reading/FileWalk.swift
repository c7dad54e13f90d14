internal import Glibc

/// Turns the paths that a user names into the files that lie there.
struct FileWalk {
  private(set) var files: [InputFile] = []
  private(set) var failures: [ReadingError] = []
  private var seenFiles: Set<String> = []

  /// Adds the file at `path`, or everything below the folder there.
  mutating func add(_ path: String) {
    if path == "-" {
      if seenFiles.insert(path).inserted { files.append(InputFile(path: path, size: 0)) }
      return
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      fail(path, errno)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      var open: [FolderIdentity] = []
      walk(path, status, &open)
    case S_IFREG:
      found(path, status)
    case S_IFIFO where path.hasPrefix("/dev/fd/") || path == "/dev/stdin" || path.hasPrefix("/proc/self/fd/"):
      // A shell's `<(command)`: its writer is there already, so that opening it cannot hang.
      found(path, status)
    case S_IFIFO:
      failures.append(
        ReadingError(origin: path, reason: "is a pipe, not a file", advice: "pass it as standard input: - < \(path)"))
    default:
      failures.append(
        ReadingError(origin: path, reason: "is a device or a socket, not a file", advice: "name a file or a folder"))
    }
  }

  private struct FolderIdentity: Equatable {
    let device: dev_t
    let node: ino_t
  }

  private mutating func found(_ path: String, _ status: stat) {
    guard seenFiles.insert(Path.absolute(path)).inserted else { return }
    files.append(InputFile(path: path, size: Int(status.st_size)))
  }

  /// `open` holds the folders above this one: a symbolic link back to one of them is a loop and ends there.
  private mutating func walk(_ folder: String, _ status: stat, _ open: inout [FolderIdentity]) {
    let identity = FolderIdentity(device: status.st_dev, node: status.st_ino)
    guard !open.contains(identity), open.count < 256 else { return }
    guard let names = names(in: folder) else { return }
    open.append(identity)
    defer { open.removeLast() }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else {
        fail(path, errno)
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: walk(path, status, &open)
      case S_IFREG where !Form.isNeverAnArticle(path): found(path, status)
      default: continue
      }
    }
  }

  /// The names in a folder without hidden ones, in byte order; nil where it cannot be listed.
  private mutating func names(in folder: String) -> [String]? {
    guard let handle = opendir(folder) else {
      fail(folder, errno)
      return nil
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(validatingCString: $0) }
      }
      guard let name else {
        failures.append(
          ReadingError(
            origin: folder, reason: "holds a file whose name is not valid UTF-8", advice: "rename it and add it again"))
        continue
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func fail(_ path: String, _ code: CInt) {
    failures.append(ReadingError(origin: path, code: code))
  }
}

extension ReadingError {
  /// What the system says about a path, as a sentence with advice.
  init(origin: String, code: CInt) {
    switch code {
    case ENOENT, ENOTDIR:
      self.init(origin: origin, reason: "there is no such file or folder", advice: "check the path")
    case EACCES, EPERM:
      self.init(origin: origin, reason: "may not be read", advice: "change its permissions")
    case ELOOP:
      self.init(
        origin: origin, reason: "is a symbolic link that leads back to itself", advice: "name what it should lead to")
    case EISDIR:
      self.init(origin: origin, reason: "is a folder, not a file", advice: "name a file")
    default:
      self.init(
        origin: origin, reason: "cannot be read (\(String(cString: strerror(code))))",
        advice: "check the disk and try again")
    }
  }
}

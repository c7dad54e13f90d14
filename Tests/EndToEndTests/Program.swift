import Foundation

/// The real program, run as a user runs it.
///
/// Started by hand rather than by Foundation's `Process`, whose waiting needs a run loop that a test's thread lacks.
enum Program {
  /// How a run ended.
  struct Result {
    /// Exit code; minus the signal where one ended it.
    let code: Int32
    let bytes: Data
    /// Standard error.
    let talk: String

    /// Standard output.
    var output: String { String(decoding: bytes, as: UTF8.self) }
    /// Standard output's lines, read as JSON objects.
    var objects: [[String: Any]] {
      get throws {
        try output.split(separator: "\n").map { line in
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
      }
    }
  }

  /// The binary, which the build leaves beside the tests' own.
  static var path: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(
      path: "entente"
    ).path
  }

  /// Starts the program on the given file descriptors; what the tests' own environment says about terminals is left out.
  static func start(
    _ arguments: [String], input: Int32, output: Int32, talk: Int32, environment: [String: String] = [:]
  ) throws -> pid_t {
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "COLUMNS", "TERM"] { variables[name] = nil }
    variables.merge(environment) { $1 }
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in [input, output, talk].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    // The threads that tests run on hold signals back, and a child would inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    let code = posix_spawn(&child, path, &actions, &attributes, &words, &settings)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return child
  }

  /// Waits for the end of a program and answers its code; minus the signal where one ended it.
  static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  /// Runs the program to its end.
  static func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Result {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs the program to its end.
  static func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Result {
    try withFolder { folder in
      // Files, not pipes: neither side ever waits for the other.
      let files = try ["in", "out", "err"].map { name in
        try Data((name == "in" ? input : "").utf8).write(to: folder.appending(path: name))
        return open(folder.appending(path: name).path, O_RDWR | O_CLOEXEC)
      }
      defer { for file in files { close(file) } }
      let child = try start(arguments, input: files[0], output: files[1], talk: files[2], environment: environment)
      let code = wait(for: child)
      return Result(
        code: code, bytes: try Data(contentsOf: folder.appending(path: "out")),
        talk: String(decoding: try Data(contentsOf: folder.appending(path: "err")), as: UTF8.self))
    }
  }

  /// Runs the program with its standard output and error on a terminal, and answers what the terminal got.
  static func runOnTerminal(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    // What posix_openpt, unlockpt and ptsname do, which the Glibc module leaves out.
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    var unlocked: Int32 = 0
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    guard terminal >= 0, ioctl(terminal, setLock, &unlocked) == 0, ioctl(terminal, getNumber, &number) == 0 else {
      throw POSIXError(.ENOTTY)
    }
    defer { close(terminal) }
    let screen = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let child = try start(
      arguments, input: nothing, output: screen, talk: screen,
      environment: ["TERM": "xterm"].merging(environment) { $1 })
    close(screen)
    close(nothing)
    var bytes = Data()
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(terminal, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return Result(code: wait(for: child), bytes: bytes, talk: "")
  }

  /// A pipe whose ends no other program inherits: to read from, to write to.
  static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    guard Foundation.pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}

/// A folder of its own for a test, gone afterwards.
func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// The sample articles of the checkout.
let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Samples").standardized

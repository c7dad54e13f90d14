internal import Glibc
internal import Synchronization

/// Ctrl-C (and a polite `kill`): noticed between two articles, so that none goes in by halves.
enum Interrupt {
  private static let flag = Atomic<Bool>(false)

  /// Whether the user wants to stop.
  static var isWanted: Bool { flag.load(ordering: .relaxed) }

  /// From now on the first signal is noted; a second one ends the program at once, which the graph survives too.
  static func watch() {
    flag.store(false, ordering: .relaxed)
    for signal in [SIGINT, SIGTERM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in Interrupt.flag.store(true, ordering: .relaxed) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(signal, &action, nil)
    }
  }
}

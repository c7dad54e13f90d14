internal import Glibc

/// A thread.
struct Worker {
  private let handle: pthread_t

  /// Starts a thread that runs `body`; nil where the system gives no more threads.
  init?(_ body: @escaping @Sendable () -> Void) {
    var handle = pthread_t()
    let box = Unmanaged.passRetained(Work(body))
    let code = pthread_create(
      &handle, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    guard code == 0 else {
      box.release()
      return nil
    }
    self.handle = handle
  }

  /// Waits until it has run.
  func join() { pthread_join(handle, nil) }
  /// Lets it run on by itself.
  func detach() { pthread_detach(handle) }

  /// Cores of the machine.
  static var availableCores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

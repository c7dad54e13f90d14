/// Turns inputs into outputs on several threads and hands the outputs on in the inputs' order.
///
/// A thread of its own produces the inputs, `jobs` threads transform them, and the caller's thread consumes. What is
/// under way is bounded by its size, not its number: an archive may hold a hundred articles of a line or of a megabyte.
struct OrderedPool<Input: Sendable, Output: Sendable> {
  /// Threads that transform.
  let jobs: Int
  /// How much may be under way, in the unit of `emit`'s `size`; a single larger input still goes through, alone.
  let limit: Int

  private struct State: Sendable {
    var waiting: [Int: Input] = [:]
    var started = 0
    var done: [Int: (output: Output, size: Int)] = [:]
    var sizes: [Int: Int] = [:]
    var produced = 0
    var underWay = 0
    var isProduced = false
    var isStopped = false
  }

  /// Runs everything that `produce` emits through `transform` to `consume`.
  ///
  /// `produce` gets a function that takes an input and its size and answers whether more is wanted; `consume` answers
  /// the same. `isCancelled` is asked at least once a second. Returns true where everything was consumed.
  func run(
    produce: @escaping @Sendable (_ emit: (Input, _ size: Int) -> Bool) -> Void,
    transform: @escaping @Sendable (Input) -> Output,
    isCancelled: () -> Bool,
    consume: (Output) throws -> Void
  ) throws -> Bool {
    let monitor = Monitor(State())
    let limit = limit
    let producer = Worker {
      produce { input, size in
        monitor.wait { state in
          if state.isStopped { return false }
          guard state.underWay == 0 || state.underWay + size <= limit else { return nil }
          state.waiting[state.produced] = input
          state.sizes[state.produced] = size
          state.produced += 1
          state.underWay += size
          return true
        }
      }
      monitor.with { $0.isProduced = true }
    }
    guard let producer else { throw NoThreads() }
    let workers = (0..<jobs).compactMap { _ in
      Worker {
        while let (number, input) = monitor.wait(until: Self.next) {
          let output = transform(input)
          monitor.with { $0.done[number] = (output, $0.sizes.removeValue(forKey: number) ?? 0) }
        }
      }
    }
    defer {
      monitor.with { $0.isStopped = true }
      for worker in workers { worker.join() }
      // It may wait for input that never comes; it holds nothing that anyone waits for.
      producer.detach()
    }
    guard !workers.isEmpty else { throw NoThreads() }
    for number in 0... {
      let step: Step = monitor.wait(tick: 1) { state in
        if isCancelled() { return .stop }
        if let done = state.done.removeValue(forKey: number) { return .consume(done.output, size: done.size) }
        return state.isProduced && number == state.produced ? .end : nil
      }
      switch step {
      case .stop: return false
      case .end: return true
      case .consume(let output, let size):
        try consume(output)
        monitor.with { $0.underWay -= size }
      }
    }
    return true
  }

  private enum Step {
    case consume(Output, size: Int)
    case end
    case stop
  }

  /// What a worker does next: an input, nil inside for "go home", nil outside for "wait".
  private static func next(_ state: inout State) -> (number: Int, input: Input)?? {
    if state.isStopped { return .some(nil) }
    if let input = state.waiting.removeValue(forKey: state.started) {
      state.started += 1
      return (state.started - 1, input)
    }
    return state.isProduced ? .some(nil) : nil
  }
}

/// The system gives no thread.
struct NoThreads: Error, CustomStringConvertible {
  var description: String { "the system gives no more threads; end other programs and try again" }
}

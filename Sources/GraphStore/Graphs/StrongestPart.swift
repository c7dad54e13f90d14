/// Chooses which entities a picture shows: the strongest, so that they hang together where that is possible.
///
/// An entity's strength is in how many articles it is joined to others, summed over its neighbours. The picture grows
/// from its middle: the next one is always the strongest that is joined to one chosen already; only where nobody is
/// left to join does it begin again elsewhere.
struct StrongestPart {
  private var neighbours: [Int64: [Int64]] = [:]
  private var strength: [Int64: Int] = [:]

  /// The part of the graph to choose from, as pairs, each once, in a fixed order.
  init(of pairs: [(near: Int64, far: Int64, articles: Int)]) {
    for (near, far, articles) in pairs {
      neighbours[near, default: []].append(far)
      neighbours[far, default: []].append(near)
      strength[near, default: 0] += articles
      strength[far, default: 0] += articles
    }
  }

  /// At most `count` entities; all of `middle` are among them, the others are joined to somebody chosen.
  func choose(_ count: Int, around middle: [Int64]) -> Set<Int64> {
    var chosen: Set<Int64> = []
    var border = StrengthQueue()
    func take(_ entity: Int64) {
      guard chosen.insert(entity).inserted else { return }
      for neighbour in neighbours[entity] ?? [] where !chosen.contains(neighbour) {
        border.insert(neighbour, strength: strength[neighbour] ?? 0)
      }
    }
    for entity in middle { take(entity) }
    // A picture around somebody ends where their neighbourhood ends; another may begin again elsewhere.
    var starts =
      middle.isEmpty ? strength.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)[...] : []
    while chosen.count < count {
      if let entity = border.popStrongest() {
        if !chosen.contains(entity) { take(entity) }
      } else {
        starts = starts.drop { chosen.contains($0) }
        // Where one place is left, an entity would hang in the air.
        guard let start = starts.first, count - chosen.count >= 2 else { break }
        take(start)
      }
    }
    return chosen
  }
}

/// Hands out entities from strong to weak (a binary heap); equally strong ones by their rows.
private struct StrengthQueue {
  private var heap: [(strength: Int, entity: Int64)] = []
  private var known: Set<Int64> = []

  mutating func insert(_ entity: Int64, strength: Int) {
    guard known.insert(entity).inserted else { return }
    heap.append((strength, entity))
    var child = heap.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popStrongest() -> Int64? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      var parent = 0
      while true {
        let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
        guard let best = children.min(by: precedes), precedes(best, parent) else { break }
        heap.swapAt(best, parent)
        parent = best
      }
    }
    return first.entity
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    (heap[b].strength, heap[a].entity) < (heap[a].strength, heap[b].entity)
  }
}

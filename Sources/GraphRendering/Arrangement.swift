/// Takes the places that a spring layout found and makes a page of them: turned and stretched to the page's shape, spread
/// evenly over it, no label over an entity or another label, no entity on a foreign line where that can be had.
///
/// Graphviz's own ways to the same end (`overlap=prism`, `splines=true`) leave half of the page empty and need seconds
/// for sixty entities.
struct Arrangement {
  /// A line by the indices of what it joins, with its label's where it has one.
  private struct Tie {
    let source: Int
    let target: Int
    let label: Int?
    /// Sideways place among the lines of the same pair: 0, 1, -1, 2, …
    let lane: Double
    /// How far along the line its label belongs: nearer to the end with fewer lines, where there is room.
    var labelAt = 0.5
  }

  /// Free room around a node and around a label, in points; tips must be seen beside a label.
  private static let nodePadding = Point(x: 8, y: 8)
  private static let labelPadding = Point(x: 12, y: 3)
  /// The largest part of the page that boxes may cover; where they need more, the page grows (and is shrunk to paper).
  private static let density = 0.36
  private static let rounds = 300

  private let drawing: Drawing
  private let keepsShape: Bool
  private var names: [String] = []
  private var boxes: [Box] = []
  private var nodeCount = 0
  private var ties: [Tie] = []
  /// How much room each node claims around itself: more where many lines end.
  private var claims: [Double] = []

  /// `keepsShape` where the places are meant as they are, circles and rings, and need no more than room.
  init(_ drawing: Drawing, start: Placement, keepsShape: Bool) {
    self.drawing = drawing
    self.keepsShape = keepsShape
    var index: [String: Int] = [:]
    func add(_ name: String, padding: Point) {
      guard var box = start.boxes[name] else { return }
      box.width += padding.x
      box.height += padding.y
      index[name] = boxes.count
      names.append(name)
      boxes.append(box)
    }
    for node in drawing.nodes { add(node.name, padding: Arrangement.nodePadding) }
    nodeCount = boxes.count
    var lanes: [[String]: Int] = [:]
    var degrees = [Double](repeating: 0, count: nodeCount)
    for edge in drawing.edges { add(edge.labelName, padding: Arrangement.labelPadding) }
    for edge in drawing.edges {
      guard let source = index[edge.source], let target = index[edge.target] else { continue }
      let pair = [edge.source, edge.target].sorted()
      let lane = lanes[pair, default: 0]
      lanes[pair] = lane + 1
      degrees[source] += 1
      degrees[target] += 1
      // A lane lies on the same side whichever way its line runs.
      let side = (lane % 2 == 1 ? 1.0 : -1.0) * Double((lane + 1) / 2) * (edge.source == pair[0] ? 1 : -1)
      ties.append(Tie(source: source, target: target, label: index[edge.labelName], lane: side))
    }
    claims = degrees.map { ($0 + 1).squareRoot().squareRoot() }
    for index in ties.indices {
      let (a, b) = (degrees[ties[index].source].squareRoot(), degrees[ties[index].target].squareRoot())
      ties[index].labelAt = min(0.66, max(0.34, a / (a + b)))
    }
  }

  /// The finished placement for a page with `room` for the graph, in points; larger where the graph needs it.
  func placement(for room: Point) -> Placement {
    var work = self
    let aspect = room.x / room.y
    let needed = boxes.reduce(0) { $0 + $1.width * $1.height } / Arrangement.density
    let area = max(needed, min(room.x * room.y, needed * 2.4))
    let page = Point(x: (area * aspect).squareRoot(), y: (area / aspect).squareRoot())
    if !keepsShape { work.turn(to: aspect) }
    work.stretch(to: page)
    for round in 0..<Arrangement.rounds {
      let warmth = 1 - Double(round) / Double(Arrangement.rounds)
      if !keepsShape { work.spread(over: page, warmth) }
      work.makeRoom()
      work.placeLabels()
      work.clearLines(max(warmth, 0.4))
      work.pushApart()
      work.hold(inside: page)
    }
    // Whatever the forces left: until nothing touches, or for as long as it may take.
    for _ in 0..<400 where work.pushApart() > 0 {}
    return work.result()
  }

  /// Turns the whole by the angle at which its outline comes closest to the page's.
  private mutating func turn(to aspect: Double) {
    var best = (misfit: Double.infinity, points: boxes.map(\.center))
    // Twelve steps of 15 degrees, by repeated addition of the same rotation.
    let (cosine, sine) = (0.965925826, 0.258819045)
    var points = boxes.map(\.center)
    for _ in 0..<12 {
      let size = Arrangement.extent(of: points).size
      let ratio = max(size.x, 1) / max(size.y, 1) / aspect
      let misfit = max(ratio, 1 / ratio)
      if misfit < best.misfit * 0.999 { best = (misfit, points) }
      points = points.map { Point(x: $0.x * cosine - $0.y * sine, y: $0.x * sine + $0.y * cosine) }
    }
    for index in boxes.indices { boxes[index].center = best.points[index] }
  }

  /// Moves and scales the whole, in both directions apart, to cover a page around the origin.
  private mutating func stretch(to page: Point) {
    let (middle, size) = Arrangement.extent(of: boxes.map(\.center))
    let (x, y) = (page.x * 0.9 / max(size.x, 1), page.y * 0.9 / max(size.y, 1))
    // Not more than twice as much one way as the other: a chain stays a chain.
    let limit = keepsShape ? 1 : 2.0
    let (fx, fy) = (min(x, y * limit), min(y, x * limit))
    for index in boxes.indices {
      // Things at the very same place must not stay there: a little apart by their number.
      let nudge = Point(x: Double(index % 7) * 0.37, y: Double(index % 5) * 0.41)
      let offset = boxes[index].center - middle
      boxes[index].center = Point(x: offset.x * fx, y: offset.y * fy) + nudge
    }
  }

  private static func extent(of points: [Point]) -> (middle: Point, size: Point) {
    guard let first = points.first else { return (Point(x: 0, y: 0), Point(x: 0, y: 0)) }
    var (low, high) = (first, first)
    for point in points {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    return ((low + high) * 0.5, high - low)
  }

  /// One step of springs: entities keep apart, what a line joins comes closer (Fruchterman and Reingold 1991), with
  /// words wider than high taken into account.
  private mutating func spread(over page: Point, _ warmth: Double) {
    let ideal = (page.x * page.y / Double(max(1, nodeCount))).squareRoot()
    let narrowing = 0.75
    var moves = [Point](repeating: Point(x: 0, y: 0), count: nodeCount)
    for i in 0..<nodeCount {
      for j in (i + 1)..<max(nodeCount, i + 1) {
        var way = boxes[j].center - boxes[i].center
        way.x *= narrowing
        let squared = max(way.x * way.x + way.y * way.y, 1)
        guard squared < 9 * ideal * ideal else { continue }
        let push = way * (0.28 * claims[i] * claims[j] * ideal * ideal / squared)
        moves[i] = moves[i] - push
        moves[j] = moves[j] + push
      }
    }
    for tie in ties {
      let way = boxes[tie.target].center - boxes[tie.source].center
      let pull = way * (way.length / ideal * 0.35)
      moves[tie.source] = moves[tie.source] + pull
      moves[tie.target] = moves[tie.target] - pull
    }
    let longest = 0.12 * ideal * warmth
    for index in 0..<nodeCount {
      let length = moves[index].length
      guard length > 1e-9 else { continue }
      boxes[index].center = boxes[index].center + moves[index] * (min(length * 0.1, longest) / length)
    }
  }

  /// Labels go to their place on their lines, those of the same pair side by side.
  private mutating func placeLabels() {
    for tie in ties {
      guard let label = tie.label else { continue }
      let start = boxes[tie.source].center
      let way = boxes[tie.target].center - start
      let sideways = way.unit.left
      let room = abs(sideways.x) * boxes[label].width + abs(sideways.y) * boxes[label].height
      let wanted = start + way * tie.labelAt + sideways * (tie.lane * room)
      boxes[label].center = boxes[label].center + (wanted - boxes[label].center) * 0.3
    }
  }

  /// Moves apart what overlaps, along the shorter way out, labels more than entities; returns how many pairs did.
  @discardableResult
  private mutating func pushApart() -> Int {
    var count = 0
    for i in boxes.indices {
      for j in (i + 1)..<max(boxes.count, i + 1) {
        let dx = boxes[j].center.x - boxes[i].center.x
        let overlapX = (boxes[i].width + boxes[j].width) / 2 - abs(dx)
        guard overlapX > 0.01 else { continue }
        let dy = boxes[j].center.y - boxes[i].center.y
        let overlapY = (boxes[i].height + boxes[j].height) / 2 - abs(dy)
        guard overlapY > 0.01 else { continue }
        count += 1
        // Labels come after entities, so only the second of two can be the label.
        let share = i < nodeCount && j >= nodeCount ? 0.25 : 0.5
        if overlapX < overlapY {
          let push = dx < 0 ? -overlapX : overlapX
          boxes[i].center.x -= push * share
          boxes[j].center.x += push * (1 - share)
        } else {
          let push = dy < 0 ? -overlapY : overlapY
          boxes[i].center.y -= push * share
          boxes[j].center.y += push * (1 - share)
        }
      }
    }
    return count
  }

  /// What a line joins stands so far apart that its label fits between.
  private mutating func makeRoom() {
    for tie in ties {
      guard let label = tie.label else { continue }
      let way = boxes[tie.target].center - boxes[tie.source].center
      let direction = way.unit
      let needed =
        boxes[tie.source].reach(along: direction) + boxes[tie.target].reach(along: direction)
        + 2 * boxes[label].reach(along: direction)
      let missing = needed - way.length
      guard missing > 0 else { continue }
      boxes[tie.source].center = boxes[tie.source].center - direction * (missing * 0.2)
      boxes[tie.target].center = boxes[tie.target].center + direction * (missing * 0.2)
    }
  }

  /// Moves entities and labels off lines that are not theirs.
  private mutating func clearLines(_ warmth: Double) {
    for tie in ties {
      let (source, target) = (boxes[tie.source].center, boxes[tie.target].center)
      let middle = tie.label.map { boxes[$0].center } ?? (source + target) * 0.5
      clearLine(tie, from: source, to: middle, warmth)
      clearLine(tie, from: middle, to: target, warmth)
    }
  }

  /// The same for one straight piece of a line; the innermost loop, and written for it.
  private mutating func clearLine(_ tie: Tie, from a: Point, to b: Point, _ warmth: Double) {
    let way = b - a
    let squared = way.x * way.x + way.y * way.y
    guard squared > 1 else { return }
    let (left, right) = (min(a.x, b.x), max(a.x, b.x))
    let (bottom, top) = (min(a.y, b.y), max(a.y, b.y))
    for index in boxes.indices {
      let (center, width, height) = (boxes[index].center, boxes[index].width / 2, boxes[index].height / 2)
      if center.x + width < left || center.x - width > right { continue }
      if center.y + height < bottom || center.y - height > top { continue }
      if index == tie.source || index == tie.target || index == tie.label { continue }
      let offset = center - a
      let along = (offset.x * way.x + offset.y * way.y) / squared
      guard along > 0, along < 1 else { continue }
      let away = offset - way * along
      let distance = away.length
      let normal = distance > 0.5 ? away * (1 / distance) : way.unit.left
      let depth = abs(normal.x) * width + abs(normal.y) * height - distance
      guard depth > 0 else { continue }
      let isNode = index < nodeCount
      boxes[index].center = center + normal * (depth * (isNode ? 0.35 : 0.15) * warmth)
      // The line gives way too: it bends where its label goes.
      if isNode, let label = tie.label { boxes[label].center = boxes[label].center - normal * (depth * 0.3) }
    }
  }

  /// Brings back what has left the page.
  private mutating func hold(inside page: Point) {
    for index in boxes.indices {
      let x = max(0, (page.x - boxes[index].width) / 2)
      let y = max(0, (page.y - boxes[index].height) / 2)
      boxes[index].center.x = min(x, max(-x, boxes[index].center.x))
      boxes[index].center.y = min(y, max(-y, boxes[index].center.y))
    }
  }

  private func result() -> Placement {
    var placement = Placement()
    for index in boxes.indices {
      var box = boxes[index]
      let padding = index < nodeCount ? Arrangement.nodePadding : Arrangement.labelPadding
      box.width -= padding.x
      box.height -= padding.y
      placement.boxes[names[index]] = box
    }
    for edge in drawing.edges {
      guard let source = placement.boxes[edge.source], let target = placement.boxes[edge.target] else { continue }
      placement.curves[edge.id] = [
        Route.curve(from: source, to: target, through: placement.boxes[edge.labelName]?.center, line: edge.line)
      ]
    }
    return placement
  }
}

/// A place on the page in points, y upwards.
struct Point: Hashable {
  var x: Double
  var y: Double

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, factor: Double) -> Point { Point(x: a.x * factor, y: a.y * factor) }

  /// Distance from the origin.
  var length: Double { (x * x + y * y).squareRoot() }
  /// The same direction at length 1; rightwards where there is no direction.
  var unit: Point { length > 1e-9 ? self * (1 / length) : Point(x: 1, y: 0) }
  /// Turned left by a right angle.
  var left: Point { Point(x: -y, y: x) }
}

/// Where something stands and how much room it takes.
struct Box: Hashable {
  var center: Point
  var width: Double
  var height: Double
  /// Corners from the centre, in order around it; empty for an ellipse.
  var corners: [Point] = []

  /// How far it is from the centre to the edge of the rectangle in a direction of length 1.
  func reach(along direction: Point) -> Double {
    min(width / 2 / max(abs(direction.x), 1e-9), height / 2 / max(abs(direction.y), 1e-9))
  }

  /// Whether the two share some area.
  func overlaps(_ other: Box) -> Bool {
    abs(center.x - other.center.x) * 2 < width + other.width
      && abs(center.y - other.center.y) * 2 < height + other.height
  }
}

/// A chain of cubic Bézier curves: 3n + 1 points, and the tips of arrowheads beyond its ends.
struct Curve: Hashable {
  var points: [Point]
  var startTip: Point?
  var endTip: Point?
}

/// Where everything stands: nodes and labels by their names, lines by their ids.
struct Placement {
  var boxes: [String: Box] = [:]
  /// A line interrupted by its label has two curves.
  var curves: [String: [Curve]] = [:]

  init() {}

  /// Reads what `graphviz_run` documents as a placement; lines of any other form are passed over.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count > 2 else { continue }
      let numbers = fields.dropFirst(2).compactMap(Double.init)
      func points(from first: Int) -> [Point] {
        stride(from: first, to: numbers.count - 1, by: 2).map { Point(x: numbers[$0], y: numbers[$0 + 1]) }
      }
      switch fields[0] {
      case "n" where numbers.count >= 4:
        boxes[fields[1]] = Box(
          center: Point(x: numbers[0], y: numbers[1]), width: numbers[2], height: numbers[3], corners: points(from: 4))
      case "e" where numbers.count > 8:
        curves[fields[1], default: []].append(
          Curve(
            points: points(from: 7), startTip: numbers[0] == 1 ? Point(x: numbers[1], y: numbers[2]) : nil,
            endTip: numbers[3] == 1 ? Point(x: numbers[4], y: numbers[5]) : nil))
      default: continue
      }
    }
  }

  /// The same with each labelled line as one smooth curve.
  func joiningHalves(of drawing: Drawing) -> Placement {
    var result = self
    for edge in drawing.edges {
      guard let label = boxes[edge.labelName], let halves = curves[edge.id] else { continue }
      // Graphviz lists them by their nodes: the half that begins where the line does comes first.
      let isFirst = { (curve: Curve) in
        guard let end = curve.points.last, let start = curve.points.first else { return false }
        return (end - label.center).length < (start - label.center).length
      }
      let ordered = halves.filter(isFirst) + halves.filter { !isFirst($0) }
      if let whole = Route.joined(ordered, at: label.center) { result.curves[edge.id] = [whole] }
    }
    return result
  }

  /// Lower left and upper right corner of all of it; a point where there is nothing.
  var bounds: (low: Point, high: Point) {
    var low = Point(x: .infinity, y: .infinity)
    var high = Point(x: -.infinity, y: -.infinity)
    func include(_ point: Point) {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    for box in boxes.values {
      let half = Point(x: box.width / 2, y: box.height / 2)
      include(box.center - half)
      include(box.center + half)
    }
    for curve in curves.values.joined() { curve.points.forEach(include) }
    return low.x <= high.x ? (low, high) : (Point(x: 0, y: 0), Point(x: 0, y: 0))
  }
}

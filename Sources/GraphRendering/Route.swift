/// The way of a line from one box to another.
enum Route {
  /// A smooth curve from outline to outline, through the middle of its label where it has one.
  static func curve(from source: Box, to target: Box, through label: Point?, line: Line) -> Curve {
    let middle = label ?? (source.center + target.center) * 0.5
    var start = edge(of: source, towards: middle)
    var end = edge(of: target, towards: middle)
    var curve = Curve(points: [])
    if line.arrow != .none {
      curve.endTip = end
      end = end + (middle - end).unit * min(line.tipLength, (middle - end).length / 2)
    }
    if line.arrow == .both {
      curve.startTip = start
      start = start + (middle - start).unit * min(line.tipLength, (middle - start).length / 2)
    }
    // At the label the curve runs as the straight line from end to end would: no kink.
    let direction = (end - start).unit
    let (before, after) = ((middle - start).length, (end - middle).length)
    curve.points = [
      start, start + (middle - start) * (1 / 3), middle - direction * (before / 3), middle,
      middle + direction * (after / 3), end + (middle - end) * (1 / 3), end,
    ]
    return curve
  }

  /// The two halves of a line joined into one curve that runs smoothly through the middle of its label.
  static func joined(_ halves: [Curve], at label: Point) -> Curve? {
    guard halves.count == 2, let before = halves.first?.points, let after = halves.last?.points,
      before.count >= 4, after.count >= 4
    else { return nil }
    let (last, first) = (before[before.count - 1], after[0])
    let incoming = (last - before[before.count - 2]).unit
    let outgoing = (after[1] - first).unit
    let direction = (incoming + outgoing).unit
    let reach = 0.5
    let (gap, rest) = ((label - last).length, (first - label).length)
    return Curve(
      points: before
        + [last + incoming * (gap * reach), label - direction * (gap * reach), label]
        + [label + direction * (rest * reach), first - outgoing * (rest * reach), first] + after.dropFirst(),
      startTip: halves[0].startTip, endTip: halves[1].endTip)
  }

  /// Where the way from the centre of `box` to `point` leaves its outline.
  static func edge(of box: Box, towards point: Point) -> Point {
    let way = point - box.center
    guard way.length > 1e-6 else { return box.center }
    if box.corners.isEmpty {
      let (x, y) = (way.x / (box.width / 2), way.y / (box.height / 2))
      return box.center + way * (1 / max(1, (x * x + y * y).squareRoot()))
    }
    var nearest = 1.0
    for (a, b) in zip(box.corners, box.corners.dropFirst() + box.corners.prefix(1)) {
      // way * t == a + (b - a) * s
      let side = b - a
      let across = way.x * side.y - way.y * side.x
      guard abs(across) > 1e-9 else { continue }
      let t = (a.x * side.y - a.y * side.x) / across
      let s = (a.x * way.y - a.y * way.x) / across
      if t > 0, s >= -1e-9, s <= 1 + 1e-9 { nearest = min(nearest, t) }
    }
    return box.center + way * nearest
  }
}

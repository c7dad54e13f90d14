extension Curve {
  /// The point at `t` (0 to 1) of the cubic whose four points begin at `start`.
  private func point(from start: Int, at t: Double) -> Point {
    let u = 1 - t
    let (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    let p = points[start...start + 3].map { $0 }
    return Point(
      x: a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, y: a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y)
  }

  /// The same way walked in zigzag: `amplitude` to either side, a turn every `step` points of length.
  ///
  /// Both ends stay where they are and run straight for two steps, so that a tip sits well. A curve too short for three
  /// turns is returned as it is.
  func jagged(amplitude: Double, step: Double) -> Curve {
    guard points.count >= 4, (points.count - 1) % 3 == 0 else { return self }
    var path: [Point] = [points[0]]
    var lengths: [Double] = [0]
    for start in stride(from: 0, to: points.count - 1, by: 3) {
      for part in 1...32 {
        let next = point(from: start, at: Double(part) / 32)
        let last = path[path.count - 1]
        let (dx, dy) = (next.x - last.x, next.y - last.y)
        path.append(next)
        lengths.append(lengths[lengths.count - 1] + (dx * dx + dy * dy).squareRoot())
      }
    }
    let total = lengths[lengths.count - 1]
    let turns = Int(total / step) - 4
    guard turns >= 3 else { return self }
    let even = total / Double(turns + 4)
    var corners = [points[0]]
    var index = 1
    for turn in 0...turns {
      let wanted = even * Double(turn + 2)
      while index < path.count - 1, lengths[index] < wanted { index += 1 }
      let (a, b) = (path[index - 1], path[index])
      let span = max(lengths[index] - lengths[index - 1], 1e-9)
      let t = (wanted - lengths[index - 1]) / span
      let (dx, dy) = ((b.x - a.x) / span, (b.y - a.y) / span)
      let side = turn == 0 || turn == turns ? 0 : turn % 2 == 0 ? amplitude : -amplitude
      corners.append(
        Point(x: a.x + t * (b.x - a.x) - dy * side, y: a.y + t * (b.y - a.y) + dx * side))
    }
    corners.append(points[points.count - 1])
    var result = self
    result.points = [corners[0]]
    for (a, b) in zip(corners, corners.dropFirst()) { result.points += [a, b, b] }
    return result
  }
}

import Testing

@testable import GraphRendering

struct RouteTests {
  private let square = Box(
    center: Point(x: 10, y: 0), width: 4, height: 4,
    corners: [Point(x: 2, y: 2), Point(x: -2, y: 2), Point(x: -2, y: -2), Point(x: 2, y: -2)])

  @Test func `a line ends on the outline of a box`() {
    #expect(Route.edge(of: square, towards: Point(x: 20, y: 0)) == Point(x: 12, y: 0))
    #expect(Route.edge(of: square, towards: Point(x: 10, y: -9)) == Point(x: 10, y: -2))
  }

  @Test func `a line ends on the outline of an ellipse`() {
    let ellipse = Box(center: Point(x: 0, y: 0), width: 8, height: 2)
    #expect(Route.edge(of: ellipse, towards: Point(x: -50, y: 0)) == Point(x: -4, y: 0))
    #expect(Route.edge(of: ellipse, towards: Point(x: 0, y: 7)) == Point(x: 0, y: 1))
  }

  @Test func `boxes one inside the other still give a point`() {
    #expect(Route.edge(of: square, towards: square.center) == square.center)
  }

  @Test func `a zigzag keeps its ends and stays near its line`() {
    let line = Curve(points: [0, 30, 70, 100].map { Point(x: $0, y: 0) })
    let jagged = line.jagged(amplitude: 2, step: 5)
    #expect(jagged.points.first == line.points.first)
    #expect(jagged.points.last == line.points.last)
    #expect((jagged.points.count - 1) % 3 == 0)
    #expect(jagged.points.contains { $0.y > 1 })
    #expect(jagged.points.contains { $0.y < -1 })
    #expect(jagged.points.allSatisfy { abs($0.y) <= 2.001 && $0.x >= 0 && $0.x <= 100 })
  }

  @Test func `a line too short for a zigzag stays straight`() {
    let line = Curve(points: [0, 2, 4, 6].map { Point(x: $0, y: 0) })
    #expect(line.jagged(amplitude: 2, step: 5) == line)
  }
}

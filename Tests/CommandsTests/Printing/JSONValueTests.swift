import Foundation
import Testing

@testable import Commands

@Suite struct JSONValueTests {
  private func text(_ value: JSONValue) -> String {
    var bytes: [UInt8] = []
    value.write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func objectsKeepTheirOrder() {
    #expect(text(["b": .int(1), "a": [.null, .bool(true), .double(0.5)]]) == #"{"b":1,"a":[null,true,0.5]}"#)
  }

  @Test func stringsAreEscaped() {
    #expect(text(.string("a\"b\\c\n\r\t\u{1}\u{7F}")) == #""a\"b\\c\n\r\t\u0001\u007f""#)
    #expect(text(.string("x\u{2028}y\u{2029}z…é")) == #""x\u2028y\u2029z…é""#)
    #expect(text(.double(.nan)) == "null")
  }

  @Test func everyStringIsReadBackAsItWas() throws {
    var all = String.UnicodeScalarView()
    for value in UInt32(0)...0x2100 { if let scalar = Unicode.Scalar(value) { all.append(scalar) } }
    for value in UInt32(0x1F600)...0x1F640 { if let scalar = Unicode.Scalar(value) { all.append(scalar) } }
    let written = Data(text([.string(String(all))]).utf8)
    let read = try #require(try JSONSerialization.jsonObject(with: written) as? [String])
    #expect(Array(read[0].unicodeScalars) == Array(all))
  }
}

import CSQLite
import Testing

@testable import GraphStore

@Suite struct StoreErrorTests {
  @Test(arguments: [
    (SQLITE_BUSY, StoreError.Kind.locked), (SQLITE_READONLY, .readOnly), (SQLITE_CANTOPEN, .cannotOpen),
    (SQLITE_FULL, .diskFull), (SQLITE_CORRUPT, .corrupt), (SQLITE_NOTADB, .notADatabase), (SQLITE_IOERR, .inputOutput),
    (SQLITE_ERROR, .other), (SQLITE_IOERR | (3 << 8), .inputOutput),
  ])
  func everyCodeHasItsKindAndItsWords(code: Int32, kind: StoreError.Kind) {
    let error = StoreError(code: code, message: "details", sql: "SELECT 1", path: "g.entente")
    #expect(error.kind == kind)
    #expect(error.code == code)
    #expect(error.description == "g.entente: \(error.reason); \(error.advice)")
  }
}

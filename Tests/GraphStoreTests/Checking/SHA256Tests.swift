import Testing

@testable import GraphStore

@Suite struct SHA256Tests {
  private func digest(_ parts: String...) -> String {
    var hash = SHA256()
    for part in parts { hash.update(part) }
    return hash.finish()
  }

  /// The examples of FIPS 180-4 and of NIST's test vectors.
  @Test func theStandardsExamples() {
    #expect(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      digest(String(repeating: "a", count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func thePartsDoNotMatter() {
    let text = String(repeating: "0123456789", count: 30)
    for cut in [0, 1, 63, 64, 65, 127, 128, 200, 300] {
      #expect(digest(String(text.prefix(cut)), String(text.dropFirst(cut))) == digest(text))
    }
  }
}

import Testing

@testable import JSON

@Suite struct Base64Tests {
  /// The examples of RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `writes and reads the examples of the standard`(text: String, letters: String) {
    #expect(Base64.encoded(Array(text.utf8)) == letters)
    #expect(Base64.decoded(letters) == Array(text.utf8))
  }

  @Test func `reads every byte back`() {
    let bytes = (0...255).map { UInt8($0) }
    #expect(Base64.decoded(Base64.encoded(bytes)) == bytes)
  }

  @Test func `passes over line ends, and reads the alphabet of addresses`() {
    #expect(Base64.decoded("+/+\r\n /\t==") == [0xFB, 0xFF, 0xBF])
    #expect(Base64.decoded("-_-_") == [0xFB, 0xFF, 0xBF])
  }

  @Test func `refuses other signs`() {
    #expect(Base64.decoded("Zm9v!") == nil)
    #expect(Base64.decoded("Zm9é") == nil)
  }
}

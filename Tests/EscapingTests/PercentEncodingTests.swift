import Escaping
import Testing

@Suite("Percent signs in addresses") struct PercentEncodingTests {
  @Test("all characters that a path may not contain are encoded")
  func encodes() {
    #expect(PercentEncoding.encoded("on-walking/a_b.c~1.html") == "on-walking/a_b.c~1.html")
    #expect(PercentEncoding.encoded("é/a b?#%&'") == "%C3%A9/a%20b%3F%23%25%26%27")
    #expect(PercentEncoding.encoded("a b/c") { $0 != UInt8(ascii: "/") } == "a b%2Fc")
  }

  @Test("escapes are decoded once, in upper or lower case")
  func decodes() {
    #expect(PercentEncoding.decoded("%C3%a9%2525") == "é%25")
    #expect(PercentEncoding.decodedWherePossible("%C3%a9%2525") == "é%25")
  }

  @Test("broken escapes are rejected, or kept where the rest is wanted", arguments: ["a%", "a%4", "a%+1b", "100%!"])
  func brokenEscapes(_ text: String) {
    #expect(PercentEncoding.decoded(text) == nil)
    #expect(PercentEncoding.decodedWherePossible(text) == text)
  }

  @Test("bytes that are not UTF-8 are rejected")
  func brokenLetters() {
    #expect(PercentEncoding.decoded("%FF") == nil)
    #expect(PercentEncoding.decodedWherePossible("%FF") == "\u{FFFD}")
  }
}

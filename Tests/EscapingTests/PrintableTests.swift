import Escaping
import Testing

@Suite("Text that other programs read") struct PrintableTests {
  @Test("control characters are made visible")
  func printable() {
    #expect("a\u{1B}[31mb\u{9B}é\n".printable == "a\\u{1B}[31mb\\u{9B}é\\u{A}")
    #expect("as it is, é".printable == "as it is, é")
  }

  @Test("a string of YAML ends where it should")
  func yaml() {
    #expect("a \"b\" \\ c\nd".quotedForYAML == "\"a \\\"b\\\" \\\\ c d\"")
  }

  @Test("numbers are written with at least the wanted number of digits")
  func hexadecimal() {
    #expect(UInt8(10).hexadecimal() == "a")
    #expect(UInt8(10).hexadecimal(digits: 2, uppercase: true) == "0A")
    #expect(UInt32(0x1F600).hexadecimal(digits: 4) == "1f600")
  }
}

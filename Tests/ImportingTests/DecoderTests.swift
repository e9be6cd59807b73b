import Diagnostics
import TestSupport
import Testing

@testable import Importing

@Suite("Reading bytes") struct DecoderTests {
  static let encodings: [[UInt8]] = {
    let text = "Café, she said.\n"
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 {
      little += [UInt8(unit & 255), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 255)]
    }
    let windows: [UInt8] = text.unicodeScalars.map { UInt8($0.value) }
    let returns = Array(text.replacing("\n", with: "\r\n").utf8)
    return [mark + Array(text.utf8), returns, Array(text.replacing("\n", with: "\r").utf8), little, big, windows]
  }()

  @Test("every encoding gives the same text", arguments: encodings)
  func encoding(bytes: [UInt8]) {
    #expect(Imported(bytes: bytes).body == "Café, she said.\n")
  }

  @Test("a text that is not UTF-8 and has no byte order mark is read as Windows-1252, with a warning")
  func windows1252() {
    let text = Imported(bytes: [0x93, 0x53, 0x68, 0x65, 0x94, 0x20, 0x85, 0x2E])
    #expect(text.body == "“She” ….\n")
    #expect(text.diagnostics == [.assumed(.windows1252, at: .start(of: "scan.txt"))])
  }

  @Test("a single bad byte in UTF-8 is reported at its location, and the rest is read")
  func badByte() {
    let text = Imported(bytes: Array("Été à Genève, là.\nThe n".utf8) + [0xFF] + Array("ght was long.\n".utf8))
    #expect(text.diagnostics == [.badByte(at: Diagnostics.SourceLocation(file: "scan.txt", line: 2, column: 6))])
    #expect(text.body.contains("n\u{FFFD}ght"))
  }

  @Test(
    "a file that is no text is reported as what it is, and not imported",
    arguments: [
      ("%PDF-1.7", "a PDF"), ("PK\u{3}\u{4}", "a zip archive (perhaps .docx, .odt or .epub)"),
      ("{\\rtf1 x}", "an RTF document"), ("<!DOCTYPE html><p>", "a web page"), ("A\0B\u{1}\u{2}", "a binary file"),
    ])
  func foreign(content: String, name: String) {
    let text = Imported(content)
    #expect(text.markdown.isEmpty)
    #expect(text.messages == ["this is \(name), not text"])
    #expect(text.diagnostics.hasErrors)
  }

  @Test("spaces and form feeds alone are no text", arguments: ["", " \n\u{0C}\n \u{0C}", "\r\n\r\n"])
  func nothing(text: String) {
    #expect(Imported(text).diagnostics == [.noText(at: .start(of: "scan.txt"))])
  }

  @Test("no control character is kept")
  func controls() {
    #expect(Imported("A bell\u{07} rings\u{1B}[0m at\u{200B} night.\n").body == "A bell rings\\[0m at night.\n")
  }
}

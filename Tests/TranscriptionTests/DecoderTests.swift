import Diagnostics
import TestSupport
import Testing

@testable import Transcription

@Suite("Reading bytes") struct DecoderTests {
  @Test("every encoding a text comes in gives the same text", arguments: [
    [0xEF, 0xBB, 0xBF] + Array("Café, she said.\n".utf8),
    Array("Café, she said.\r\n".utf8),
    Array("Café, she said.\r".utf8),
    [0xFF, 0xFE] + "Café, she said.\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
    [0xFE, 0xFF] + "Café, she said.\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
    Array("Caf".utf8) + [0xE9] + Array(", she said.\n".utf8),
  ])
  func encodings(bytes: [UInt8]) {
    #expect(Imported(bytes: bytes).body == "Café, she said.\n")
  }

  @Test("what is neither UTF-8 nor marked is read as Windows-1252, with a warning")
  func windows1252() {
    let text = Imported(bytes: Array("“She".utf8.prefix(0)) + [0x93, 0x53, 0x68, 0x65, 0x94, 0x20, 0x85, 0x2E])
    #expect(text.body == "“She” ….\n")
    #expect(text.diagnostics == [.assumedWindows1252(at: .start(of: "scan.txt"))])
  }

  @Test("a single bad byte in UTF-8 is shown at its place and the work goes on")
  func badByte() {
    let text = Imported(bytes: Array("Été à Genève, là.\nThe n".utf8) + [0xFF] + Array("ght was long.\n".utf8))
    #expect(text.diagnostics == [.badByte(at: SourcePlace(file: "scan.txt", line: 2, column: 6))])
    #expect(text.body.contains("n\u{FFFD}ght"))
  }

  @Test("what is no text is named, and nothing is made of it", arguments: [
    (Array("%PDF-1.7".utf8), "a PDF"), ([0x50, 0x4B, 3, 4], "a zip archive (perhaps .docx, .odt or .epub)"),
    (Array("{\\rtf1 x}".utf8), "an RTF document"), (Array("<!DOCTYPE html><p>".utf8), "a web page"),
    ([65, 0, 66, 1, 2], "a binary file"),
  ])
  func foreign(bytes: [UInt8], name: String) {
    let text = Imported(bytes: bytes)
    #expect(text.markdown.isEmpty)
    #expect(text.messages == ["this is \(name), not text"])
    #expect(text.diagnostics.hasErrors)
  }

  @Test("blanks and form feeds alone are no text", arguments: ["", " \n\u{0C}\n \u{0C}", "\r\n\r\n"])
  func nothing(text: String) {
    #expect(Imported(text).diagnostics == [.noText(at: .start(of: "scan.txt"))])
  }

  @Test("no control character comes through")
  func controls() {
    #expect(Imported("A bell\u{07} rings\u{1B}[0m at\u{200B} night.\n").body == "A bell rings\\[0m at night.\n")
  }
}

import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@testable import Ingestion

@Suite("Files in a wrong encoding") struct EncodingFaultTests {
  private func fault(_ bytes: [UInt8]) -> EncodingFault? {
    EncodingFault(in: bytes, 0..<bytes.count, firstLine: 1)
  }

  @Test(
    "the first bad byte is reported with its line and column",
    arguments: [
      (Array("Gr\u{FC}n\n".utf8) + Array("abc".utf8) + [0xFF], 2, 4), ([0x63, 0x61, 0x66, 0xE9, 0x0A], 1, 4),
      (Array("a\r\nb\rc\n".utf8) + [0x80], 4, 1), (Array("é".utf8) + [0xC3], 1, 2), ([0xC0, 0xAF], 1, 1),
      ([0xED, 0xA0, 0x80], 1, 1), ([0xF4, 0x90, 0x80, 0x80], 1, 1), ([0xE0, 0x80, 0x80], 1, 1),
      (Array("12345678\n1234567é".utf8) + [0xF5], 2, 9),
    ])
  func reportsPlace(_ bytes: [UInt8], line: Int, column: Int) throws {
    let found = try #require(fault(bytes))
    #expect(found.line == line)
    #expect(found.column == column)
  }

  @Test("the likely encoding of the file is reported, so that it can be saved correctly")
  func reportsKind() throws {
    #expect(fault([0x63, 0xE9])?.kind == .latin(0xE9))
    #expect(fault(Array("éé".utf8) + [0x93])?.kind == .damaged(0x93))
    #expect(fault([0xFF, 0xFE, 0x61, 0x00])?.kind == .utf16)
    #expect(fault([0x00, 0x61, 0x00, 0x62])?.kind == .utf16)
    #expect(fault(Array("a longer text with one zero".utf8) + [0])?.kind == .zero)
    let told = try #require(fault([0x63, 0xE9])).diagnostic(in: "f.md")
    #expect(told.message.contains("Windows-1252") && told.hint.contains("UTF-8"))
  }

  @Test("every scalar is valid, at every offset in eight bytes")
  func passesScalars() {
    for value in [0x1, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF] as [UInt32] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for offset in 0..<9 {
        let text = String(repeating: "a", count: offset) + String(scalar) + "bcdefghijk"
        #expect(fault(Array(text.utf8)) == nil)
      }
    }
  }

  @Test("a zero byte is found at every offset in eight bytes")
  func findsZero() {
    for offset in 0..<17 {
      var bytes = [UInt8](repeating: 0x01, count: 17)
      bytes[offset] = 0
      #expect(fault(bytes)?.column == offset + 1)
    }
  }

  @Test("a line may have one mebibyte, and not a byte more")
  func limitsLines() {
    let line = [UInt8](repeating: 0x61, count: 1024 * 1024)
    #expect(fault(Array("a\n".utf8) + line + Array("\nb".utf8)) == nil)
    #expect(fault(Array("a\n".utf8) + line + Array("a\nb".utf8))?.line == 2)
    #expect(fault(Array("a\n".utf8) + line + [0x61])?.kind == .longLine(limit: 1024 * 1024))
  }

  @Test("a bad byte in a body is reported at its location in the file, and a file of more than 16 MiB is not read")
  func reportsBody() throws {
    let folder = try TemporaryFolder([
      "content/b.md": "---\ntitle: B\n---\n" + String(repeating: "a b c d\n", count: 2 * 1024 * 1024)
    ])
    try folder.write("", to: "content/a.md")
    let bytes = Array("---\ntitle: A\n---\n\nCaf".utf8) + [0xE9]
    try bytes.write(to: folder, "content/a.md")
    let reader = SiteReader(folder: folder.url.path)
    let site = try reader.site(includingDrafts: false)
    #expect(site.diagnostics == [])
    let found = try site.value.texts.map { try reader.source(of: $0) }
    #expect(found.map(\.value) == [nil, nil])
    #expect(found.flatMap(\.diagnostics).map(\.location.description) == ["content/a.md:5:4", "content/b.md:1:1"])
  }
}

extension [UInt8] {
  fileprivate func write(to folder: TemporaryFolder, _ path: String) throws {
    try Data(self).write(to: folder.url.appending(path: path))
  }
}

import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@testable import Ingestion

/// The headers of pictures, written by hand from the specifications of their formats.
enum PictureHeads {
  static func png(_ width: UInt32, _ height: UInt32) -> [UInt8] {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    bytes += Array("IHDR".utf8)
    bytes += big(width)
    bytes += big(height)
    return bytes + [8, 6, 0, 0, 0]
  }

  static func gif(_ width: UInt16, _ height: UInt16) -> [UInt8] {
    var bytes = Array("GIF89a".utf8)
    bytes += little(width)
    bytes += little(height)
    return bytes + [0xF7, 0, 0]
  }

  /// A JPEG with an Exif block and filler before its frame.
  static func jpeg(_ width: UInt16, _ height: UInt16, orientation: UInt8 = 1, filler: Int = 0) -> [UInt8] {
    var exif = Array("Exif\0\0MM".utf8)
    exif += [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1]
    bytes += big(UInt16(exif.count + 2))
    bytes += exif
    var left = filler
    while left > 0 {
      let part = min(left, 60_000)
      bytes += [0xFF, 0xE2]
      bytes += big(UInt16(part + 2))
      bytes += [UInt8](repeating: 0xC0, count: part)
      left -= part
    }
    bytes += [0xFF, 0xFF, 0xC2, 0, 17, 8]
    bytes += big(height)
    bytes += big(width)
    return bytes + [3, 1, 0x22, 0]
  }

  static func webp(_ chunk: String, _ data: [UInt8]) -> [UInt8] {
    var bytes = Array("RIFF".utf8)
    bytes += [0, 0, 0, 0]
    bytes += Array("WEBP\(chunk)".utf8)
    bytes += [0, 0, 0, 0]
    return bytes + data
  }

  static func avif(_ sizes: [(UInt32, UInt32)], turned: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = [0, 0, 0, 20]
    bytes += Array("ftypavif".utf8)
    bytes += [UInt8](repeating: 0, count: 8)
    for (width, height) in sizes {
      bytes += [0, 0, 0, 20]
      bytes += Array("ispe".utf8)
      bytes += [0, 0, 0, 0]
      bytes += big(width)
      bytes += big(height)
    }
    if turned { bytes += [0, 0, 0, 9] + Array("irot".utf8) + [1] }
    return bytes
  }

  private static func big(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(number >> (24 - 8 * $0) & 0xFF) } }
  private static func big(_ number: UInt16) -> [UInt8] { [UInt8(number >> 8), UInt8(number & 0xFF)] }
  private static func little(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
}

@Suite("Headers of pictures") struct PictureHeaderTests {
  @Test(
    "every format is recognized by its bytes, and its size is read",
    arguments: [
      (PictureHeads.png(640, 480), PictureHeader.Kind.png), (PictureHeads.gif(640, 480), .gif),
      (PictureHeads.jpeg(640, 480), .jpeg), (PictureHeads.jpeg(480, 640, orientation: 6), .jpeg),
      (PictureHeads.jpeg(640, 480, orientation: 3), .jpeg),
      (PictureHeads.webp("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x42, 0xE0, 0x81]), .webp),
      (PictureHeads.webp("VP8L", [0x2F, 0x7F, 0xC2, 0x77, 0x00]), .webp),
      (PictureHeads.webp("VP8X", [0, 0, 0, 0, 0x7F, 0x02, 0, 0xDF, 0x01, 0]), .webp),
      (PictureHeads.avif([(160, 120), (640, 480), (100, 100)]), .avif),
      (PictureHeads.avif([(480, 640)], turned: true), .avif),
      (Array("<svg width='640' height='480px'/>".utf8), .svg),
      (Array("\u{FEFF}<?xml version='1.0'?>\n<!-- a > b -->\n<!DOCTYPE svg>\n<svg viewBox='0 0 640 480'>".utf8), .svg),
      (Array("<svg:svg viewBox=\"0,0,64,48\" width=\"640\">".utf8), .svg),
      (Array("<svg width='100%' height='100%' viewBox='0 0 640 480'>".utf8), .svg),
      (Array("<svg width='480pt' height='5in'>".utf8), .svg),
    ])
  func reads(_ bytes: [UInt8], kind: PictureHeader.Kind) throws {
    let header = try #require(PictureHeader(bytes))
    #expect(header.kind == kind)
    #expect(header.size == PictureSize(width: 640, height: 480))
  }

  @Test("a header that is cut short, or has no size, gives none and does no harm")
  func survivesCuts() {
    let heads = [
      PictureHeads.png(640, 480), PictureHeads.gif(640, 480), PictureHeads.jpeg(640, 480),
      PictureHeads.webp("VP8X", [0, 0, 0, 0, 0x7F, 0x02, 0, 0xDF, 0x01, 0]), PictureHeads.avif([(640, 480)]),
      Array("<svg width='640' height='480'>".utf8),
    ]
    for head in heads {
      for length in 0..<head.count {
        let size = PictureHeader(Array(head[..<length]))?.size
        #expect(size == nil || size == PictureSize(width: 640, height: 480))
      }
    }
    #expect(PictureHeader(PictureHeads.png(0, 480))?.size == nil)
    #expect(PictureHeader(PictureHeads.avif([(0xFFFF_FFFF, 0xFFFF_FFFF)]))?.kind == .avif)
    #expect(PictureHeader(Array("<svg>".utf8))?.size == nil)
    #expect(PictureHeader(Array("<svg width='1e400' height='nan'>".utf8))?.size == nil)
    #expect(PictureHeader(Array("<html><svg width='1' height='1'>".utf8)) == nil)
    #expect(PictureHeader(Array("no picture".utf8)) == nil)
    #expect(PictureHeader([]) == nil)
  }

  @Test("the size of a picture is found even far from the beginning of the file")
  func readsFar() throws {
    let folder = try TemporaryFolder(["content/a/index.md": ""])
    let picture = folder.url.appending(path: "content/a/far.jpg")
    try Data(PictureHeads.jpeg(640, 480, filler: 200_000)).write(to: picture)
    let reader = SiteReader(folder: folder.url.path)
    #expect(try reader.site(includingDrafts: false).diagnostics == [])
    #expect(try reader.pictureSize(of: "content/a/far.jpg") == PictureSize(width: 640, height: 480))
    #expect(try reader.pictureSize(of: "content/a/index.md") == nil)
    #expect(try reader.pictureSize(of: "content/a/none.jpg") == nil)
  }

  @Test("pictures that are too large for browsers, or are no pictures, are reported")
  func reportsLimits() throws {
    let folder = try TemporaryFolder(["content/a/index.md": "", "content/a/c.svgz": "", "content/a/d.PNG": "text"])
    let location = folder.url.appending(path: "content/a")
    try Data(PictureHeads.png(10_001, 10_000)).write(to: location.appending(path: "a.png"))
    try Data(PictureHeads.png(10_000, 10_000)).write(to: location.appending(path: "b.png"))
    try Data(PictureHeads.png(1, 1)).write(to: location.appending(path: "e.png"))
    let file = try FileHandle(forWritingTo: location.appending(path: "e.png"))
    try file.truncate(atOffset: 50 * 1024 * 1024 + 1)
    try file.close()
    let found = try SiteReader(folder: folder.url.path).site(includingDrafts: false).diagnostics
    #expect(
      found.map { "\($0.location): \($0.severity.rawValue): \($0.message)" } == [
        "content/a/a.png:1:1: error: the picture has 10001 × 10000 pixels, more than 100 million",
        "content/a/c.svgz:1:1: error: a compressed SVG cannot be checked",
        "content/a/d.PNG:1:1: warning: 'd.PNG' is not a picture that browsers show",
        "content/a/e.png:1:1: error: the picture is larger than 50 MiB",
      ])
  }
}

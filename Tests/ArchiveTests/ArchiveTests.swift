import Testing

@testable import Archive

@Suite("Archives") struct ArchiveTests {
  private static func archive(_ files: [(String, [UInt8])]) throws -> [UInt8] {
    var writer = ArchiveWriter()
    for (name, content) in files { writer.add(name, content) }
    return try #require(writer.finished())
  }

  @Test("what is added to an archive can be read from it", arguments: [0, 1, 7, 1_000, 200_000])
  func readsWhatItWrote(size: Int) throws {
    var state: UInt32 = 7
    let noise = (0..<size).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
    let words = [UInt8](String(repeating: "walking ", count: size / 8 + 1).utf8)
    let archive = try #require(ArchiveReader(try Self.archive([("noise", noise), ("wörter/a.txt", words)])))
    #expect(archive.entries.map(\.name) == ["noise", "wörter/a.txt"])
    #expect(archive.bytes(named: "noise") == noise)
    #expect(archive.bytes(named: "wörter/a.txt") == words)
    #expect(archive.bytes(named: "nothing") == nil)
  }

  @Test("a file can be stored uncompressed, so that its name and bytes begin the archive at fixed places")
  func storesUncompressed() throws {
    var writer = ArchiveWriter()
    writer.add("mimetype", [UInt8]("application/epub+zip".utf8), .stored)
    let bytes = try #require(writer.finished())
    #expect(bytes[0..<4].elementsEqual([0x50, 0x4B, 3, 4]))
    #expect(bytes[30..<58].elementsEqual("mimetypeapplication/epub+zip".utf8))
  }

  @Test("no byte of an archive says when or where it was made")
  func isDatedTheSame() throws {
    let bytes = try Self.archive([("a", [1, 2, 3])])
    // The time of day and the date in the local header: midnight, 1 January 1980.
    #expect(bytes[10..<14].elementsEqual([0, 0, 0x21, 0]))
    #expect(bytes[28..<30].elementsEqual([0, 0]), "no extra field")
    #expect(try Self.archive([("a", [1, 2, 3])]) == bytes)
  }

  @Test("a damaged archive never gives wrong bytes, whichever byte is damaged")
  func survivesDamage() throws {
    let content = [UInt8](String(repeating: "a pamphlet, a pamphlet; ", count: 20).utf8)
    let whole = try Self.archive([("a.md", content)])
    for index in whole.indices {
      for change in [UInt8(0xFF), 1, 0x80] {
        var damaged = whole
        damaged[index] ^= change
        guard let archive = ArchiveReader(damaged), let entry = archive.entries.first else { continue }
        let read = archive.bytes(of: entry)
        #expect(read == nil || read == content)
      }
      #expect(ArchiveReader(Array(whole[..<index])).flatMap { $0.bytes(named: "a.md") } == nil)
    }
  }

  @Test("an archive that claims to hold more than is allowed is not unpacked")
  func boundsMemory() throws {
    let archive = try #require(ArchiveReader(try Self.archive([("a", [UInt8](repeating: 0, count: 1 << 20))])))
    #expect(archive.bytes(of: archive.entries[0], limit: 1 << 19) == nil)
    #expect(archive.bytes(of: archive.entries[0], limit: 1 << 20)?.count == 1 << 20)
  }
}

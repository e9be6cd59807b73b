import Diagnostics
import FileSystem
import Model

/// The metadata of a text: its front matter, and its file's size.
struct TextMetadata: Sendable {
  /// The values of the front matter.
  let reading: FrontMatterReader.Reading

  /// The file's size in bytes.
  let size: Int

  /// The number of bytes of a file to read first; nearly every front matter is shorter.
  private static let headSize = 4096

  /// Reads a text's front matter, and no more of its file than needed.
  ///
  /// - Parameters:
  ///   - found: The text.
  ///   - site: The site's folder.
  ///   - reader: The reader of front matter.
  /// - Returns: The metadata, with faults of the front matter and of the pictures beside the text; `nil` when the file
  ///   cannot be opened.
  static func head(
    of found: ContentScan.FoundText, in site: SiteFolder, by reader: FrontMatterReader
  ) throws(SystemFailure) -> Diagnosed<TextMetadata?> {
    let file: OpenFile
    do {
      file = try site.open(found.source)
    } catch {
      if let failure = error.failure(of: site.location(of: found.source)) { throw failure }
      return Diagnosed(nil, [.notOpened(error, at: .start(of: found.source))])
    }
    var bytes = try file.bytes(upTo: headSize)
    var split = FrontMatterSplit(bytes)
    // A line that was cut off may continue, so it does not count.
    if split.finding == .unclosed || split.bodyStart == bytes.count, bytes.count < file.size {
      bytes = try file.bytes(upTo: YAMLReader.byteLimit + headSize, after: bytes)
      split = FrontMatterSplit(bytes)
      if split.finding == .unclosed, bytes.count < min(file.size, TextSource.sizeLimit) {
        bytes = try file.bytes(upTo: TextSource.sizeLimit, after: bytes)
        split = FrontMatterSplit(bytes)
      }
    }
    let read = reader.reading(of: bytes, split, file: found.source)
    var reading = read.value
    if found.isPage { reading.frontMatter.isPage = true }
    if reading.frontMatter.title.isEmpty {
      var heading: FirstHeading?
      if split.finding != .unclosed {
        bytes = try file.bytes(upTo: TextSource.sizeLimit, after: bytes)
        heading = FirstHeading(in: bytes[split.bodyStart...])
      }
      reading.frontMatter.title = heading?.text ?? found.name.asTitle
    }
    var diagnostics = read.diagnostics
    for picture in found.files { diagnostics += try PictureCheck.diagnostics(of: picture, in: site) }
    return Diagnosed(TextMetadata(reading: reading, size: file.size), diagnostics)
  }
}

extension OpenFile.Refusal {
  /// The system failure behind the refusal; `nil` where the file itself is at fault.
  func failure(of path: String) -> SystemFailure? {
    switch self {
    case .system(let failure): failure
    case .forbidden: SystemError.forbidden.failure("read", path)
    case .link, .special, .missing: nil
    }
  }
}

extension Diagnostic {
  /// A file that exists but cannot be read.
  static func notOpened(_ refusal: OpenFile.Refusal, at location: SourceLocation) -> Diagnostic {
    switch refusal {
    case .missing:
      .error(.notAFile, at: location, "the file is not there any more", hint: "put it back, or try again")
    case .link:
      .error(
        .notAFile, at: location, "the file is a link that leads out of the site",
        hint: "put the file itself in its place")
    case .special, .system, .forbidden:
      .error(.notAFile, at: location, "this is not a file", hint: "put a file in its place")
    }
  }
}

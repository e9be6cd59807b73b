package import Diagnostics
import FileSystem
package import Model

/// Reads a site's folder: its settings, the metadata of its texts, and, one by one, their sources.
///
/// Nothing outside the folder is read: links that lead out, pipes and devices are reported and skipped.
package struct SiteReader: Sendable {
  let folder: SiteFolder

  /// Creates a reader.
  ///
  /// - Parameter folder: The site's folder.
  package init(folder: String) {
    self.folder = SiteFolder(path: folder)
  }

  // MARK: - The site

  /// Reads the settings and the front matter of all texts, but no bodies.
  ///
  /// - Parameter includingDrafts: Whether texts marked as drafts belong to the site.
  /// - Returns: The site, as far as it could be assembled, and all faults in the order of their locations.
  package func site(includingDrafts: Bool) throws(SystemFailure) -> Diagnosed<Site> {
    let (gathering, scan) = try survey(by: try settings(), includingDrafts: includingDrafts)
    var heads: [Diagnosed<TextMetadata?>] = []
    heads.reserveCapacity(scan.texts.count)
    for text in scan.texts { heads.append(try TextMetadata.head(of: text, in: folder, by: gathering.reader)) }
    var introduction: Diagnosed<TextMetadata?>?
    if let found = scan.introduction {
      introduction = try TextMetadata.head(of: found, in: folder, by: gathering.reader)
    }
    return gathering.site(of: scan, heads: heads, introduction: introduction)
  }

  /// Reads the front matter of all texts, but no bodies, several texts at a time.
  ///
  /// - Parameters:
  ///   - settings: The site's settings, as ``settings()`` read them.
  ///   - includingDrafts: Whether texts marked as drafts belong to the site.
  ///   - jobs: The number of texts read at a time; the result does not depend on it.
  ///   - known: The metadata from an earlier survey.
  ///   - observer: Observes the files being read.
  /// - Returns: The site, as far as it could be assembled, with the metadata of each text.
  package func survey(
    by settings: SettingsFile, includingDrafts: Bool, jobs: Int,
    known: (any KnownMetadata)? = nil, observer: (any ReadingObserver)? = nil
  ) async throws(SystemFailure) -> SiteMetadata {
    typealias Part = Result<[SurveyedMetadata], SystemFailure>
    let (gathering, scan) = try survey(by: settings, includingDrafts: includingDrafts)
    let size = max(1, (scan.texts.count + max(1, jobs) - 1) / max(1, jobs))
    let starts = Array(stride(from: 0, to: scan.texts.count, by: size))
    let parts = await withTaskGroup(of: (Int, Part).self) { group in
      for (number, start) in starts.enumerated() {
        let texts = scan.texts[start..<min(start + size, scan.texts.count)]
        group.addTask {
          let part = Part { () throws(SystemFailure) in
            var heads: [SurveyedMetadata] = []
            heads.reserveCapacity(texts.count)
            for text in texts {
              heads.append(try SurveyedMetadata(of: text, in: folder, by: gathering.reader, known, observer))
            }
            return heads
          }
          return (number, part)
        }
      }
      var parts = [Part](repeating: .success([]), count: starts.count)
      for await (number, part) in group { parts[number] = part }
      return parts
    }
    var heads: [SurveyedMetadata] = []
    heads.reserveCapacity(scan.texts.count)
    for part in parts { heads += try part.get() }
    var introduction: SurveyedMetadata?
    if let found = scan.introduction {
      introduction = try SurveyedMetadata(of: found, in: folder, by: gathering.reader, known, observer)
    }
    let site = gathering.site(of: scan, heads: heads.map(\.head), introduction: introduction?.head)
    return SiteMetadata(
      site: site,
      texts: zip(scan.texts, heads).map { SiteMetadata.FoundText($0, $1) },
      introduction: scan.introduction.flatMap { found in introduction.map { SiteMetadata.FoundText(found, $0) } })
  }

  /// Prepares a survey: scans `content/`, and creates the assembler.
  private func survey(
    by settings: SettingsFile, includingDrafts: Bool
  ) throws(SystemFailure) -> (SiteAssembler, ContentScan) {
    let scan = try ContentScan(folder)
    let gathering = SiteAssembler(
      settings: settings.reading.value, includesDrafts: includingDrafts,
      diagnostics: settings.reading.diagnostics + scan.diagnostics)
    return (gathering, scan)
  }

  /// Reads `site.yml`.
  package func settings() throws(SystemFailure) -> SettingsFile {
    let file: OpenFile
    do {
      file = try folder.open(SettingsReader.file)
    } catch {
      switch error {
      case .missing: return SettingsFile(bytes: nil, reading: Diagnosed(SettingsReader.Reading()))
      case .system, .forbidden:
        throw error.failure(of: folder.location(of: SettingsReader.file))
          ?? SystemError.forbidden.failure("read", SettingsReader.file)
      case .link, .special:
        let fault = Diagnostic.notOpened(error, at: .start(of: SettingsReader.file))
        return SettingsFile(bytes: nil, reading: Diagnosed(SettingsReader.Reading(), [fault]))
      }
    }
    let bytes = try file.bytes(upTo: YAMLReader.byteLimit + 16)
    return SettingsFile(bytes: bytes, reading: SettingsReader.reading(of: bytes))
  }

  // MARK: - One text

  /// Reads a text's file.
  package func source(of text: Text) throws(SystemFailure) -> Diagnosed<TextSource?> { try source(at: text.source) }

  /// Reads a text's file.
  ///
  /// - Parameter path: The file, relative to the site's folder.
  /// - Returns: The source; `nil` with a diagnostic when the file no longer exists, is too large, or its body is not
  ///   valid text. Faults in the front matter have been reported with the site.
  package func source(at path: String) throws(SystemFailure) -> Diagnosed<TextSource?> {
    let location = SourceLocation.start(of: path)
    let file: OpenFile
    do {
      file = try folder.open(path)
    } catch {
      if let failure = error.failure(of: folder.location(of: path)) { throw failure }
      return Diagnosed(nil, [.notOpened(error, at: location)])
    }
    guard file.size <= TextSource.sizeLimit else { return Diagnosed(nil, [.textTooLarge(at: location)]) }
    let source = TextSource(file: path, bytes: try file.bytes())
    let body = source.bodyStart..<source.bytes.count
    guard let fault = EncodingFault(in: source.bytes, body, firstLine: source.bodyFirstLine) else {
      return Diagnosed(source)
    }
    return Diagnosed(nil, [fault.diagnostic(in: path)])
  }

  /// Reads the metadata of a single text, when it is known that no other has changed.
  ///
  /// - Parameters:
  ///   - source: Its file.
  ///   - files: The files beside it, in order.
  ///   - settings: The site's settings, for values the text does not give.
  /// - Returns: The packed metadata, as a survey has it, and the file's size; `nil` when it cannot be read.
  package func metadata(
    of source: String, files: [String], settings: SiteSettings
  ) throws(SystemFailure) -> (packed: [UInt8], size: Int)? {
    let parts = source.split(separator: "/")
    let name = source.hasSuffix("/index.md") ? String(parts.dropLast().last ?? "") : String(source.lastName.dropLast(3))
    let found = ContentScan.FoundText(source: source, name: name, folders: [], files: files)
    let head = try TextMetadata.head(of: found, in: folder, by: FrontMatterReader(settings: settings))
    guard let packed = head.packed, let size = head.value?.size else { return nil }
    return (packed, size)
  }

  // MARK: - Files beside the texts

  /// Whether there is a regular file that may be published at a path relative to the site's folder.
  package func hasFile(at source: String) throws(SystemFailure) -> Bool {
    guard source.split(separator: "/", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty && $0.first != "." })
    else { return false }
    return try open(source) != nil
  }

  /// The names of the entries of a folder of the site, sorted, for hints; empty when it cannot be listed.
  package func names(in folder: String) -> [String] {
    let entries = try? FolderEntry.entries(of: self.folder.location(of: folder))
    return (entries ?? []).filter(\.hasValidName).map(\.name)
  }

  /// The size of a picture; `nil` when it is none, or its header does not give it.
  ///
  /// - Parameter source: The file, relative to the site's folder.
  package func pictureSize(of source: String) throws(SystemFailure) -> PictureSize? {
    guard let file = try open(source) else { return nil }
    return try PictureCheck.header(of: file)?.size
  }

  /// Opens a file of the site that may be published.
  ///
  /// - Parameter source: The file, relative to the site's folder.
  /// - Returns: `nil` when it does not exist, is no regular file or is outside the site.
  package func open(_ source: String) throws(SystemFailure) -> OpenFile? {
    do {
      return try folder.openInside(source)
    } catch {
      switch error {
      case .system(let failure): throw failure
      // The file exists, and the site would be incomplete without it.
      case .forbidden: throw SystemError.forbidden.failure("read", folder.location(of: source))
      case .link, .special, .missing: return nil
      }
    }
  }
}

extension Diagnostic {
  /// A text larger than the limit.
  static func textTooLarge(at location: SourceLocation) -> Diagnostic {
    .error(
      .exceededLimit, at: location, "the text is larger than \(TextSource.sizeLimit / 1024 / 1024) MiB",
      hint: "part it into several texts")
  }
}

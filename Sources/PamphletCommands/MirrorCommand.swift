import ArgumentParser
import Diagnostics
import Feeds
import FileSystem
import Linking
import Model
import OutputManifest

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `pamphlet mirror`: texts of a linked library, taken in to be passed on.
struct MirrorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mirror",
    abstract: "Copies texts of a linked library into the site.",
    discussion: """
      Examples:
        pamphlet mirror shed
      takes in all texts of the library that is linked as shed, into content/shed/.
        pamphlet mirror shed on-walking
      takes in one.

      Each text is verified by the library's list of digests. A copy you have changed is never overwritten, and one that is \
      gone there stays here.
      """)

  @Argument(help: "The library, by its name in site.yml or links/.", completion: .linkedLibraries)
  var name: String

  @Argument(help: "The texts, by their addresses there: on-walking. (default: all)")
  var texts: [String] = []

  @Flag(help: "Take in texts, too, that do not say what others may do with them.")
  var yes = false

  @OptionGroup
  var source: SourceOption

  func run() throws {
    let terminal = Terminal()
    let folders = try SiteFolders(source: source.folder, output: nil)
    let links = LinksFolder(site: folders.source)
    do {
      guard let slug = Slug(name), slug.name == name, let library = try links.library(name) else {
        let near = name.nearest(among: links.names).map { "did you mean '\($0)'?" }
        terminal.showFault("no library '\(name)' is linked; \(near ?? "take its catalogue in with: pamphlet link")")
        throw ExitStatus.faultyInput
      }
      try mirror(library, folders.source, links, terminal)
    } catch let failure as SystemFailure {
      terminal.show(failure)
      throw ExitStatus.systemFailure
    }
  }

  private func mirror(_ library: LinkedLibrary, _ site: String, _ links: LinksFolder, _ terminal: Terminal) throws {
    let wanted = try chosen(from: library)
    let recordFile = links.record(of: name)
    var record = MirrorRecord(recordFile.kind == .other ? try recordFile.bytes() : [])
    var counts = (taken: 0, same: 0, kept: 0, refused: 0)
    do throws(Mirror.Refusal) {
      let mirror = try Mirror(of: library, named: name)
      for text in wanted {
        terminal.showProgress("reading \(text.title)")
        let copy: Mirror.Copy
        do throws(Mirror.Refusal) {
          copy = try mirror.copy(of: text)
        } catch .faulty(let reason) {
          terminal.clearProgress()
          terminal.showFault("'\(text.title)' is not taken in: \(reason)")
          counts.refused += 1
          continue
        }
        terminal.clearProgress()
        guard copy.hasRights || isAllowed(text, terminal) else {
          terminal.showFault(
            "'\(text.title)' does not say what others may do with it; to take it in all the same, say --yes")
          counts.refused += 1
          continue
        }
        do throws(SystemFailure) {
          try write(copy, to: site, &record, &counts, terminal)
        } catch { throw .system(error) }
      }
    } catch {
      terminal.clearProgress()
      switch error {
      case .faulty(let reason):
        terminal.showFault("'\(name)' cannot be mirrored: \(reason)")
        throw ExitStatus.faultyInput
      case .system(let failure): throw failure
      }
    }
    if texts.isEmpty { reportGone(library, record, terminal) }
    try recordFile.write(record.bytes, replaces: true)
    terminal.close(
      with: "\(name): \(counts.taken) taken in, \(counts.same) unchanged"
        + (counts.kept > 0 ? ", \(counts.kept) changed here and left alone" : "")
        + (counts.refused > 0 ? ", \(counts.refused) refused" : ""))
    if counts.refused > 0 { throw ExitStatus.faultyInput }
  }

  /// The texts that were named, or all.
  private func chosen(from library: LinkedLibrary) throws -> [LinkedText] {
    if texts.isEmpty { return library.texts }
    return try texts.map { wanted in
      let found = library.texts.first {
        $0.folder == wanted || $0.slug == wanted || $0.path == wanted || $0.title == wanted
      }
      guard let found else {
        let near = wanted.nearest(among: library.texts.map { String($0.folder) }).map { "did you mean '\($0)'?" }
        throw ValidationError("'\(name)' has no text '\(wanted)'; \(near ?? "its page lists all")")
      }
      return found
    }
  }

  /// Asks a person whether to take in a text that grants nothing.
  private func isAllowed(_ text: LinkedText, _ terminal: Terminal) -> Bool {
    if yes { return true }
    guard terminal.isWatched, isatty(STDIN_FILENO) == 1 else { return false }
    terminal.explain("'\(text.title)' does not say what others may do with it. Take it in? [y/N] ")
    return readLine()?.lowercased().hasPrefix("y") ?? false
  }

  /// Writes the files of a text that are new here; those that were changed here stay.
  private func write(
    _ copy: Mirror.Copy, to site: String, _ record: inout MirrorRecord,
    _ counts: inout (taken: Int, same: Int, kept: Int, refused: Int), _ terminal: Terminal
  ) throws(SystemFailure) {
    var isNew = false
    for file in copy.files {
      let local = LocalFile(path: "\(site)/\(file.path)")
      let digest = Digest(of: file.bytes)
      switch local.kind {
      case .none: break
      case .folder:
        terminal.showWarning("'\(file.path)' is a folder here, and stays as it is")
        counts.kept += 1
        return
      case .other:
        let own = Digest(of: try local.bytes())
        if own == digest {
          record[file.path] = digest
          continue
        }
        guard own == record[file.path] else {
          terminal.showWarning("'\(file.path)' was changed here, and stays as it is")
          counts.kept += 1
          return
        }
      }
      guard FolderGuard.isPlain(file.path, in: site) else {
        terminal.showWarning("'\(file.path)' lies behind a link, and is left alone")
        counts.kept += 1
        return
      }
      try local.write(file.bytes, replaces: true)
      record[file.path] = digest
      isNew = true
      terminal.close(with: "+ \(file.path)")
    }
    if isNew { counts.taken += 1 } else { counts.same += 1 }
  }

  /// Reports mirrored texts that the library no longer has.
  private func reportGone(_ library: LinkedLibrary, _ record: MirrorRecord, _ terminal: Terminal) {
    let there = Set(
      library.texts.flatMap { ["content/\(name)/\($0.folder).md", "content/\(name)/\($0.folder)/index.md"] })
    for path in record.paths where path.hasSuffix(".md") && !there.contains(path) {
      terminal.showWarning("'\(path)' is gone there, and stays here")
    }
  }
}

/// The check that files are written inside the site.
private enum FolderGuard {
  /// Whether no folder on the way to a file is a link.
  static func isPlain(_ path: String, in site: String) -> Bool {
    var folder = site
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      if let kind = FileStatus.kind(at: folder), kind != .folder { return false }
    }
    return true
  }
}

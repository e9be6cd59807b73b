import Diagnostics
import Model
import OutputManifest

/// The last step of a build: it moves staged files into their places, and removes those of earlier builds that are no
/// longer made.
struct OutputCommit: Sendable {
  private let output: OutputFolder
  private let staging: StagingFolder
  private let owned: OwnedFiles
  private let writer: OutputWriter

  /// The changes made to the output.
  struct Result: Sendable {
    /// The list of all files' digests.
    let manifest: OutputFile

    /// The files that were written.
    let written: Set<OutputPath>

    /// The number of files that were removed.
    let removed: Int
  }

  /// Creates the last step of a build.
  init(_ output: OutputFolder, _ staging: StagingFolder, _ owned: OwnedFiles, _ writer: OutputWriter) {
    self.output = output
    self.staging = staging
    self.owned = owned
    self.writer = writer
  }

  /// Brings the output up to date.
  ///
  /// - Parameter files: All files the output is to have from the site.
  func run(_ files: OutputFiles) throws -> Result {
    try run(files, listing: files.checksums, removing: owned.obsolete(beside: files))
  }

  /// Adds some files to the output, and leaves all others as they are.
  func add(_ files: OutputFiles) throws -> Result {
    let new = Checksums(parsing: files.checksums).lines
    let names = Set(new.map(\.path))
    let old = Checksums(parsing: try output.bytes(of: OwnedFiles.manifest) ?? []).lines
    return try run(files, listing: Checksums(old.filter { !names.contains($0.path) } + new).bytes, removing: [])
  }

  private func run(_ files: OutputFiles, listing sums: [UInt8], removing removed: [OutputPath]) throws -> Result {
    let manifest = try writer.file(at: OwnedFiles.manifest, sums)
    guard manifest.change != .blocked else {
      throw SystemFailure(
        operation: "write", path: output.location(of: OwnedFiles.manifest),
        reason: "a file that is not an earlier build's is there",
        hint: "move it away, or build with another --output")
    }
    let entries = files.made.compactMap(\.entry)
    let list = sums + Checksums(removed.map { Checksums.Line(path: $0.path, digest: .none) }).bytes
    try staging.commit(entries, last: manifest.entry, removing: removed, list: list)
    return Result(
      manifest: manifest, written: Set((entries + [manifest.entry].compactMap(\.self)).map(\.path)),
      removed: removed.count)
  }
}

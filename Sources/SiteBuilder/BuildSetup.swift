import Model

/// What a build is asked for: from where, to where, how, and by which program.
struct BuildSetup: Sendable {
  /// The site's folder.
  let source: String

  /// The folder it is rendered into.
  let output: OutputFolder

  /// What is asked for beyond what the site itself says.
  let options: BuildOptions

  /// What makes the texts' other formats.
  let exporters: ExporterList

  /// The program that builds.
  let program: ProgramIdentity

  /// Whether what an earlier build left may be used.
  var isCacheTrusted: Bool { options.usesCache && program.stamp != .untrusted }

  /// The sum of the program, the options and the two folders. Which formats are asked for is no part of it.
  var configuration: Checksum {
    var packer = Packer()
    packer.append(array: [program.stamp])
    packer.pack(options.includesDrafts, options.marksLines, source, output.path)
    return Checksum(of: packer.bytes)
  }
}

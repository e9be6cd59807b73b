import FileSystem
import Model

/// The folders, options and program of a build.
struct BuildSetup: Sendable {
  /// The site's folder.
  let source: String

  /// The folder it is rendered into.
  let output: OutputFolder

  /// Options beyond those of the site itself.
  let options: BuildOptions

  /// The exporters of the texts' other formats.
  let exporters: ExporterList

  /// The program that builds.
  let program: ProgramIdentity

  /// The one who looks at each text that is rendered.
  var inspector: (any TextInspector)? = nil

  /// The one who takes the output, where it is only looked at.
  var receiver: (any OutputReceiver)? = nil

  /// Whether what an earlier build left may be used.
  var isCacheTrusted: Bool { options.usesCache && program.stamp != .untrusted }

  /// The sum of the program, the options and the two folders. Which formats are asked for is no part of it.
  var configuration: Checksum {
    var packer = Packer()
    packer.append(array: [program.stamp])
    packer.pack(options.includesDrafts, options.marksLines, source, output.path)
    return Checksum(of: packer.bytes)
  }

  /// The sum of what is asked for and of what makes it: another one makes other files, but forgets none.
  ///
  /// - Parameter formats: The formats the site's texts are wanted in.
  func request(for formats: [Format]) -> Checksum {
    var packer = Packer()
    packer.pack(options.formats, options.texts)
    for format in formats { packer.pack(format, exporters.identity(of: format).map { $0[...] }) }
    return Checksum(of: packer.bytes)
  }
}

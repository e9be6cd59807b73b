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

  /// The inspector of each text that is rendered; `nil` for none.
  var inspector: (any TextInspector)? = nil

  /// The receiver of the files when the output is only checked; `nil` to write them.
  var receiver: (any OutputReceiver)? = nil

  /// Whether what an earlier build left may be used.
  var isCacheTrusted: Bool { options.usesCache && program.stamp != .untrusted }

  /// The sum of the program, the options and the two folders, without the requested formats.
  var configurationKey: Checksum {
    var packer = Packer()
    packer.append(array: [program.stamp])
    packer.pack(options.includesDrafts, options.marksLines, source, output.path)
    return Checksum(of: packer.bytes)
  }

  /// The sum of the requested formats and texts, and of the identities of their exporters. When it differs, files are
  /// made anew, but the cache can still be used.
  ///
  /// - Parameter formats: The formats the site's texts are wanted in.
  func requestKey(for formats: [Format]) -> Checksum {
    var packer = Packer()
    packer.pack(options.formats, options.texts)
    for format in formats { packer.pack(format, exporters.identity(of: format).map { $0[...] }) }
    return Checksum(of: packer.bytes)
  }
}

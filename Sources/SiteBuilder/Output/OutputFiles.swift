import FileSystem
import Model
import OutputManifest

/// The files an output is to have, collected while they are made: most of them are there already.
struct OutputFiles: Sendable {
  /// The files the last build left.
  private let table: OutputTable

  private var areKept: [Bool]

  /// The files that were made, or at least compared with the output.
  private(set) var made: [OutputFile] = []

  private var paths: Set<OutputPath> = []

  /// Creates an empty collection.
  init(over table: OutputTable) {
    self.table = table
    areKept = Array(repeating: false, count: table.count)
  }

  /// The number of files.
  var count: Int { made.count + areKept.count { $0 } }

  /// Adds a file.
  mutating func add(_ file: OutputFile) {
    if case .kept(let place) = file.change {
      areKept[place] = true
    } else {
      made.append(file)
      paths.insert(file.path)
    }
  }

  /// Adds files.
  mutating func add(_ files: some Sequence<OutputFile>) { for file in files { add(file) } }

  /// Whether a file is among them.
  func contains(_ path: OutputPath) -> Bool {
    paths.contains(path) || table.firstIndex(of: path).map { areKept[$0] } == true
  }

  /// Whether a file of the last build's table is wanted, and is as it was left.
  func isKept(_ place: Int) -> Bool { areKept[place] }

  /// The table of all files for the next build, in the order of their paths.
  ///
  /// - Parameters:
  ///   - stamps: The stamps of ``made``, in its order.
  ///   - sources: The texts, by the paths of their pages.
  func table(stamps: [FileStamp], sources: [OutputPath: String]) -> OutputTable {
    var merged = OutputTable()
    var place = 0
    func keep(before path: String?) {
      while place < table.count, path.map({ table.paths.order(of: place, and: $0) < 0 }) ?? true {
        if areKept[place] { merged.append(place, of: table) }
        place += 1
      }
    }
    for (file, stamp) in zip(made, stamps).sorted(by: { $0.0.path < $1.0.path }) {
      keep(before: file.path.path)
      merged.append(file.path, stamp, file.digest, file.key, source: sources[file.path])
    }
    keep(before: nil)
    return merged
  }

  /// The list of all files' digests, as `sha256sum` writes it.
  var checksums: [UInt8] {
    let all = table(stamps: made.map { _ in .untrusted }, sources: [:])
    return Checksums((0..<all.count).map { Checksums.Line(path: all.paths[$0], digest: all.digests[$0]) }).bytes
  }
}

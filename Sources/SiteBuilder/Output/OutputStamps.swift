import FileSystem
import Model

/// Takes the stamps of a finished build's files so that any later change of a file is sure to show in its stamp.
struct OutputStamps: Sendable {
  /// The output.
  let output: OutputFolder

  /// The site's lock file, from which the time by the disk's clock is read.
  let clock: FileLock

  /// When the build began, by that clock.
  let start: Int

  /// The files the last build left.
  let known: OutputTable?

  /// The stamps of files; untrusted where a file could change again without its stamp changing.
  func stamps(of files: [OutputFile]) -> [FileStamp] {
    let folder = try? FolderDescriptor(output.path)
    let recorded = files.map { file in known.flatMap { $0.firstIndex(of: file.path).map { known?.stamps[$0] } ?? nil } }
    var latest = Int.min
    var stamps: [FileStamp] = []
    stamps.reserveCapacity(files.count)
    for (file, recorded) in zip(files, recorded) {
      switch file.change {
      case .unchanged(let found):
        stamps.append(!found.isRacy(at: start) || found == recorded ? found : .untrusted)
      case .staged, .blocked, .kept:
        let stamp = folder?.stamp(at: file.path.path) ?? .untrusted
        latest = max(latest, stamp.changed, stamp.modified)
        stamps.append(stamp)
      }
    }
    let end = latest == .min ? start : clock.now(after: latest)
    for index in stamps.indices where stamps[index].isRacy(at: end) && stamps[index] != recorded[index] {
      stamps[index] = .untrusted
    }
    return stamps
  }
}

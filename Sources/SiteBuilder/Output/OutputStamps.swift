import FileSystem
import Model

/// Takes the stamps of files that a build has put in their places, such that a later change is sure to show in them.
struct OutputStamps: Sendable {
  /// The output.
  let output: OutputFolder

  /// The lock whose disk's clock is asked.
  let clock: FileLock

  /// When the build began, by that clock.
  let start: Int

  /// The files the last build left.
  let known: OutputTable?

  /// The stamps of files; untrusted where one could change again unseen.
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

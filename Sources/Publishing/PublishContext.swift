package import ExternalTools
import FileSystem

/// The folders, the cancellation and the progress of one publish.
package struct PublishContext: Sendable {
  /// The site's folder, as a whole path.
  package let site: String

  /// The output's folder, as a whole path.
  package let output: String

  /// A folder of this target's own below `.pamphlet/`, for lists, copies and clones.
  let scratch: String

  /// Raised when the user interrupts the publish.
  package let cancellation: CancellationFlag

  /// Reports the progress; called from one thread.
  package let progress: @Sendable (String) -> Void

  /// Creates the context of a publish.
  ///
  /// - Parameters:
  ///   - site: The site's folder.
  ///   - output: The output's folder.
  ///   - target: The target's name.
  ///   - cancellation: Raised when the user interrupts the publish.
  ///   - progress: Reports the progress.
  package init(
    site: String, output: String, target: String, cancellation: CancellationFlag,
    progress: @escaping @Sendable (String) -> Void
  ) {
    self.site = site
    self.output = output
    self.cancellation = cancellation
    self.progress = progress
    // The name may hold anything; bytes other than digits and small letters become their numbers.
    let plain = target.utf8.map { byte in
      let isPlain = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "-\(byte)"
    }
    scratch = "\(site)/.pamphlet/publish/\(plain.joined())"
  }

  /// A random word that makes an address new to every cache.
  var cacheBreaker: String { String(UInt64.random(in: .min ... .max), radix: 36) }

  /// Ends the work when the user has interrupted it.
  func stopIfCancelled() throws {
    if cancellation.isRaised { throw PublishFailure.interrupted }
  }

  /// Makes a folder within the scratch folder.
  ///
  /// - Parameter name: The folder; "" for the scratch folder itself.
  /// - Returns: Its whole path.
  func scratchFolder(_ name: String = "") throws -> String {
    let folder = name.isEmpty ? scratch : "\(scratch)/\(name)"
    try FileOperations.make(folder)
    return folder
  }

  /// Writes a small file of the scratch folder anew.
  ///
  /// - Returns: Its whole path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let parts = name.split(separator: "/").dropLast()
    let path = "\(try scratchFolder(parts.joined(separator: "/")))/\(name.split(separator: "/").last ?? "")"
    FileOperations.removeTree(path)
    let file: Descriptor
    do throws(SystemError) {
      file = try Descriptor(path, for: .writing)
    } catch {
      throw error.failure("write", path)
    }
    try file.write(bytes)
    return path
  }

  /// Writes the files that are not in the output: those made for the host, and the lists.
  ///
  /// - Returns: The folder they are in.
  func makeFiles(for plan: PublishPlan, of publication: Publication) throws -> String {
    clear("made")
    for file in publication.files {
      if case .made(let bytes) = file.content { try write(bytes, to: "made/\(file.path)") }
    }
    try write(plan.manifest, to: "made/\(Publication.manifestName)")
    try write(plan.pending, to: "made/\(TargetRecords.pendingName)")
    return "\(scratch)/made"
  }

  /// Removes a file of the scratch folder, or a folder with all that is in it.
  func clear(_ name: String) { FileOperations.removeTree("\(scratch)/\(name)") }
}

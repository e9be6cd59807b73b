package import Diagnostics
import Escaping
import ExternalTools
import Feeds
import FileSystem
import Model

/// The place a library's files are read from: a web address, or a folder on this machine, such as one on a USB stick.
///
/// Web addresses are read with `curl`, over `http` and `https` only, with limits of ten seconds and of a size.
package struct LibrarySource: Sendable {
  /// The address or the folder, ending in `/`.
  package let address: String

  private let isFolder: Bool

  /// Creates a source.
  ///
  /// - Parameter address: `https://…`, or the path of a folder.
  package init(_ address: String) {
    isFolder = !(address.hasPrefix("http://") || address.hasPrefix("https://"))
    self.address = address.hasSuffix("/") ? address : address + "/"
  }

  /// The number of bytes a file may have.
  package static let longestFile = 64 << 20

  /// The number of seconds reading a file may take.
  private static let seconds = 10

  /// Reads a file of the library.
  ///
  /// - Parameters:
  ///   - path: Its path from the address, which must stay inside the library, or the absolute address of a feed.
  ///   - limit: The number of bytes it may have.
  package func bytes(of path: String, limit: Int = longestFile) throws(SystemFailure) -> [UInt8] {
    if isFolder { return try bytes(at: address + path, limit: limit) }
    let whole = path.hasPrefix("https://") || path.hasPrefix("http://") ? path : address + PercentEncoding.encoded(path)
    var options = ToolOptions()
    options.purpose = "taking in from other libraries"
    options.timeLimit = .seconds(Self.seconds + 5)
    options.outputLimit = limit
    let result = try ExternalTool("curl").run(
      [
        "--disable", "--silent", "--show-error", "--fail", "--location", "--max-redirs", "3", "--proto", "=http,https",
        "--proto-redir", "=http,https", "--max-filesize", "\(limit)", "--max-time", "\(Self.seconds)",
        "--connect-timeout", "5", "--no-netrc", "--user-agent", "pamphlet", "--url", whole,
      ], options: options)
    guard result.isSuccess else {
      throw SystemFailure(
        operation: "read", path: whole, reason: Self.reason(result, limit: limit),
        hint: "look at the address, or try again later")
    }
    return result.output
  }

  private static func reason(_ result: ToolResult, limit: Int) -> String {
    switch result.end {
    case .exited(63), .printedTooMuch: "it is larger than \(limit >> 20) MiB"
    case .exited(28), .tookTooLong: "it took more than \(seconds) seconds"
    case .exited(1): "its address is none of the web"
    case .exited, .signalled, .cancelled: result.reason
    }
  }

  private func bytes(at path: String, limit: Int) throws(SystemFailure) -> [UInt8] {
    let descriptor: Descriptor
    do throws(SystemError) {
      descriptor = try Descriptor(path, for: .reading)
    } catch {
      throw SystemFailure(operation: "read", path: path, errno: error.number)
    }
    guard try descriptor.status().size <= limit else {
      throw SystemFailure(
        operation: "read", path: path, reason: "it is larger than \(limit >> 20) MiB", hint: "look at the file")
    }
    return try descriptor.bytes()
  }
}

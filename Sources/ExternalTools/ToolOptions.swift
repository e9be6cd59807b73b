/// Limits, folder and environment of an external program.
package struct ToolOptions: Sendable {
  /// Folders searched before those of `PATH`.
  package var folders: [String] = []

  /// The file or act that needs the program, named when it is missing.
  package var purpose: String?

  /// The folder it runs in; `nil` for that of this program.
  package var folder: String?

  /// Environment variables that are set, or taken away where the value is `nil`; the others are this program's own.
  package var environment: [String: String?] = [:]

  /// The longest it may run before it is ended.
  package var timeLimit: Duration = .seconds(120)

  /// Bytes of address space it may take; `nil` for no limit. Programs in Go, Java and Haskell need far more than they
  /// use.
  package var memoryLimit: UInt64?

  /// Bytes it may print, or for a session the length of one line.
  package var outputLimit = 256 << 20

  /// Bytes it may write into one file; `nil` for no limit.
  package var fileSizeLimit: UInt64?

  /// Time between the request to end and the kill.
  package var grace: Duration = .milliseconds(400)

  /// Creates the default options.
  package init() {}
}

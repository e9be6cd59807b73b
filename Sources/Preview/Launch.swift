import Foundation

/// Starts other programs, which then go their own way.
package enum Launch {
  /// Starts a program by its name or path.
  ///
  /// - Parameters:
  ///   - words: The program and its arguments; no shell reads them.
  ///   - folder: Where it is started.
  /// - Returns: Whether it could be started.
  package static func start(_ words: [String], in folder: String) -> Bool {
    guard let name = words.first, let program = path(of: name) else { return false }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return (try? process.run()) != nil
  }

  /// Opens an address in the user's browser.
  package static func openBrowser(at address: String) -> Bool {
    #if canImport(Darwin)
      return start(["open", address], in: "/")
    #else
      return start(["xdg-open", address], in: "/")
    #endif
  }

  private static func path(of name: String) -> String? {
    if name.contains("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

package import Diagnostics

/// Why a publish ends before its time.
package enum PublishFailure: Error {
  /// The host, the network, the disk or a program failed; with the last words of the program that carried the files.
  case system(SystemFailure, words: [String])

  /// The settings or the built files are at fault.
  case invalid([Diagnostic])

  /// The user wants it to end.
  case interrupted
}

extension PublishFailure {
  /// A failure with no words but ours.
  static func system(_ operation: String, _ path: String, _ reason: String, hint: String? = nil) -> PublishFailure {
    .system(SystemFailure(operation: operation, path: path, reason: reason, hint: hint), words: [])
  }

  /// A failure from the number the last system call left behind.
  static func system(_ operation: String, _ path: String, errno number: Int32) -> PublishFailure {
    .system(SystemFailure(operation: operation, path: path, errno: number), words: [])
  }
}

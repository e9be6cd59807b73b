import ArgumentParser
import Diagnostics

/// The exit statuses of the program.
enum ExitStatus {
  /// The input is at fault; every fault has been printed.
  static let faultyInput = ExitCode(1)

  /// The system is at fault.
  static let systemFailure = ExitCode(2)

  /// An interrupt from the keyboard ended it.
  static let interrupted = ExitCode(130)
}

/// Receives the files of a build that is only for inspection, so that they need not be written.
package protocol OutputReceiver: Sendable {
  /// Receives a file. May be called from any thread.
  ///
  /// - Returns: Whether the file was received; otherwise it is written to the output's folder.
  func receive(_ bytes: [UInt8], at path: OutputPath) -> Bool
}

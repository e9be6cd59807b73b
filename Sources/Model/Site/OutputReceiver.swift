/// Takes the files of a site that is built only to be looked at, so that they need not be written.
package protocol OutputReceiver: Sendable {
  /// Takes a file. May be called from any thread.
  ///
  /// - Returns: Whether it was taken; one that is not goes into the output's folder.
  func receive(_ bytes: [UInt8], at path: OutputPath) -> Bool
}

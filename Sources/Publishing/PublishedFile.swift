package import OutputManifest

/// A file to be published.
package struct PublishedFile: Hashable, Sendable {
  /// The source of its bytes.
  enum Content: Hashable, Sendable {
    /// The file of the same path in the output.
    case output
    /// Made for the host it goes to.
    case made([UInt8])
  }

  /// The path from the site's root.
  package let path: String

  /// The digest of its bytes.
  package let digest: Digest

  /// The source of its bytes.
  let content: Content

  /// A file of the output.
  init(path: String, digest: Digest) {
    self.path = path
    self.digest = digest
    self.content = .output
  }

  /// A file made for the host.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.digest = Digest(of: bytes)
    self.content = .made(bytes)
  }

  /// Whether it was made for the host.
  var isMade: Bool { content != .output }
}

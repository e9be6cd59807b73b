/// The target of a symbolic link, over however many others.
package struct LinkTarget: Hashable, Sendable {
  /// The way there without links; "" when the link leads to nothing.
  package let path: String

  /// The stamp of what is there.
  package let stamp: FileStamp

  /// Creates a target that was looked at before.
  package init(path: String, stamp: FileStamp) {
    self.path = path
    self.stamp = stamp
  }

  /// Follows a link.
  package init(of link: String) {
    do {
      let path = try RealPath.of(link)
      self.init(path: path, stamp: FileStamp(at: path))
    } catch {
      self.init(path: "", stamp: error.isAbsence || error.isCycle ? .absent : .untrusted)
    }
  }
}

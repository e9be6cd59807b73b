/// The final target of a symbolic link, through any number of further links.
package struct LinkTarget: Hashable, Sendable {
  /// The path of the target without links; "" when the link leads to nothing.
  package let path: String

  /// The stamp of what is there.
  package let stamp: FileStamp

  /// Creates a target from a recorded path and stamp.
  package init(path: String, stamp: FileStamp) {
    self.path = path
    self.stamp = stamp
  }

  /// Creates the target of a link by following it.
  package init(of link: String) {
    do {
      let path = try RealPath.of(link)
      self.init(path: path, stamp: FileStamp(at: path))
    } catch {
      self.init(path: "", stamp: error.isAbsence || error.isCycle ? .absent : .untrusted)
    }
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Model

/// What a symbolic link leads to, over however many others.
struct LinkTarget: Hashable, Sendable {
  /// The way there without links; "" when the link leads to nothing.
  let path: String

  /// What the system says of it.
  let stamp: FileStamp

  /// Creates a target that was looked at before.
  init(path: String, stamp: FileStamp) {
    self.path = path
    self.stamp = stamp
  }

  /// Follows a link.
  init(of link: String) {
    guard let resolved = unsafe realpath(link, nil) else {
      let isBroken = errno == ENOENT || errno == ENOTDIR || errno == ELOOP
      self.init(path: "", stamp: isBroken ? .absent : .untrusted)
      return
    }
    defer { unsafe free(resolved) }
    let path = unsafe String(cString: resolved)
    self.init(path: path, stamp: FileStamp(at: path))
  }
}

extension LinkTarget: Packable {
  func pack(into packer: inout Packer) {
    packer.pack(path)
    packer.append(array: [stamp])
  }

  init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    path = try packed.next()
    guard let stamp = try packed.array(of: FileStamp.self).first else { throw Unpacker.Damage() }
    self.stamp = stamp
  }
}

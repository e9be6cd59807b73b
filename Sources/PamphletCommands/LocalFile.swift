import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file or folder the user named, anywhere on the disk.
struct LocalFile {
  /// The kinds of file that commands tell apart.
  enum Kind {
    case none, folder, other
  }

  /// Its path.
  let path: String

  /// Its kind; links are followed.
  var kind: Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .none }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
  }

  /// All its bytes.
  func bytes() throws(SystemFailure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(operation: "read", path: path, errno: errno) }
    defer { close(descriptor) }
    return try Self.bytes(from: descriptor, path)
  }

  /// All bytes of standard input.
  static func standardInput() throws(SystemFailure) -> [UInt8] { try bytes(from: STDIN_FILENO, "standard input") }

  private static func bytes(from descriptor: CInt, _ path: String) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += piece[..<count]
      } else if errno != EINTR {
        throw SystemFailure(operation: "read", path: path, errno: errno)
      }
    }
  }

  /// Writes the file and the folders it lies in.
  ///
  /// - Parameter replaces: Whether a file that is there already is replaced, in one step; otherwise that is a failure.
  func write(_ bytes: [UInt8], replaces: Bool) throws(SystemFailure) {
    if let end = path.lastIndex(of: "/"), end != path.startIndex {
      try LocalFile(path: String(path[..<end])).makeFolder()
    }
    let target = replaces ? "\(path).pamphlet-\(getpid())" : path
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (replaces ? O_TRUNC : O_EXCL)
    let descriptor = unsafe open(target, flags, 0o666)
    guard descriptor >= 0 else { throw SystemFailure(operation: "write", path: path, errno: errno) }
    var number = Self.write(bytes, to: descriptor)
    if close(descriptor) != 0, number == 0 { number = errno }
    if number == 0, replaces, unsafe rename(target, path) != 0 { number = errno }
    guard number != 0 else { return }
    _ = unsafe unlink(target)
    throw SystemFailure(operation: "write", path: path, errno: number)
  }

  /// - Returns: 0, or the number of the error that kept some of the bytes back.
  private static func write(_ bytes: [UInt8], to descriptor: CInt) -> CInt {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          unsafe Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      guard count > 0 || errno == EINTR else { return errno }
      rest = rest.dropFirst(max(0, count))
    }
    return 0
  }

  /// Makes the folder and those it lies in, where they are not there yet.
  func makeFolder() throws(SystemFailure) {
    if kind == .folder { return }
    if let end = path.lastIndex(of: "/"), end != path.startIndex {
      try LocalFile(path: String(path[..<end])).makeFolder()
    }
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw SystemFailure(operation: "make the folder", path: path, errno: errno)
    }
  }

  /// Makes an empty folder for files that are needed for a moment.
  static func temporaryFolder() throws(SystemFailure) -> LocalFile {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    // The system puts letters of its own for the six X (POSIX mkdtemp).
    var template = Array("\(parent)/pamphlet-XXXXXX".utf8CString)
    guard
      let path = unsafe template.withUnsafeMutableBufferPointer({ buffer in
        unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
      })
    else { throw SystemFailure(operation: "make a folder in", path: parent, errno: errno) }
    return LocalFile(path: path)
  }

  /// The names of the files in the folder, sorted, without those that begin with a dot; empty when it cannot be read.
  var names: [String] { allNames.filter { !$0.hasPrefix(".") }.sorted() }

  private var allNames: [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes it, with all that is in it; links in it are removed, not followed.
  func remove() {
    guard unsafe unlink(path) != 0 else { return }
    for name in allNames { LocalFile(path: "\(path)/\(name)").remove() }
    _ = unsafe rmdir(path)
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The end of a pipe that a program writes to.
struct Pipe {
  /// Its number.
  let descriptor: CInt

  /// Takes the bytes that lie in it, a piece of them at the most.
  ///
  /// - Returns: The bytes, and whether more may come.
  func read() -> (bytes: ArraySlice<UInt8>, isOpen: Bool) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe chunk.withUnsafeMutableBytes { buffer in
      #if canImport(Glibc)
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
    let isOpen = count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN))
    return (chunk[..<max(0, count)], isOpen)
  }
}

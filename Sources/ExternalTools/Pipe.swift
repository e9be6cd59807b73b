#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Our end of a pipe that a program writes to.
struct Pipe {
  /// The file descriptor.
  let descriptor: CInt

  /// Reads the bytes waiting in the pipe, up to 64 KiB of them.
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

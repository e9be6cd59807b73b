#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One end of a TCP connection, or a port that accepts them.
struct Socket: Sendable {
  private let descriptor: AsyncDescriptor

  /// The reasons why an address cannot be listened at.
  enum AddressError: Error {
    /// It is no numeric address.
    case unknown
    /// The system refuses it, with an `errno` value.
    case refused(CInt)
  }

  /// The other side has ended the connection.
  struct Disconnected: Error {}

  private init(_ number: CInt) {
    descriptor = AsyncDescriptor(number: number)
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    // No program the preview starts may hold a connection open.
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    #if canImport(Darwin)
      var isOn: CInt = 1
      _ = unsafe setsockopt(number, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<CInt>.size))
    #endif
  }

  /// Takes a port, and listens there.
  ///
  /// - Parameters:
  ///   - host: A numeric address of this machine.
  ///   - port: The port's number; 0 for any that is free.
  init(listeningAt host: String, port: Int) throws(AddressError) {
    var hints = unsafe addrinfo()
    unsafe hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV
    unsafe hints.ai_socktype = Self.stream
    var found: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, String(port), &hints, &found) == 0, let address = unsafe found?.pointee else {
      throw .unknown
    }
    defer { unsafe freeaddrinfo(found) }
    let number = unsafe socket(address.ai_family, address.ai_socktype, address.ai_protocol)
    guard number >= 0 else { throw .refused(errno) }
    self.init(number)
    var isOn: CInt = 1
    _ = unsafe setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<CInt>.size))
    guard unsafe bind(number, address.ai_addr, address.ai_addrlen) == 0, listen(number, SOMAXCONN) == 0 else {
      let reason = errno
      end()
      throw .refused(reason)
    }
  }

  /// The port it is bound to.
  var port: Int {
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    unsafe withUnsafeMutablePointer(to: &address) { start in
      unsafe start.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = unsafe getsockname(descriptor.number, $0, &length)
      }
    }
    // The port has the same offset in addresses of IPv4 and IPv6.
    return unsafe withUnsafeBytes(of: address) { bytes in
      Int(UInt16(bigEndian: unsafe bytes.load(fromByteOffset: 2, as: UInt16.self)))
    }
  }

  /// Accepts the next connection.
  func nextCall() async throws -> Socket {
    Socket(CInt(try await descriptor.result(when: .readable) { Int(accept(descriptor.number, nil, nil)) }))
  }

  /// Reads the bytes that have arrived.
  ///
  /// - Parameter limit: The largest number of bytes to read.
  /// - Returns: At least one byte.
  /// - Throws: ``Disconnected`` at the end.
  func bytes(atMost limit: Int) async throws -> [UInt8] {
    let bytes = try await descriptor.bytes(atMost: limit)
    guard !bytes.isEmpty else { throw Disconnected() }
    return bytes
  }

  /// Writes bytes, all of them.
  func write(_ bytes: ArraySlice<UInt8>) async throws {
    var rest = bytes
    while !rest.isEmpty {
      rest.removeFirst(try await descriptor.result(when: .writable) { writeWhatFits(rest) })
    }
  }

  /// Writes as many bytes as the buffer has room for.
  ///
  /// - Returns: Their number; below zero when it failed.
  @discardableResult func writeWhatFits(_ bytes: ArraySlice<UInt8>) -> Int {
    unsafe bytes.withUnsafeBytes { unsafe send(descriptor.number, $0.baseAddress, $0.count, Self.flags) }
  }

  /// Shuts down the writing side of the connection.
  func endWriting() { _ = shutdown(descriptor.number, Self.writing) }

  /// Closes the connection, or releases the port.
  func end() { _ = close(descriptor.number) }

  #if canImport(Glibc)
    private static let stream = CInt(SOCK_STREAM.rawValue)
    private static let writing = CInt(SHUT_WR)
    /// A write to a closed connection is an error of the call, not a signal.
    private static let flags = CInt(MSG_NOSIGNAL)
  #else
    private static let stream = SOCK_STREAM
    private static let writing = SHUT_WR
    private static let flags: CInt = 0
  #endif
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics
import FlyingSocks

/// A port of this machine that browsers can call.
struct Listener: Sendable {
  /// The most lines that are open at a time.
  static let limit = 256

  /// The address browsers find it at: `http://127.0.0.1:8000/`.
  let address: String

  /// The port.
  let port: Int

  private let socket: Socket

  /// Takes a port.
  ///
  /// - Parameters:
  ///   - host: `localhost`, or a numeric address of this machine.
  ///   - port: The port's number; 0 for any that is free.
  init(host: String, port: Int) throws(SystemFailure) {
    do {
      socket = try Self.listening(host: host, port: port)
      switch try socket.sockname() {
      case .ip4(_, let port), .ip6(_, let port): self.port = Int(port)
      case .unix: self.port = port
      }
      address = "http://\(HostRule.written(host)):\(self.port)/"
    } catch SocketError.failed(_, let number, let reason) {
      guard number == EADDRINUSE else {
        throw SystemFailure(
          operation: "serve at", path: "\(host):\(port)", reason: reason,
          hint: number == EACCES ? "choose a port from 1024 up with --port" : "choose another --host or --port")
      }
      let free = Self.freePort(host: host, after: port)
      throw SystemFailure(
        operation: "serve at", path: "\(host):\(port)", reason: "port \(port) is in use",
        hint: free.map { "\($0) is free: add --port \($0)" } ?? "choose another with --port")
    } catch {
      throw SystemFailure(
        operation: "serve at", path: "\(host):\(port)", reason: "'\(host)' is no address of this computer",
        hint: "leave --host out, or give it a numeric address")
    }
  }

  private static func listening(host: String, port: Int) throws -> Socket {
    let number = UInt16(clamping: port)
    let host = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    if host.contains(":") {
      return try listening(at: try sockaddr_in6.inet6(ip6: host, port: number), AF_INET6)
    }
    return try listening(
      at: try sockaddr_in.inet(ip4: host == "localhost" ? "127.0.0.1" : host, port: number), AF_INET)
  }

  private static func listening(at address: some SocketAddress, _ family: CInt) throws -> Socket {
    let socket = try Socket(domain: family, type: .stream)
    do {
      _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
    } catch {
      try? socket.close()
      throw error
    }
    try socket.listen()
    return socket
  }

  private static func freePort(host: String, after port: Int) -> Int? {
    guard port < 65_535 else { return nil }
    return ((port + 1)...min(port + 200, 65_535)).first { port in
      guard let socket = try? listening(host: host, port: port) else { return false }
      try? socket.close()
      return true
    }
  }

  /// Lets the port go.
  func close() { try? socket.close() }

  /// Takes calls until the task is cancelled.
  ///
  /// - Parameters:
  ///   - pool: What waits for sockets.
  ///   - responder: What answers.
  func serve(with pool: some AsyncSocketPool, _ responder: Responder) async {
    guard let listening = try? AsyncSocket(socket: socket, pool: pool) else { return }
    await withDiscardingTaskGroup { group in
      let open = ConnectionLimit()
      while !Task.isCancelled {
        do {
          let socket = try await listening.accept()
          // No program the preview starts may hold a line open.
          _ = fcntl(socket.socket.file.rawValue, F_SETFD, FD_CLOEXEC)
          guard open.take() else {
            Self.turnAway(socket)
            continue
          }
          group.addTask {
            await Connection(socket, responder).serve()
            try? socket.close()
            open.giveBack()
          }
        } catch is CancellationError {
          return
        } catch {
          // Too many open files, or a caller who is gone already: what is open goes on, and a line may become free.
          try? await Task.sleep(for: .milliseconds(50))
        }
      }
    }
  }

  private static func turnAway(_ socket: AsyncSocket) {
    let response = Response.refusal(.unavailable, "Too many connections.", [("Retry-After", "1")])
    guard case .bytes(let body) = response.body else { return }
    let bytes = response.head(keepsAlive: false) + body
    // It fits into the socket's buffer; who does not read it is not waited for.
    _ = unsafe bytes.withUnsafeBytes { unsafe send(socket.socket.file.rawValue, $0.baseAddress, $0.count, 0) }
    try? socket.close()
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Diagnostics

/// A port of this machine that accepts connections from browsers.
struct Listener: Sendable {
  /// The largest number of open connections.
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
    do throws(Socket.AddressError) {
      socket = try Self.listening(host: host, port: port)
    } catch {
      throw Self.failure(error, host: host, port: port)
    }
    self.port = socket.port
    address = "http://\(HostRule.written(host)):\(self.port)/"
  }

  private static func failure(_ error: Socket.AddressError, host: String, port: Int) -> SystemFailure {
    let reason: String
    let hint: String
    switch error {
    case .unknown:
      reason = "'\(host)' is no address of this computer"
      hint = "leave --host out, or give it a numeric address"
    case .refused(EADDRINUSE):
      reason = "port \(port) is in use"
      hint = freePort(host: host, after: port).map { "\($0) is free: add --port \($0)" } ?? "choose another with --port"
    case .refused(let number):
      reason = unsafe String(cString: strerror(number))
      hint = number == EACCES ? "choose a port from 1024 up with --port" : "choose another --host or --port"
    }
    return SystemFailure(operation: "serve at", path: "\(host):\(port)", reason: reason, hint: hint)
  }

  private static func listening(host: String, port: Int) throws(Socket.AddressError) -> Socket {
    let host = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    return try Socket(listeningAt: host == "localhost" ? "127.0.0.1" : host, port: port)
  }

  private static func freePort(host: String, after port: Int) -> Int? {
    guard port < 65_535 else { return nil }
    return ((port + 1)...min(port + 200, 65_535)).first { port in
      guard let socket = try? listening(host: host, port: port) else { return false }
      socket.end()
      return true
    }
  }

  /// Releases the port.
  func close() { socket.end() }

  /// Accepts connections until the task is cancelled.
  ///
  /// - Parameter responder: The responder to requests.
  func serve(_ responder: Responder) async {
    await withDiscardingTaskGroup { group in
      let open = ConnectionLimit()
      while !Task.isCancelled {
        do {
          let socket = try await socket.nextCall()
          guard open.take() else {
            Self.turnAway(socket)
            continue
          }
          group.addTask {
            await Connection(socket, responder).serve()
            socket.end()
            open.giveBack()
          }
        } catch is CancellationError {
          return
        } catch {
          // Too many open files, or a client that is gone already: open connections go on, and one may become free.
          try? await Task.sleep(for: .milliseconds(50))
        }
      }
    }
  }

  private static func turnAway(_ socket: Socket) {
    let response = Response.refusal(.unavailable, "Too many connections.", [("Retry-After", "1")])
    guard case .bytes(let body) = response.body else { return }
    // It fits into the socket's buffer; a client that does not read it is not waited for.
    socket.writeWhatFits((response.head(keepsAlive: false) + body)[...])
    socket.end()
  }
}

// Dispatch sources may be cancelled from any thread, but are not marked so on Linux.
@unsafe @preconcurrency import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file descriptor that does not block: a task that waits for it holds no thread.
struct AsyncDescriptor: Sendable {
  /// The descriptor's number.
  let number: CInt

  /// The states a descriptor is waited for in.
  enum State: Sendable {
    /// Bytes or the end can be read.
    case readable
    /// Bytes can be written.
    case writable
  }

  /// A system call that failed.
  struct Failure: Error {
    /// The `errno` value.
    let number: CInt
  }

  private static let queue = DispatchQueue(label: "pamphlet.preview.descriptors")

  /// Makes a system call, again whenever it was interrupted or would have blocked.
  ///
  /// - Parameters:
  ///   - state: The state the call needs.
  ///   - call: The call, which returns a number below zero when it failed.
  /// - Returns: The number the call returned.
  /// - Throws: ``Failure``, and `CancellationError` when the task is cancelled while it waits.
  func result(when state: State, of call: () -> Int) async throws -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      switch errno {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK: try await wait(until: state)
      case let number: throw Failure(number: number)
      }
    }
  }

  /// Reads the bytes that have arrived.
  ///
  /// - Parameter limit: The largest number of bytes to read.
  /// - Returns: At least one byte; none at the end.
  func bytes(atMost limit: Int) async throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = try await result(when: .readable) {
      unsafe bytes.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, $0.count) }
    }
    bytes.removeLast(limit - count)
    return bytes
  }

  /// Waits until the descriptor is in a state; it must stay open until then.
  private func wait(until state: State) async throws {
    let source: any DispatchSourceProtocol =
      switch state {
      case .readable: DispatchSource.makeReadSource(fileDescriptor: number, queue: Self.queue)
      case .writable: DispatchSource.makeWriteSource(fileDescriptor: number, queue: Self.queue)
      }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        source.setEventHandler { source.cancel() }
        // Only then does the system no longer use the descriptor, so that it may be closed.
        source.setCancelHandler { continuation.resume() }
        source.activate()
      }
    } onCancel: {
      source.cancel()
    }
    try Task.checkCancellation()
  }
}

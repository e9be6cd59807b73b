// Its sources may be cancelled from any thread, which it does not say on Linux.
@unsafe @preconcurrency import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file of the system that does not block: who waits for it holds no thread.
struct AsyncDescriptor: Sendable {
  /// The number the system knows it by.
  let number: CInt

  /// The states a descriptor is waited for in.
  enum State: Sendable {
    /// Something has come, or nothing will.
    case readable
    /// There is room for something.
    case writable
  }

  /// A call of the system that failed.
  struct Failure: Error {
    /// The system's number of the reason.
    let number: CInt
  }

  private static let queue = DispatchQueue(label: "pamphlet.preview.descriptors")

  /// Makes a call of the system, again whenever it was interrupted or would have blocked.
  ///
  /// - Parameters:
  ///   - state: The state the call needs.
  ///   - call: The call, which gives back a number below zero when it failed.
  /// - Returns: The number the call gave back.
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

  /// Reads what has come.
  ///
  /// - Parameter limit: The most bytes that are read.
  /// - Returns: At least one byte; none at the end.
  func bytes(atMost limit: Int) async throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = try await result(when: .readable) {
      unsafe bytes.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, $0.count) }
    }
    bytes.removeLast(limit - count)
    return bytes
  }

  /// Waits until the descriptor is in a state. It has to stay open as long.
  private func wait(until state: State) async throws {
    let source: any DispatchSourceProtocol =
      switch state {
      case .readable: DispatchSource.makeReadSource(fileDescriptor: number, queue: Self.queue)
      case .writable: DispatchSource.makeWriteSource(fileDescriptor: number, queue: Self.queue)
      }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        source.setEventHandler { source.cancel() }
        // Only then the system looks at the descriptor no more, and it may be closed.
        source.setCancelHandler { continuation.resume() }
        source.activate()
      }
    } onCancel: {
      source.cancel()
    }
    try Task.checkCancellation()
  }
}

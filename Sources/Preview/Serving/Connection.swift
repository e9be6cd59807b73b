/// One browser's connection to the server: reads requests, answers them, and closes when the browser is too slow.
struct Connection: Sendable {
  private let socket: Socket
  private let responder: Responder

  /// Creates a connection.
  init(_ socket: Socket, _ responder: Responder) {
    self.socket = socket
    self.responder = responder
  }

  /// The time limit for a whole head to arrive, and for a piece of an answer to be taken.
  static let timeout = Duration.seconds(10)

  /// The longest piece of a file that is in memory at a time.
  private static let piece = 64 << 10

  /// The interval of empty messages to a page that waits for events, by which a dead connection is noticed.
  private static let heartbeat = Duration.seconds(15)

  /// Answers requests until one side closes the connection.
  func serve() async {
    do {
      var received: [UInt8] = []
      while !Task.isCancelled {
        let end: Int
        switch try await head(in: &received) {
        case .ends(let index): end = index
        case .refused(let response): return try await send(response, withBody: true, keepsAlive: false)
        case .over: return
        }
        let answer: Response
        let withBody: Bool
        var keepsAlive = false
        do throws(RequestHead.Refusal) {
          let head = try RequestHead(received[..<end])
          received.removeFirst(end)
          withBody = head.method != "HEAD"
          answer = await responder.response(to: head)
          keepsAlive = head.keepsAlive && !answer.closes && !head.hasBody
        } catch {
          withBody = true
          answer =
            switch error {
            case .malformed: .refusal(.badRequest, "This is not a request.")
            case .tooManyFields: .refusal(.fieldsTooLarge, "The request has too many fields.")
            case .unknownVersion: .refusal(.versionNotSupported, "Only HTTP/1.1 is spoken here.")
            }
        }
        try await send(answer, withBody: withBody, keepsAlive: keepsAlive)
        guard keepsAlive else { return }
      }
    } catch {
      // The other side went away, or was too slow: nobody is left to tell.
    }
  }

  /// The outcomes of waiting for a head.
  private enum Arrival: Sendable {
    /// It has arrived; the index behind it.
    case ends(Int)
    /// It is refused.
    case refused(Response)
    /// The connection has ended.
    case over
  }

  /// Reads until a whole head is there.
  private func head(in received: inout [UInt8]) async throws -> Arrival {
    let begun = received
    let (bytes, arrival) = try await {
      do {
        return try await Deadline.within(Self.timeout) {
          var bytes = begun
          while true {
            if let end = RequestHead.end(in: bytes[...]), end <= RequestHead.limit { return (bytes, Arrival.ends(end)) }
            guard bytes.count < RequestHead.limit else {
              return (bytes, .refused(.refusal(.fieldsTooLarge, "The request's head is too long.")))
            }
            do {
              bytes += try await socket.bytes(atMost: 4096)
            } catch is Socket.Disconnected {
              return (bytes, .over)
            }
          }
        }
      } catch is Deadline.Missed {
        return (begun, .refused(.refusal(.requestTimeout, "The request did not come in time.")))
      }
    }()
    received = bytes
    return arrival
  }

  private func send(_ response: Response, withBody: Bool, keepsAlive: Bool) async throws {
    var first = response.head(keepsAlive: keepsAlive)
    switch response.body {
    case .bytes(let bytes):
      if withBody { first += bytes }
      try await write(first)
    case .file(let file, let range):
      try await write(first)
      guard withBody else { return }
      var start = range.lowerBound
      while start < range.upperBound {
        let bytes = file.bytes(in: start..<min(range.upperBound, start + Self.piece))
        // A file that has become shorter cannot fill the length that was announced: the connection is cut.
        guard !bytes.isEmpty else { throw Socket.Disconnected() }
        try await write(bytes)
        start += bytes.count
      }
    case .events(let since, let page):
      try await write(first)
      guard withBody else { return }
      try await sendEvents(since: since, page: page)
    }
    if !keepsAlive { try await hangUp() }
  }

  private func sendEvents(since: String?, page: String) async throws {
    let events = await responder.events(since: since, page: page)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await message in events { try await write(message) }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: Self.heartbeat)
          try await write(Array(":\n\n".utf8))
        }
      }
      group.addTask {
        // A browser sends nothing more here; when its side closes, so does ours.
        while true { _ = try await socket.bytes(atMost: 512) }
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func write(_ bytes: [UInt8]) async throws {
    var start = 0
    while start < bytes.count {
      let piece = bytes[start..<min(bytes.count, start + Self.piece)]
      try await Deadline.within(Self.timeout) { try await socket.write(piece) }
      start = piece.endIndex
    }
  }

  /// Closes the connection so that the answer arrives: bytes that were not read would make the system reset it.
  private func hangUp() async throws {
    socket.endWriting()
    try await Deadline.within(.seconds(1)) {
      var count = 0
      while count < 256 << 10 { count += try await socket.bytes(atMost: 4096).count }
    }
  }
}

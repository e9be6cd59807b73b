import Synchronization

/// Runs many pieces of work, several at a time.
struct WorkerPool: Sendable {
  /// The number of pieces done at a time.
  let width: Int

  /// Does the pieces of work and returns their results in their order, whichever was done first.
  ///
  /// - Parameters:
  ///   - count: The number of pieces.
  ///   - work: Does the piece with the given number.
  /// - Throws: The error of the first piece (by number) that failed; `CancellationError` when the task is cancelled.
  func results<Result: Sendable>(
    of count: Int, _ work: @escaping @Sendable (Int) async throws -> Result
  ) async throws -> [Result] {
    let next = Counter()
    let workers = max(1, min(width, count))
    let batches = await withTaskGroup(of: [(Int, Swift.Result<Result, any Error>)].self) { group in
      for _ in 0..<workers {
        group.addTask {
          var batch: [(Int, Swift.Result<Result, any Error>)] = []
          while true {
            let number = next.take()
            guard number < count else { return batch }
            do {
              try Task.checkCancellation()
              batch.append((number, .success(try await work(number))))
            } catch {
              batch.append((number, .failure(error)))
              next.stop(at: count)
              return batch
            }
          }
        }
      }
      var batches: [[(Int, Swift.Result<Result, any Error>)]] = []
      for await batch in group { batches.append(batch) }
      return batches
    }
    var results = [Swift.Result<Result, any Error>?](repeating: nil, count: count)
    for batch in batches {
      for (number, result) in batch { results[number] = result }
    }
    // A piece that failed stopped later ones, which have no results.
    return try results.compactMap { try $0?.get() }
  }
}

/// Hands out numbers from 0 up, each once.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }

  func stop(at end: Int) { value.store(end, ordering: .relaxed) }
}

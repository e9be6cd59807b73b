import Synchronization

/// Does many pieces of work several at a time.
struct WorkerPool: Sendable {
  /// How many are done at a time.
  let width: Int

  /// Does the pieces of work, and gives back what came of them in their order, however they were done.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - work: Does the piece with the given number.
  /// - Throws: What the first piece (by number) that failed threw; an interruption when the task is cancelled.
  func results<Result: Sendable>(
    of count: Int, _ work: @escaping @Sendable (Int) async throws(BuildStop) -> Result
  ) async throws(BuildStop) -> [Result] {
    let next = Counter()
    let workers = max(1, min(width, count))
    let batches = await withTaskGroup(of: [(Int, Swift.Result<Result, BuildStop>)].self) { group in
      for _ in 0..<workers {
        group.addTask {
          var batch: [(Int, Swift.Result<Result, BuildStop>)] = []
          while true {
            let number = next.take()
            guard number < count else { return batch }
            guard !Task.isCancelled else {
              batch.append((number, .failure(.interruption)))
              return batch
            }
            do throws(BuildStop) {
              batch.append((number, .success(try await work(number))))
            } catch {
              batch.append((number, .failure(error)))
              next.stop(at: count)
              return batch
            }
          }
        }
      }
      var batches: [[(Int, Swift.Result<Result, BuildStop>)]] = []
      for await batch in group { batches.append(batch) }
      return batches
    }
    var results = [Swift.Result<Result, BuildStop>?](repeating: nil, count: count)
    for batch in batches {
      for (number, result) in batch { results[number] = result }
    }
    var values: [Result] = []
    values.reserveCapacity(count)
    var stop: BuildStop?
    for result in results {
      switch result {
      case .success(let value): values.append(value)
      case .failure(let failure): if stop == nil { stop = failure }
      case nil: break
      }
    }
    if let stop { throw stop }
    return values
  }
}

/// Hands out numbers from 0 up, each once.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }

  func stop(at end: Int) { value.store(end, ordering: .relaxed) }
}

extension Array where Element: Sendable {
  /// Transforms the elements on all processor cores.
  ///
  /// - Returns: The results in the order of the elements.
  func mappedInParallel<Result: Sendable>(_ transform: @escaping @Sendable (Element) -> [Result]) async -> [Result] {
    let size = Swift.max(1, count / 64)
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: 0, to: count, by: size) {
        let part = self[start..<Swift.min(count, start + size)]
        group.addTask { (start, part.flatMap(transform)) }
      }
      var parts: [(start: Int, results: [Result])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.start < $1.start }.flatMap(\.results)
    }
  }
}

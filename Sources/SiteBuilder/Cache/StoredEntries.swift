import Model

/// A walk through what a ``BuildState`` has stored.
struct StoredEntries {
  private let bytes: [UInt8]
  private var packed: Unpacker
  private let end: Int

  /// Whether something was met that no build has stored; the walk ends there.
  private(set) var isDamaged = false

  /// Creates a walk through a part of a state's bytes.
  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = end
    packed = Unpacker(bytes, in: start..<end)
  }

  /// The next file or folder of the site; `nil` at the end.
  mutating func nextInput() -> StoredInput? {
    guard !isDamaged, packed.offset < end else { return nil }
    let start = packed.offset
    do throws(Unpacker.Damage) {
      let stamp = try packed.stamp()
      guard let kind = InputSnapshot.Kind(rawValue: try packed.number()) else { throw Unpacker.Damage() }
      let path = try zeroEnded()
      let target = kind == .link ? LinkTarget(path: try packed.text(), stamp: try packed.stamp()) : nil
      return StoredInput(start: start, path: path, stamp: stamp, kind: kind, target: target)
    } catch {
      isDamaged = true
      return nil
    }
  }

  /// The next file of the output; `nil` at the end.
  mutating func nextOutput() -> StoredOutput? {
    guard !isDamaged, packed.offset < end else { return nil }
    let start = packed.offset
    do throws(Unpacker.Damage) {
      let stamp = try packed.stamp()
      try packed.skip(64)
      let page = try zeroEnded()
      let source = try packed.flag() ? try packed.range() : nil
      return StoredOutput(start: start, page: page, source: source, stamp: stamp)
    } catch {
      isDamaged = true
      return nil
    }
  }

  /// A path that the system can be handed as it stands: no zero in it, one behind it.
  private mutating func zeroEnded() throws(Unpacker.Damage) -> Range<Int> {
    let whole = try packed.range()
    guard let last = whole.last, bytes[last] == 0 else { throw Unpacker.Damage() }
    return whole.dropLast()
  }
}

extension Packer {
  /// Writes a file or folder of the site.
  mutating func pack(_ input: InputSnapshot.Entry) {
    pack(input.stamp)
    pack(input.kind.rawValue)
    pack(zeroEnded: input.path)
    guard input.kind == .link else { return }
    pack(input.target?.path ?? "")
    pack(input.target?.stamp ?? .unsteady)
  }

  /// Writes a file of the output.
  mutating func pack(_ output: BuildState.Output) {
    pack(output.stamp)
    pack(output.digest)
    pack(output.key)
    pack(zeroEnded: output.page.path)
    pack(output.source)
  }

  private mutating func pack(zeroEnded path: String) {
    pack(path.utf8.count + 1)
    append(zeroEnded: path)
  }
}

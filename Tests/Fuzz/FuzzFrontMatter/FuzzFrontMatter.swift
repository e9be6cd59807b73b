import FuzzSupport

/// Tries front matter between its lines of dashes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrontMatter(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let block = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  let trial = TextTrial(Array("---\n".utf8) + block + Array("\n---\n# A\n".utf8))
  for complaint in trial.complaints { print(complaint) }
  precondition(trial.complaints.isEmpty)
  return 0
}

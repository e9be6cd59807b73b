import FuzzSupport

/// Tries whole texts, from their bytes to their pages.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzText(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let trial = unsafe TextTrial(Array(UnsafeBufferPointer(start: bytes, count: count)))
  for complaint in trial.complaints { print(complaint) }
  precondition(trial.complaints.isEmpty)
  return 0
}

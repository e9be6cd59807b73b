import Diagnostics
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Failures of the system") struct SystemFailureTests {
  @Test("a failure says what could not be done, to which file, why, and a hint if there is one")
  func printsFailure() {
    #expect(
      SystemFailure(operation: "write", path: "a/b", reason: "no space").description == "cannot write a/b: no space")
    #expect(
      SystemFailure(operation: "run", path: "typst", reason: "not found", hint: "install it").description
        == "cannot run typst: not found; install it")
  }

  @Test("a system call's error number is printed in the system's words")
  func namesReason() {
    let failure = SystemFailure(operation: "read", path: "x", errno: ENOENT)
    #expect(failure.reason == "No such file or directory")
    #expect(failure.hint == nil)
  }
}

import Foundation
import TestSupport
import Testing

/// The manual's list of messages is made from the code.
@Suite("The manual of messages") struct ManualTests {
  @Test("is what Scripts/make-messages makes of the code")
  func isCurrent() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", Project.root.appending(path: "Scripts/make-messages").path, "--check"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "run Scripts/make-messages")
  }
}

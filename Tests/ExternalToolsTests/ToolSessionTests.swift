import Diagnostics
import ExternalTools
import Foundation
import Testing

@Suite("Sessions with external tools") struct ToolSessionTests {
  private let shell = ExternalTool("sh", debianPackage: "dash")

  @Test("lines are answered by lines, as often as asked")
  func answersLines() throws {
    let session = try shell.start(["-c", "while read -r line; do echo \"<$line>\"; done"])
    for number in 0..<100 {
      try session.write(Array("line \(number)".utf8))
      #expect(try session.readLine() == Array("<line \(number)>".utf8))
    }
    session.close()
  }

  @Test("a long line can be sent and received")
  func answersLongLine() throws {
    let session = try ExternalTool("cat").start([])
    let line = [UInt8](repeating: 0x61, count: 2 << 20)
    try session.write(line)
    #expect(try session.readLine() == line)
  }

  @Test("a program that does not answer is given up after a time limit")
  func givesUpSilentProgram() throws {
    let session = try ExternalTool("sleep").start(["60"])
    let failure = #expect(throws: SystemFailure.self) { try session.readLine(within: .milliseconds(100)) }
    #expect(failure?.reason.contains("in time") == true)
    #expect(throws: SystemFailure.self) { try session.write([]) }
  }

  @Test("the end of a program is reported with its last output")
  func reportsEnd() throws {
    let session = try shell.start(["-c", "read -r line; echo broken >&2; exit 1"])
    try session.write([0x61])
    let failure = #expect(throws: SystemFailure.self) { try session.readLine() }
    #expect(failure?.description.contains("broken") == true)
  }

  @Test("closing lets the program end by itself")
  func closesInput() throws {
    let session = try shell.start(["-c", "while read -r line; do :; done; echo end"])
    session.close()
    #expect(throws: SystemFailure.self) { try session.readLine() }
  }

  @Test("an interruption ends the wait")
  func cancels() throws {
    let flag = CancellationFlag()
    let session = try ExternalTool("sleep").start(["60"], cancellation: flag)
    flag.raise()
    let failure = #expect(throws: SystemFailure.self) { try session.readLine() }
    #expect(failure?.reason == "it was stopped")
  }
}

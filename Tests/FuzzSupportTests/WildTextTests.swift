import Foundation
import TestSupport
import Testing
import FuzzSupport

@Suite("Random texts") struct WildTextTests {
  private static let corpus = Project.root.appending(path: "Tests/Fuzz/Corpus")

  @Test("texts that once broke something break nothing")
  func holdsForCorpus() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path).filter { !$0.hasPrefix(".") }
    #expect(!names.isEmpty)
    for name in names.sorted() {
      let trial = TextTrial(Array(try Data(contentsOf: Self.corpus.appending(path: name))))
      #expect(trial.complaints.isEmpty, "\(name): \(trial.complaints)")
    }
  }

  /// The number of texts that each test case tries; `PAMPHLET_WILD_TEXTS` sets another.
  private static let count = ProcessInfo.processInfo.environment["PAMPHLET_WILD_TEXTS"].flatMap { Int($0) } ?? 40

  @Test("pages of random texts are complete, well-formed and harmless", arguments: 0..<8)
  func holdsForWildTexts(part: Int) {
    for number in 0..<Self.count {
      let seed = UInt64(part * Self.count + number)
      let trial = TextTrial(WildText(seed: seed, length: 30 + number % 40 * 12).bytes)
      #expect(trial.complaints.isEmpty, "seed \(seed): \(trial.complaints)")
    }
  }

  @Test("64 KiB of anything take less than a second", arguments: 0..<6)
  func isQuick(seed: UInt64) {
    let wild = WildText(seed: seed, length: 65_536).bytes
    // A debug build is some ten times slower than the program, and the machine may be busy with other things.
    #expect(Processor.seconds { _ = TextTrial(wild) } < 15)
  }
}

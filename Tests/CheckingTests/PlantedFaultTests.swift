import Diagnostics
import TestSupport
import Testing

@testable import Checking

/// The texts of `Tests/Planted/texts.txt`.
@Suite("Planted faults") struct PlantedFaultTests {
  static let cases = PlantedFault.cases(in: "texts.txt")

  @Test("are each reported once, at their location, and nothing else is", arguments: cases)
  func reports(one: PlantedFault) throws {
    let text = try #require(one.files.first).text
    let language = one.words.first { $0 != "plain" } ?? "en"
    let checked = Checked(text, language: language, isSmart: !one.words.contains("plain"))
    let reported = Set(checked.findings + checked.buildFindings).sorted()
    let codes = one.codes.count > 1 ? one.codes : checked.places.map { _ in one.codes.first ?? "" }
    let wanted = zip(checked.places, codes).map { "\($0.line):\($0.column) \($1)" }
    #expect(
      reported.map { "\($0.location.line):\($0.location.column) \($0.code.rawValue)" } == wanted,
      "\(one): \(reported.map(\.description))")
  }

  @Test("are of at least two hundred kinds, with those of sites")
  func areMany() {
    let planted = (Self.cases + PlantedFault.cases(in: "sites.txt")).filter { !$0.codes.isEmpty }
    #expect(planted.count >= 200)
  }
}

import Foundation
import TestSupport
import Testing

@testable import Print

@Suite("Print templates") struct PrintTemplatesTests {
  @Test("are the files of templates/print/, byte for byte")
  func areTheFiles() throws {
    let folder = try FileSystemTree(Project.root.appending(path: "templates/print")).files
    #expect(Set(folder.keys) == Set(PrintTemplates.builtIn.keys))
    for (name, bytes) in folder {
      #expect(String(decoding: bytes, as: UTF8.self) == PrintTemplates.builtIn[name], "\(name)")
    }
  }
}

import Testing

@testable import Publishing

@Suite("The list of files from Neocities") struct NeocitiesListTests {
  @Test("a list of files is read with their sizes, without folders")
  func readsFileList() {
    let answer =
      #"{"result":"success","files":[{"path":"index.html","is_directory":false,"size":1023},{"path":"a","is_directory":true}]}"#
    #expect(NeocitiesList(Array(answer.utf8))?.sizes == ["index.html": 1023])
    #expect(NeocitiesList(Array(#"{"result":"error"}"#.utf8)) == nil)
  }
}

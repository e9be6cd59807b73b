import Testing

@testable import Publishing

@Suite("The list of files that Neocities answers") struct NeocitiesListTests {
  @Test("a list of files is read with its sizes, folders left out")
  func readsFileList() {
    let answer =
      #"{"result":"success","files":[{"path":"index.html","is_directory":false,"size":1023},{"path":"a","is_directory":true}]}"#
    #expect(NeocitiesList(Array(answer.utf8))?.sizes == ["index.html": 1023])
    #expect(NeocitiesList(Array(#"{"result":"error"}"#.utf8)) == nil)
  }
}

import Testing

@testable import Preview

@Suite("Request heads") struct RequestHeadTests {
  private func head(_ text: String) throws(RequestHead.Refusal) -> RequestHead {
    try RequestHead(Array(text.utf8)[...])
  }

  @Test("a head is read with its fields in order, names in lower case, values without the space around them")
  func readsFields() throws {
    let head = try head("GET /a?b HTTP/1.1\r\nHost: x\r\nX-Y:\t z \r\n\r\n")
    #expect(head.method == "GET")
    #expect(head.target == "/a?b")
    #expect(head.fields == [.init(name: "host", value: "x"), .init(name: "x-y", value: "z")])
    #expect(head.keepsAlive)
  }

  @Test(
    "ambiguous requests are refused",
    arguments: [
      "GET / HTTP/1.1\nHost: x\n\n", "GET  / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: x\r\n y\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n", "GET /\u{0}a HTTP/1.1\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n", "GET / x HTTP/1.1\r\n\r\n", "GET / FTP/1.1\r\n\r\n", "\r\n",
      "GET /\r\n\r\n",
      "GET /ü HTTP/1.1\r\n\r\n",
    ])
  func refusesMalformed(_ text: String) {
    #expect(throws: RequestHead.Refusal.malformed) { try head(text) }
  }

  @Test("another version of HTTP is reported as such")
  func refusesVersions() {
    #expect(throws: RequestHead.Refusal.unknownVersion) { try head("GET / HTTP/2.0\r\n\r\n") }
  }

  @Test("a hundred fields are accepted, one more is not")
  func limitsFields() throws {
    let field = "A: b\r\n"
    #expect(try head("GET / HTTP/1.1\r\n" + String(repeating: field, count: 100) + "\r\n").fields.count == 100)
    #expect(throws: RequestHead.Refusal.tooManyFields) {
      try head("GET / HTTP/1.1\r\n" + String(repeating: field, count: 101) + "\r\n")
    }
  }

  @Test("a connection is kept alive only as HTTP/1.1 allows")
  func readsConnection() throws {
    #expect(try !head("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").keepsAlive)
    #expect(try !head("GET / HTTP/1.0\r\n\r\n").keepsAlive)
  }

  @Test("a field that is repeated has no single value")
  func doubtsDoubles() throws {
    let head = try head("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")
    #expect(head.value(of: "host") == nil)
    #expect(head.values(of: "host") == ["a", "b"])
  }

  @Test("a head ends after its empty line, or at a malformed line end")
  func findsEnd() {
    #expect(RequestHead.end(in: Array("A\r\nB\r\n\r\nC".utf8)[...]) == 8)
    #expect(RequestHead.end(in: Array("A\r\nB\r\n".utf8)[...]) == nil)
    #expect(RequestHead.end(in: Array("A\nB".utf8)[...]) == 2)
  }
}

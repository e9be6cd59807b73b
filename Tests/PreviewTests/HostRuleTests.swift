import Testing

@testable import Preview

@Suite("Hosts") struct HostRuleTests {
  private let rule = HostRule(host: "192.168.1.5")

  @Test(
    "this machine's names are accepted, with a port or without",
    arguments: [
      "localhost", "LOCALHOST:8000", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8000", "192.168.1.5:8000",
    ])
  func allows(_ host: String) {
    #expect(rule.allows(host))
  }

  @Test(
    "no other name is accepted, however it is written",
    arguments: [
      "", "example.org", "localhost.example.org", "localhost:8000.example.org", "example.org:8000", "127.0.0.1.nip.io",
      "localhost:", "localhost:8000:1", "localhost:-1", "localhost:123456", "user@localhost", "::1", "[::1", "[::1]x",
      "2130706433",
      "127.0.0.2", "localhost.", "192.168.1.6",
    ])
  func refuses(_ host: String) {
    #expect(!rule.allows(host))
  }

  @Test(
    "a request is the preview's own unless its browser says otherwise",
    arguments: [
      ("", true), ("Origin: http://localhost:8000\r\n", true), ("Sec-Fetch-Site: same-origin\r\n", true),
      ("Origin: http://localhost:8001\r\n", false), ("Origin: https://localhost:8000\r\n", false),
      ("Origin: null\r\n", false),
      ("Origin: http://example.org\r\n", false), ("Sec-Fetch-Site: cross-site\r\n", false),
      ("Sec-Fetch-Site: same-site\r\n", false),
      ("Origin: http://localhost:8000\r\nOrigin: http://example.org\r\n", false),
    ])
  func judgesOrigin(_ field: String, _ isOwn: Bool) throws {
    let head = try RequestHead(Array("GET / HTTP/1.1\r\nHost: localhost:8000\r\n\(field)\r\n".utf8)[...])
    #expect(rule.isOwn(head) == isOwn)
  }
}

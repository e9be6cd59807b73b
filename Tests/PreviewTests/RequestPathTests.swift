import Model
import Testing

@testable import Preview

@Suite("Request paths") struct RequestPathTests {
  @Test(
    "a path is decoded once, and a folder stands for its page",
    arguments: [
      ("/", "index.html"), ("/walden/", "walden/index.html"), ("/walden/index.html?x=/../", "walden/index.html"),
      ("/%e8%b7%af/", "路/index.html"), ("/a%20b.txt", "a b.txt"), ("/100%25", "100%"), ("/%252e%252e", "%2e%2e"),
    ])
  func decodes(_ target: String, _ path: String) throws {
    #expect(try #require(RequestPath(target)).page == OutputPath(path))
  }

  @Test(
    "paths that lead out of the site, are hidden or have invalid names are rejected",
    arguments: [
      "/../a", "/a/../b", "/./a", "/%2e%2e/a", "/%2E%2e%2fa", "/..%2fa", "/a%2fb", "/a%5cb", "/..\\a", "/%5c..",
      "/.git/config",
      "/a/.env", "/.pamphlet/x", "//a", "/a//b", "/a%00b", "/a%0ab", "/%", "/%2", "/%zz", "/%c0%ae%c0%ae/", "/%ff", "",
      "a", "http://x/", "*", "/a/%2e", "/%2e%2e", "/..",
    ])
  func refuses(_ target: String) {
    #expect(RequestPath(target) == nil)
  }

  @Test("the values of a query are decoded")
  func readsQuery() {
    let query = RequestQuery(of: "/x?file=content%2Fa.md&line=12&empty=&broken=%2")
    #expect(query["file"] == "content/a.md")
    #expect(query["line"] == "12")
    #expect(query["empty"] == "")
    #expect(query["broken"] == nil)
    #expect(query["other"] == nil)
  }
}

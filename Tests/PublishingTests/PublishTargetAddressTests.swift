import Diagnostics
import Model
import Testing

@testable import Publishing

@Suite("Addresses of published sites") struct PublishTargetAddressTests {
  @Test(
    "the address of a repository's pages is derived from that of the repository",
    arguments: [
      ("https://github.com/You/library.git", PublishTarget.Host.github, "https://you.github.io/library/"),
      ("git@github.com:you/you.github.io.git", .github, "https://you.github.io/"),
      ("https://codeberg.org/you/library", .codeberg, "https://you.codeberg.page/library/"),
      ("ssh://git@codeberg.org/you/pages.git", .codeberg, "https://you.codeberg.page/"),
      ("https://gitlab.com/you/library/", .gitlab, "https://you.gitlab.io/library/"),
    ])
  func findsForgeAddress(repository: String, host: PublishTarget.Host, address: String) {
    let target = PublishTarget(
      name: "pages", location: SourceLocation.start(of: "site.yml"),
      carrier: .git(repository: repository, branch: "pages"), host: host)
    #expect(target.address == address)
  }

  @Test("the settings take precedence, then the domain")
  func prefersSettings() {
    func target(url: String?, domain: String?) -> PublishTarget {
      PublishTarget(
        name: "city", location: SourceLocation.start(of: "site.yml"), carrier: .neocities(site: "mysite"), url: url,
        domain: domain)
    }
    #expect(target(url: "https://a.org/", domain: "b.org").address == "https://a.org/")
    #expect(target(url: nil, domain: "b.org").address == "https://b.org/")
    #expect(target(url: nil, domain: nil).address == "https://mysite.neocities.org/")
  }
}

import HTML
import Model
import Testing

@Suite("Links") struct LinkTests {
  private func link(_ destination: LinkDestination, change: (inout RenderingOptions) -> Void = { _ in }) throws
    -> String
  {
    let rendered = try Rendered([.paragraph([.link(Link(to: destination), [.text("x")])])], change: change)
    return String(rendered.bare.dropFirst("<p><a href=\"".count).prefix { $0 != "\"" })
  }

  @Test("links inside the site are relative, or absolute where a feed needs them")
  func leadsToPages() throws {
    let page = LinkDestination.page(OutputPath("on walking/index.html"), fragment: "the-hut")
    #expect(try link(page) == "../on%20walking/index.html#the-hut")
    #expect(try link(page, change: { $0.links = .pretty }) == "../on%20walking/#the-hut")
    #expect(
      try link(page, change: { $0.absoluteBase = "https://e.org/lib/" })
        == "https://e.org/lib/on%20walking/index.html#the-hut")
    #expect(
      try link(page, change: { ($0.absoluteBase, $0.links) = ("https://e.org/", .pretty) })
        == "https://e.org/on%20walking/#the-hut")
  }

  @Test("a link to an anchor on the same page is a fragment with the prefix of ids")
  func leadsToPlaces() throws {
    #expect(try link(.fragment("יום \"50%\"")) == "#יום%20%2250%25%22")
    #expect(try link(.page(OutputPath("walden/index.html"), fragment: "a")) == "#a")
    #expect(try link(.fragment("a"), change: { $0.identifierPrefix = "w-" }) == "#w-a")
  }

  @Test("names of files cannot be taken for schemes or hosts")
  func leadsToFiles() throws {
    let name = "a:b?c#d%e'f&g\"é.png"
    let file = BundleFile(source: "content/walden/" + name, page: OutputPath("walden/" + name))
    #expect(try link(.file(file)) == "a%3Ab%3Fc%23d%25e&#x27;f&amp;g%22%C3%A9.png")
  }

  @Test("addresses are escaped for their context")
  func escapesAddresses() throws {
    #expect(try link(.address("https://e.org/?a=b&c=\"<é>'")) == "https://e.org/?a=b&amp;c=%22%3C%C3%A9%3E&#x27;")
  }

  @Test("an address shown in a right-to-left text keeps its direction")
  func setsAddressesLeftToRight() throws {
    let link = Inline.link(Link(to: .address("mailto:a@e.org")), [.text("a@e.org")])
    #expect(
      try Rendered([.paragraph([link])], language: "he").bare
        == "<p><a href=\"mailto:a@e.org\" dir=\"ltr\">a@e.org</a></p>")
  }
}

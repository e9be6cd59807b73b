import Foundation
import TestSupport
import Testing

@Suite("Building a site") struct BuildTests {
  private static let small = [
    "site.yml": "title: Small\nbase_url: https://example.org/small\n",
    "content/on-walking.md": """
    ---
    title: On Walking
    author: A Walker
    date: 1862
    topics: [walking]
    ---
    Walk softly.[^stick] See [the other](resting.md#under-trees).

    [^stick]: And carry one.
    """,
    "content/resting.md": "# Resting\n\n## Under trees\n\nSit.\n",
    "content/essays/bundle/index.md": "---\ntitle: Bundle\n---\n\n![A dot](dot.svg)\n",
    "content/essays/bundle/dot.svg":
      #"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><circle cx="2" cy="2" r="2"/></svg>"#,
  ]

  private func build(_ site: TemporaryFolder, _ options: String..., environment: [String: String] = [:]) throws
    -> ProgramRun
  {
    try ProgramRun(["build"] + options, in: site.url, environment: environment)
  }

  @Test("covers are drawn if asked for, and are listed with the source among a page's other forms")
  func drawsCovers() throws {
    let site = try TemporaryFolder(Self.small)
    #expect(try build(site, "--formats", "html,source,cover").status == 0)
    #expect(site.read("public/on-walking/on-walking-cover.svg")?.contains(">Walking</text>") == true)
    #expect(site.read("public/on-walking/index.html")?.contains("href=\"on-walking-cover.svg\"") == true)
    #expect(site.read("public/feed.xml")?.contains("cover.svg") == false)
  }

  @Test("writes a page, its source and every list to the documented paths")
  func makesFiles() throws {
    let site = try TemporaryFolder(Self.small)
    let run = try build(site)
    #expect(run.status == 0, "\(run.faults)")
    #expect(run.faults == "")
    #expect(
      run.output.wholeMatch(of: /3 texts, [0-9]+ files, [0-9]+ changed, [0-9]+\.[0-9] s\n/) != nil, "\(run.output)")
    let files = Set(try site.files(in: "public").keys)
    let expected: Set<String> = [
      "index.html", "404.html", "site.css", "SHA256SUMS", "feed.xml", "feed.json", "sitemap.xml",
      "on-walking/index.html", "on-walking/on-walking.md", "resting/index.html", "resting/resting.md",
      "essays/index.html", "essays/bundle/index.html", "essays/bundle/bundle.md", "essays/bundle/dot.svg",
      "authors/index.html", "authors/a-walker/index.html", "topics/index.html", "topics/walking/index.html",
      "years/index.html", "years/1862/index.html",
    ]
    #expect(expected.subtracting(files).isEmpty)
    #expect(site.read("public/on-walking/on-walking.md") == Self.small["content/on-walking.md"])
    #expect(site.read("public/on-walking/index.html")?.contains("href=\"../resting/index.html#under-trees\"") == true)
  }

  @Test("writes nothing when nothing has changed, and otherwise only the files that show the change")
  func writesOnlyChanges() throws {
    let site = try TemporaryFolder(Self.small)
    _ = try build(site)
    let page = site.url.appending(path: "public/resting/index.html").path
    let before = try FileManager.default.attributesOfItem(atPath: page)[.systemFileNumber] as? Int
    #expect(try build(site).output.contains(" 0 changed"))
    #expect(try FileManager.default.attributesOfItem(atPath: page)[.systemFileNumber] as? Int == before)
    try site.write("# Resting\n\n## Under trees\n\nSit down.\n", to: "content/resting.md")
    let run = try build(site)
    #expect(run.output.contains(" changed") && !run.output.contains(" 0 changed"))
    #expect(site.read("public/resting/index.html")?.contains("Sit down.") == true)
    // The page, its other forms, the feeds with its text, the words of the search, the catalogue, and the checksums.
    #expect(run.output.contains(", 9 changed"), "\(run.output)")
  }

  @Test("removes only files of earlier builds")
  func removesOwnFilesOnly() throws {
    let site = try TemporaryFolder(Self.small)
    _ = try build(site)
    try site.write("mine", to: "public/CNAME")
    try site.write("mine", to: "public/resting/notes.txt")
    try FileManager.default.removeItem(at: site.url.appending(path: "content/resting.md"))
    try site.write("---\ntitle: On Walking\n---\nAlone.\n", to: "content/on-walking.md")
    let run = try build(site)
    #expect(run.status == 0)
    #expect(site.read("public/resting/index.html") == nil)
    #expect(site.read("public/resting/notes.txt") == "mine")
    #expect(site.read("public/CNAME") == "mine")
    #expect(try !site.files(in: "public").keys.contains { $0.hasPrefix("authors/") })
  }

  @Test("knows its own files even after the cache was deleted")
  func survivesLostCache() throws {
    let site = try TemporaryFolder(Self.small)
    _ = try build(site)
    try FileManager.default.removeItem(at: site.url.appending(path: ".pamphlet"))
    try FileManager.default.removeItem(at: site.url.appending(path: "content/resting.md"))
    try site.write("---\ntitle: On Walking\n---\nAlone.\n", to: "content/on-walking.md")
    #expect(try build(site).status == 0)
    #expect(site.read("public/resting/index.html") == nil)
  }

  @Test("a foreign file in the place of a page is an error, and is kept")
  func refusesForeignFile() throws {
    let site = try TemporaryFolder(Self.small)
    try site.write("mine", to: "public/index.html")
    let run = try build(site)
    #expect(run.status == 1)
    #expect(run.faults.contains("public/index.html:1:1: error: "))
    #expect(try site.files(in: "public") == ["index.html": Data("mine".utf8)])
  }

  @Test("prints every fault of every text in one run, in order, and leaves the output as it was")
  func printsAllFaults() throws {
    let site = try TemporaryFolder(Self.small)
    _ = try build(site)
    let before = try site.files(in: "public")
    try site.write("A call.[^gone]\n\n[nowhere](missing.md) and [no place](resting.md#nothing)\n", to: "content/a.md")
    try site.write("---\ndate: yesterday\n---\n![](no.png)\n", to: "content/b.md")
    let run = try build(site)
    #expect(run.status == 1)
    let locations = run.faults.split(separator: "\n").compactMap {
      $0.prefixMatch(of: /[^:]+:[0-9]+:[0-9]+: (error|warning)/)?.0
    }
    #expect(locations.contains("content/a.md:1:8: error"))
    #expect(locations.contains("content/a.md:3:1: error"))
    #expect(locations.contains { $0.hasPrefix("content/a.md:3:27") })
    #expect(locations.contains("content/b.md:2:7: error"))
    #expect(locations.contains { $0.hasPrefix("content/b.md:4:") })
    #expect(locations.sorted() == locations.map { $0 })
    #expect(try site.files(in: "public") == before)
  }

  @Test("a first build that fails leaves nothing behind")
  func leavesNothingBehind() throws {
    let site = try TemporaryFolder(["content/a.md": "A[^1].\n"])
    #expect(try ProgramRun(["build", "--output", "deep/er/public"], in: site.url).status == 1)
    #expect(try site.files().keys.sorted() == ["content/a.md"])
    #expect(!FileManager.default.fileExists(atPath: site.url.appending(path: "deep").path))
    #expect(!FileManager.default.fileExists(atPath: site.url.appending(path: ".pamphlet").path))
  }

  @Test("drafts are left out, faults and all, until they are asked for")
  func leavesOutDrafts() throws {
    let site = try TemporaryFolder(Self.small)
    try site.write("---\ntitle: Unready\ndraft: true\n---\nA call.[^gone]\n", to: "content/unready.md")
    #expect(try build(site).status == 0)
    #expect(site.read("public/unready/index.html") == nil)
    #expect(try build(site, "--drafts").status == 1)
    try site.write("---\ntitle: Unready\ndraft: true\n---\nText.\n", to: "content/unready.md")
    #expect(try build(site, "--drafts").status == 0)
    #expect(site.read("public/unready/index.html") != nil)
  }

  @Test("the same bytes in any folder, time zone, locale, umask and with any number of jobs")
  func isDeterministic() throws {
    let first = try TemporaryFolder(Self.small)
    let second = try TemporaryFolder(Self.small)
    #expect(try build(first, "--jobs", "1", environment: ["TZ": "UTC", "LANG": "C"]).status == 0)
    #expect(
      try build(second, "--jobs", "4", environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"]).status == 0)
    #expect(try first.files(in: "public") == second.files(in: "public"))
  }

  @Test("the list of checksums is one that sha256sum accepts")
  func checksumsHold() throws {
    let site = try TemporaryFolder(Self.small)
    _ = try build(site)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    #if os(Linux)
      process.arguments = ["sha256sum", "--quiet", "--strict", "-c", "SHA256SUMS"]
    #else
      process.arguments = ["shasum", "-a", "256", "-s", "-c", "SHA256SUMS"]
    #endif
    process.currentDirectoryURL = site.url.appending(path: "public")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let record = try #require(site.read("public/SHA256SUMS"))
    #expect(record.split(separator: "\n").count == (try site.files(in: "public").count) - 1)
  }

  @Test("a site without texts, and one without settings, can be built")
  func buildsEmpty() throws {
    let empty = try TemporaryFolder()
    try FileManager.default.createDirectory(at: empty.url.appending(path: "content"), withIntermediateDirectories: true)
    #expect(try build(empty).status == 0)
    #expect(empty.read("public/index.html") != nil)
    let bare = try TemporaryFolder()
    let run = try build(bare)
    #expect(run.status == 1)
    #expect(run.faults.contains("pamphlet init"))
  }

  @Test(
    "an output that cannot be written is a system failure", .enabled(if: getuid() != 0, "root may write anywhere"))
  func reportsReadOnlyOutput() throws {
    let site = try TemporaryFolder(Self.small)
    try site.write("x", to: "public/x")
    unsafe chmod(site.url.appending(path: "public").path, 0o500)
    defer { unsafe chmod(site.url.appending(path: "public").path, 0o700) }
    #expect(try build(site).status == 2)
  }

  @Test("a file in the place of the output's folder is a system failure")
  func reportsFileAsOutput() throws {
    let site = try TemporaryFolder(Self.small)
    try site.write("x", to: "out")
    let run = try build(site, "--output", "out")
    #expect(run.status == 2)
    #expect(run.faults.contains("out"))
    #expect(site.read("out") == "x")
  }

  @Test("no text can run code in a reader's browser, wherever it is written")
  func staysInert() throws {
    let attack = "\"><script>alert(1)</script><img src=x onerror=alert(1)>]]>"
    let quoted = attack.replacing("\"", with: "\\\"")
    let site = try TemporaryFolder([
      "site.yml": "title: \"\(quoted)\"\nsubtitle: \"\(quoted)\"\nbase_url: https://example.org/\n",
      "content/a.md": """
      ---
      title: "\(quoted)"
      subtitle: "\(quoted)"
      author: "\(quoted)"
      topics: ["\(quoted)"]
      series: "\(quoted)"
      summary: "\(quoted)"
      publisher: "\(quoted)"
      source: "\(quoted)"
      rights: "\(quoted)"
      translator: "\(quoted)"
      ---
      # \(attack)

      [x](javascript:alert(1) "\(attack)") ![\(attack)](data:text/html,x) <a onclick="alert(1)">y</a>[^"><script>]

      ```"><script>alert(1)</script>
      code
      ```

      [^"><script>]: \(attack)
      """,
    ])
    let run = try build(site)
    #expect(run.status == 0, "\(run.faults)")
    for (path, bytes) in try site.files(in: "public")
    where [".html", ".xml", ".json", ".svg"].contains(where: path.hasSuffix) {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("<script>alert"), "\(path)")
      // Quoted text is an attribute's value, and no tag ends in it.
      let tags = text.replacing(/"[^"]*"/, with: "").replacing(/'[^'<>]*'/, with: "")
      #expect(tags.firstMatch(of: /<[a-z]+[^>]*\son[a-z]+=/) == nil, "\(path)")
      #expect(text.firstMatch(of: /(href|src)="\s*javascript:/) == nil, "\(path)")
    }
  }
}

@Suite("Files beside texts") struct LooseFileTests {
  @Test("one that a text shows is published silently, one that none shows is reported")
  func reportsUnused() throws {
    let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>"#
    let site = try TemporaryFolder([
      "site.yml": "base_url: https://example.org/\n", "content/a.md": "# A\n\n![Used](used.svg)\n",
      "content/used.svg": svg, "content/unused.svg": svg,
    ])
    let run = try ProgramRun(["build"], in: site.url)
    #expect(run.status == 0)
    #expect(run.faults.hasPrefix("content/unused.svg:1:1: warning: 'unused.svg' is left out"))
    #expect(run.faults.split(separator: "\n").count == 1)
    #expect(site.read("public/used.svg") == svg)
    #expect(site.read("public/unused.svg") == nil)
  }

  @Test("an active picture is refused wherever it is", arguments: ["content", "content/bundle"])
  func refusesActivePicture(folder: String) throws {
    let site = try TemporaryFolder([
      "site.yml": "base_url: https://example.org/\n", "\(folder)/index.md": "# A\n",
      "content/b.md": "![It](evil.svg)\n",
      "content/evil.svg": #"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#,
    ])
    let run = try ProgramRun(["build"], in: site.url)
    #expect(run.status == 1)
    #expect(run.faults.contains("content/evil.svg:1:41: error: "))
  }
}

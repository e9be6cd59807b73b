import Diagnostics
import HTML
import Ingestion
import Model
import Templating

extension TextRenderer {
  /// The introductions to names: `content/_authors/emma-goldman.md` stands at the head of her page.
  struct NameIntroductions: Sendable {
    /// The bodies, by the first pages of the lists they belong to.
    var bodies: [OutputPath: PageBody] = [:]

    /// The pictures they show.
    var assets: [BundleFile] = []

    /// The faults found in them.
    var diagnostics: [Diagnostic] = []

    /// The sum of their files.
    var key = Checksum.none
  }

  /// Reads all introductions to names; there are few, so they are read every time.
  func nameIntroductions() throws -> NameIntroductions {
    var all = NameIntroductions()
    var packer = Packer()
    for kind in Taxonomy.Kind.allCases {
      for source in try reader.files(in: "content/_\(kind.rawValue)").value where source.hasSuffix(".md") {
        let name = source.dropFirst("content/_\(kind.rawValue)/".count).dropLast(".md".count)
        guard let slug = Slug(String(name)) ?? Slug(title: String(name)), let folder = Slug(kind.rawValue) else {
          continue
        }
        try add(source, slug, folder, to: &all, &packer)
      }
    }
    if !packer.bytes.isEmpty { all.key = Checksum(of: packer.bytes) }
    return all
  }

  private func add(
    _ source: String, _ slug: Slug, _ folder: Slug, to all: inout NameIntroductions, _ packer: inout Packer
  ) throws {
    guard let metadata = try reader.metadata(of: source, files: [], settings: plan.settings) else { return }
    var unpacker = Unpacker(metadata.packed[...])
    let text = Text(
      source: source, slug: slug, collection: [folder], frontMatter: try unpacker.next(), sourceSize: metadata.size)
    guard plan.common.lists.contains(text.page) else {
      all.diagnostics.append(.unusedIntroduction(slug.name, of: folder.name, pages: plan.common.lists, at: source))
      return
    }
    try watched(source) {
      let read = try reader.source(at: source)
      guard let file = read.value else {
        all.diagnostics += read.diagnostics
        return
      }
      packer.pack(source, Checksum(of: file.bytes))
      let parsed = parser.document(in: file, of: text, in: plan.targets)
      var options = options(for: text)
      options.page = text.page
      options.hasOpening = false
      let renderedHTML = parsed.value.renderedHTML(options)
      all.diagnostics += parsed.diagnostics
      all.assets += parsed.value.pictures
      all.bodies[text.page] = PageBody(renderedHTML)
    }
  }
}

extension Diagnostic {
  /// An introduction whose page does not exist.
  fileprivate static func unusedIntroduction(
    _ name: String, of kind: String, pages: [OutputPath], at source: String
  ) -> Diagnostic {
    var names: [String] = []
    for page in pages where page.path.hasPrefix(kind + "/") {
      let parts = page.path.split(separator: "/")
      if parts.count == 3 { names.append(String(parts[1])) }
    }
    let meant = name.nearest(among: names)
    return .warning(
      .unusedIntroduction, at: .start(of: source),
      "'\(name)' is none of the site's \(kind), so this is printed nowhere",
      hint: meant.map { "rename it to \($0).md" } ?? "call it as the folder of the page is called, below \(kind)/")
  }
}

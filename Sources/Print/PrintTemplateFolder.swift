import FileSystem

/// The user's own print templates, in `templates/print/`.
struct PrintTemplateFolder {
  /// The site's folder.
  let site: String

  /// The largest size of a template, in bytes.
  private static let limit = 1 << 20

  /// The files by name; those that cannot be read are left out.
  var templates: [String: String] {
    let folder = site + "/templates/print"
    var templates: [String: String] = [:]
    for name in (try? FolderListing.names(in: folder)) ?? [] where name.hasSuffix(".typ") && !name.hasPrefix(".") {
      guard let file = try? Descriptor("\(folder)/\(name)", for: .readingThroughLink),
        let bytes = try? file.bytes(from: 0, count: Self.limit), bytes.count < Self.limit
      else { continue }
      templates[name] = String(decoding: bytes, as: UTF8.self)
    }
    return templates
  }
}

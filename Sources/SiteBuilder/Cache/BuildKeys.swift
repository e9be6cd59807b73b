import OutputManifest
import Diagnostics
import Ingestion
import Model
import Templating

/// Digests of what files of the output are made from: as long as one is the same, so are the files.
enum BuildKeys {
  /// By what and how a site is built, and from where to where.
  static func setting(
    program: ProgramIdentity, options: BuildOptions, source: String, output: OutputFolder
  ) -> Digest {
    var packer = Packer()
    packer.pack(program.stamp)
    packer.pack(options.includesDrafts)
    packer.pack(options.marksLines)
    packer.pack(source)
    packer.pack(output.path)
    return Digest(of: packer.bytes)
  }

  /// All that a site is made from beside its texts and the files they show.
  ///
  /// - Parameters:
  ///   - setting: By what and how it is built.
  ///   - settings: The bytes of `site.yml`; `nil` when there is none.
  ///   - templates: The site's own templates and what they use.
  static func base(setting: Digest, settings: [UInt8]?, templates: [TemplateFile]) -> Digest {
    var packer = Packer()
    packer.pack(setting)
    packer.pack(optional: settings) { $0.pack($1) }
    packer.pack(list: templates) {
      $0.pack($1.name)
      $0.pack($1.source)
      $0.pack($1.bytes)
    }
    return Digest(of: packer.bytes)
  }

  /// What all texts say about themselves and where they lie; their bodies are no part of it.
  static func site(_ survey: SiteMetadata) -> Digest {
    var packer = Packer(capacity: survey.texts.count * 400)
    packer.pack(list: survey.texts + [survey.introduction].compactMap(\.self)) {
      $0.pack($1.source)
      $0.pack(list: $1.files) { $0.pack($1) }
      $0.pack(optional: $1.head) { $0.pack($1) }
    }
    packer.pack(survey.introduction != nil)
    return Digest(of: packer.bytes)
  }

  /// What each text of a site says about itself, in bytes; `nil` when that could not be read.
  static func heads(_ survey: SiteMetadata, of site: Site) -> [ArraySlice<UInt8>?] {
    // Both are in the order of their paths; what stayed out of the site is missing from it.
    var heads: [ArraySlice<UInt8>?] = []
    heads.reserveCapacity(site.texts.count)
    for found in survey.texts where heads.count < site.texts.count && site.texts[heads.count].source == found.source {
      heads.append(found.head)
    }
    return heads
  }

  /// What links and pictures of texts can lead to.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - survey: The texts of its folder.
  ///   - snapshot: All that lies in the folder.
  ///   - moment: When the build began, so that nothing that may change unseen is taken for the same later.
  static func surroundings(of site: Site, _ survey: SiteMetadata, _ snapshot: InputSnapshot, at moment: Int) -> Digest {
    var packer = Packer(capacity: site.texts.count * 64)
    packer.pack(list: site.texts) {
      $0.pack($1.source)
      $0.pack($1.page)
    }
    packer.pack(list: site.collections) { $0.pack(list: $1.path) { $0.pack($1.name) } }
    var sources = Set(survey.texts.map(\.source))
    if let introduction = survey.introduction { sources.insert(introduction.source) }
    // A link to a draft is told apart from one to nothing.
    packer.pack(list: survey.texts + [survey.introduction].compactMap(\.self)) {
      $0.pack($1.source)
      $0.pack(site.isDraft(at: $1.source))
    }
    for entry in snapshot.entries where entry.kind != .folder && !sources.contains(entry.path) {
      packer.pack(entry.path)
      packer.pack(entry.stamp)
      packer.pack(optional: entry.target) {
        $0.pack($1.path)
        $0.pack($1.stamp)
      }
      if entry.stamp == .unsteady || entry.target?.stamp == .unsteady { packer.pack(moment) }
    }
    return Digest(of: packer.bytes)
  }

  /// What one page of a list is made from.
  ///
  /// - Parameters:
  ///   - page: All that is printed on it.
  ///   - base: What all of the site is made from beside its texts.
  ///   - presentation: What all pages have in common, in bytes.
  static func list(_ page: ListPage, base: Digest, presentation: [UInt8]) -> Digest {
    var packer = Packer(capacity: 8192)
    packer.pack(base)
    packer.pack(presentation)
    page.pack(into: &packer)
    return Digest(of: packer.bytes)
  }

  /// What is printed in lists: all texts' reading times and formats beside what they say about themselves.
  static func lists(_ site: Digest, minutes: [Int], formats: [[MadeFormat]], introduction: PageBody?) -> Digest {
    var packer = Packer(capacity: 64 + minutes.count)
    packer.pack(site)
    packer.pack(list: minutes) { $0.pack($1) }
    packer.pack(list: formats) { $0.pack(list: $1) { $0.pack($1) } }
    packer.pack(optional: introduction) { $0.pack($1) }
    return Digest(of: packer.bytes)
  }

  /// What the feeds are made from.
  ///
  /// - Parameters:
  ///   - base: What all of the site is made from beside its texts.
  ///   - surroundings: What links and pictures can lead to.
  ///   - texts: The texts in the feeds: where their pages are, what they say about themselves, their files' sums.
  static func feeds(
    base: Digest, _ surroundings: Digest, _ texts: [(page: OutputPath, head: ArraySlice<UInt8>?, content: ContentHash)]
  ) -> Digest {
    var packer = Packer()
    packer.pack(base)
    packer.pack(surroundings)
    packer.pack(list: texts) {
      $0.pack($1.page)
      $0.pack(optional: $1.head) { $0.pack($1) }
      $0.pack($1.content)
    }
    return Digest(of: packer.bytes)
  }

  /// What a copied file is made from: the file, told by its stamp.
  static func copy(of source: String, _ stamp: FileStamp) -> Digest {
    var packer = Packer()
    packer.pack(source)
    packer.pack(stamp)
    return Digest(of: packer.bytes)
  }
}

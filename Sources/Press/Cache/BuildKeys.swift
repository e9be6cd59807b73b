import Catalogue
import Diagnostics
import Ingestion
import Manuscript
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
    packer.pack(optional: options.editions) { $0.pack(list: $1) { $0.pack($1.rawValue) } }
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
  static func site(_ survey: SiteSurvey, printsSizes: Bool) -> Digest {
    var packer = Packer(capacity: survey.texts.count * 400)
    packer.pack(list: survey.texts + [survey.introduction].compactMap(\.self)) {
      $0.pack($1.source)
      $0.pack(list: $1.files) { $0.pack($1) }
      $0.pack(optional: $1.head) { $0.pack($1) }
    }
    packer.pack(survey.introduction != nil)
    if printsSizes {
      packer.pack(list: survey.site.value.texts) {
        $0.pack(Wording(for: $1.frontMatter.language).fileSize($1.sourceSize))
      }
    }
    return Digest(of: packer.bytes)
  }

  /// What links and pictures of texts can lead to.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - survey: The texts of its folder.
  ///   - snapshot: All that lies in the folder.
  ///   - moment: When the build began, so that nothing that may change unseen is taken for the same later.
  static func surroundings(of site: Site, _ survey: SiteSurvey, _ snapshot: InputSnapshot, at moment: Int) -> Digest {
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
    for entry in snapshot.entries where !entry.isFolder && !sources.contains(entry.path) {
      packer.pack(entry.path)
      packer.pack(entry.stamp)
      if entry.stamp == .unsteady { packer.pack(moment) }
    }
    return Digest(of: packer.bytes)
  }

  /// What a text's page prints around the text.
  static func around(_ page: TextPage, of site: SitePresentation) -> Digest {
    var packer = Packer(capacity: 2048)
    packer.pack(page.text.source)
    packer.pack(page.text.page)
    page.text.frontMatter.pack(into: &packer)
    packer.pack(list: page.editions) { $0.pack($1) }
    for links in [page.authors, page.translators, page.topics, page.translations] {
      packer.pack(list: links) { $0.pack($1) }
    }
    for link in [page.series, page.collection, page.previous, page.next] {
      packer.pack(optional: link) { $0.pack($1) }
    }
    packer.pack(list: page.citations) {
      $0.pack($1.style)
      $0.pack($1.html)
    }
    packer.pack(list: page.more) {
      $0.pack($1.reason == .author)
      $0.pack($1.link)
      $0.pack(list: $1.texts) { $0.pack($1) }
    }
    packer.pack(site)
    return Digest(of: packer.bytes)
  }

  /// What is printed in lists: all texts' reading times beside what they say about themselves.
  static func lists(_ site: Digest, minutes: [Int], introduction: PageBody?) -> Digest {
    var packer = Packer(capacity: 64 + minutes.count)
    packer.pack(site)
    packer.pack(list: minutes) { $0.pack($1) }
    packer.pack(optional: introduction) {
      $0.pack($1.text)
      $0.pack($1.notes)
      $0.pack($1.contents)
      $0.pack($1.opening)
      $0.pack($1.hasNotes)
    }
    return Digest(of: packer.bytes)
  }

  /// What the feeds are made from.
  static func feeds(_ site: Digest, _ surroundings: Digest, _ contents: [Digest]) -> Digest {
    var packer = Packer()
    packer.pack(site)
    packer.pack(surroundings)
    packer.pack(list: contents) { $0.pack($1) }
    return Digest(of: packer.bytes)
  }

  /// What a copied file is made from: the file, told by its stamp.
  static func copy(of source: String, _ stamp: Stamp) -> Digest {
    var packer = Packer()
    packer.pack(source)
    packer.pack(stamp)
    return Digest(of: packer.bytes)
  }
}

extension Packer {
  fileprivate mutating func pack(_ link: PageLink) {
    pack(link.name)
    pack(link.page?.path)
    pack(link.language?.tag)
  }

  fileprivate mutating func pack(_ file: EditionFile) {
    pack(file.edition.rawValue)
    pack(file.path)
    pack(file.detail)
  }

  /// What of a site's presentation its own texts decide: where the menu leads, and which lists there are.
  fileprivate mutating func pack(_ site: SitePresentation) {
    pack(list: site.settings.menu) {
      $0.pack($1.title)
      switch $1.destination {
      case .address(let address):
        $0.pack(0)
        $0.pack(address)
      case .fragment(let name):
        $0.pack(1)
        $0.pack(name)
      case .page(let page, let fragment):
        $0.pack(2)
        $0.pack(page)
        $0.pack(fragment)
      case .file(let file):
        $0.pack(3)
        $0.pack(file.source)
        $0.pack(file.page)
      }
    }
    pack(list: site.lists) { $0.pack($1.page) }
    pack(list: site.feeds) { $0.pack($1.path) }
  }
}

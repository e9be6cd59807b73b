import FileSystem
import Ingestion
import Model
import OutputManifest
import Templating

/// The keys of a build: sums of what things are made from. As long as one is the same, so is what was made.
enum CacheKeys {
  /// The sum of `site.yml`; also when there is none.
  static func settings(_ bytes: [UInt8]?) -> Checksum {
    var packer = Packer(capacity: 4096)
    packer.pack(bytes.map { $0[...] })
    return Checksum(of: packer.bytes)
  }

  /// The sum of the site's own templates and the files they use.
  static func templates(_ files: [TemplateFile]) -> Checksum {
    var packer = Packer()
    for file in files { packer.pack(file.name, file.source, file.bytes[...]) }
    return Checksum(of: packer.bytes)
  }

  /// The sum of all texts' front matter and of where they and the files beside them lie; their bodies are no part of it.
  static func index(_ survey: SiteMetadata) -> Checksum {
    var packer = Packer(capacity: survey.texts.count * 400)
    for text in survey.texts + [survey.introduction].compactMap(\.self) {
      packer.pack(text.source, text.files, text.metadata)
    }
    packer.pack(survey.introduction != nil)
    return Checksum(of: packer.bytes)
  }

  /// The key of a copied file.
  static func asset(_ source: String, _ stamp: FileStamp) -> Checksum {
    var packer = Packer()
    packer.pack(source)
    packer.append(array: [stamp])
    return Checksum(of: packer.bytes)
  }
}

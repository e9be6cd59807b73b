import FileSystem
import Ingestion
import Model
import OutputManifest
import Templating

/// The cache keys of a build: checksums of everything an output is made from. As long as a key is the same, so is the
/// output.
enum CacheKeys {
  /// The sum of `site.yml`, with a value of its own where there is no such file.
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

  /// The sum of the front matter and path of every text and of the paths of the files beside it, without the texts'
  /// bodies.
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

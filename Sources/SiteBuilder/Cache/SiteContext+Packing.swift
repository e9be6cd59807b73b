import Model
import Templating

extension SiteContext {
  /// What of a site's presentation its own texts decide, in bytes: where the menu leads, and which lists there are.
  var packed: [UInt8] {
    var packer = Packer()
    packer.pack(list: settings.menu) {
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
    packer.pack(list: Taxonomy.Kind.allCases) { $0.pack(lists.contains(.taxonomy($1))) }
    packer.pack(feeds.isEmpty)
    return packer.bytes
  }

  /// Creates a presentation from what was written of it.
  ///
  /// - Parameters:
  ///   - settings: What `site.yml` says, set as it is printed, but for the menu.
  ///   - bytes: What ``packed`` was.
  init(settings: SiteSettings, packed bytes: ArraySlice<UInt8>) throws(Unpacker.Damage) {
    var settings = settings
    var packed = Unpacker(bytes)
    settings.menu = try packed.list { (packed) throws(Unpacker.Damage) in
      let title = try packed.text()
      let destination: LinkDestination
      switch try packed.number() {
      case 0: destination = .address(try packed.text())
      case 1: destination = .fragment(try packed.text())
      case 2: destination = .page(try packed.page(), fragment: try packed.optionalText())
      case 3: destination = .file(BundleFile(source: try packed.text(), page: try packed.page()))
      default: throw Unpacker.Damage()
      }
      return SiteSettings.MenuEntry(title: title, destination: destination)
    }
    let flags = try packed.list { (packed) throws(Unpacker.Damage) in try packed.flag() }
    guard flags.count == Taxonomy.Kind.allCases.count else { throw Unpacker.Damage() }
    let hasNoFeeds = try packed.flag()
    self.init(
      settings: settings,
      lists: [.index] + zip(Taxonomy.Kind.allCases, flags).compactMap { $1 ? .taxonomy($0) : nil },
      feeds: hasNoFeeds ? [] : MachineFile.feeds)
  }
}

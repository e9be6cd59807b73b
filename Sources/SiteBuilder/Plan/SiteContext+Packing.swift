import Model
import Templating

extension SiteContext {
  /// The part of a site's context that its texts decide, in bytes: the menu's destinations and the lists there are.
  var packed: [UInt8] {
    var packer = Packer()
    packer.pack(
      settings.menu, Taxonomy.Kind.allCases.map { lists.contains(.taxonomy($0)) }, lists.contains(.libraries),
      MachineFile.feeds.allSatisfy(feeds.contains),
      feeds.contains(MachineFile.opds), hasSearch)
    return packer.bytes
  }

  /// Creates a context from its packed part.
  ///
  /// - Parameters:
  ///   - settings: The settings of `site.yml`, typeset; their menu is replaced by the packed one.
  ///   - bytes: The value of ``packed``.
  init(settings: SiteSettings, packed bytes: ArraySlice<UInt8>) throws {
    var settings = settings
    var packed = Unpacker(bytes)
    settings.menu = try packed.next()
    let flags: [Bool] = try packed.next()
    let hasLibraries: Bool = try packed.next()
    let hasAddress: Bool = try packed.next()
    let hasBooks: Bool = try packed.next()
    let hasSearch: Bool = try packed.next()
    self.init(
      settings: settings,
      lists: [.index] + zip(Taxonomy.Kind.allCases, flags).compactMap { $1 ? .taxonomy($0) : nil }
        + (hasLibraries ? [.libraries] : []),
      feeds: MachineFile.feeds(hasAddress: hasAddress, hasBooks: hasBooks), hasSearch: hasSearch)
  }
}

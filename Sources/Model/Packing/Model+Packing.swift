package import Diagnostics

extension Diagnostic: Packable {
  package func pack(into packer: inout Packer) {
    packer.pack(severity == .error, code, location, endColumn, message, hint, related)
  }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    let severity: Severity = try packed.next(Bool.self) ? .error : .warning
    let (code, location, end) = (
      try packed.next(DiagnosticCode.self), try packed.next(SourceLocation.self), try packed.next(Int.self)
    )
    self.init(
      severity, code, at: location, length: end - location.column, words: (try packed.text(), try packed.text()),
      related: try packed.next())
  }
}

extension DiagnosticCode: Packable {}

extension RelatedLocation: Packable {
  package func pack(into packer: inout Packer) { packer.pack(location, message) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(try packed.next(), try packed.text())
  }
}

extension SourceLocation: Packable {
  package func pack(into packer: inout Packer) { packer.pack(file, line, column) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(file: try packed.next(), line: try packed.next(), column: try packed.next())
  }
}

extension OutputPath: Packable {
  package func pack(into packer: inout Packer) { path.pack(into: &packer) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) { self.init(try packed.text()) }
}

extension BundleFile: Packable {
  package func pack(into packer: inout Packer) { packer.pack(source, page) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(source: try packed.next(), page: try packed.next())
  }
}

extension Slug: Packable {
  package func pack(into packer: inout Packer) { name.pack(into: &packer) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    guard let slug = Slug(try packed.text()) else { throw Unpacker.Damage() }
    self = slug
  }
}

extension LanguageTag: Packable {
  package func pack(into packer: inout Packer) { tag.pack(into: &packer) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    guard let language = LanguageTag(try packed.text()) else { throw Unpacker.Damage() }
    self = language
  }
}

extension PublicationDate: Packable {
  package func pack(into packer: inout Packer) { edtf.pack(into: &packer) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    guard let date = PublicationDate(try packed.text()) else { throw Unpacker.Damage() }
    self = date
  }
}

extension Format: Packable {}
extension NotesPlacement: Packable {}
extension WritingDirection: Packable {}

extension OwnKey: Packable {
  package func pack(into packer: inout Packer) { packer.pack(name, value) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(name: try packed.next(), value: try packed.next())
  }
}

extension FrontMatter.SeriesEntry: Packable {
  package func pack(into packer: inout Packer) { packer.pack(name, number) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(name: try packed.next(), number: try packed.next())
  }
}

extension CrossReference: Packable {
  package func pack(into packer: inout Packer) { packer.pack(page, fragment, line, column) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      page: try packed.next(), fragment: try packed.next(), line: try packed.next(), column: try packed.next())
  }
}

extension Collection: Packable {
  package func pack(into packer: inout Packer) { packer.pack(path, title) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(path: try packed.next(), title: try packed.next())
  }
}

extension SiteSettings.MenuEntry: Packable {
  package func pack(into packer: inout Packer) { packer.pack(title, destination) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(title: try packed.next(), destination: try packed.next())
  }
}

extension LinkDestination: Packable {
  package func pack(into packer: inout Packer) {
    switch self {
    case .address(let address): packer.pack(0, address)
    case .fragment(let name): packer.pack(1, name)
    case .page(let page, let fragment): packer.pack(2, page, fragment)
    case .file(let file): packer.pack(3, file)
    }
  }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    switch try packed.number() {
    case 0: self = .address(try packed.next())
    case 1: self = .fragment(try packed.next())
    case 2: self = .page(try packed.next(), fragment: try packed.next())
    case 3: self = .file(try packed.next())
    default: throw Unpacker.Damage()
    }
  }
}

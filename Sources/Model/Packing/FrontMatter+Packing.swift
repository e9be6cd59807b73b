extension FrontMatter {
  /// Writes all of it.
  package func pack(into packer: inout Packer) {
    packer.pack(title)
    packer.pack(subtitle)
    packer.pack(list: authors) { $0.pack($1) }
    packer.pack(date?.edtf)
    packer.pack(language.tag)
    packer.pack(summary)
    packer.pack(list: topics) { $0.pack($1) }
    packer.pack(series?.name)
    packer.pack(optional: series?.number) { $0.pack($1) }
    packer.pack(list: translators) { $0.pack($1) }
    packer.pack(publisher)
    packer.pack(source)
    packer.pack(rights)
    packer.pack(isDraft)
    packer.pack(isPage)
    packer.pack(list: formats) { $0.pack($1.rawValue) }
    packer.pack(notes.rawValue)
    packer.pack(isSmart)
    packer.pack(list: ownKeys) {
      $0.pack($1.name)
      $0.pack($1.value)
    }
  }

  /// Reads it back.
  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    let (title, subtitle) = (try packed.text(), try packed.optionalText())
    let authors = try packed.list { (packed) throws(Unpacker.Damage) in try packed.text() }
    let date = try packed.optionalText()
    guard let language = LanguageTag(try packed.text()) else { throw Unpacker.Damage() }
    self.init(title: title, language: language)
    self.subtitle = subtitle
    self.authors = authors
    self.date = date.flatMap { PublicationDate($0) }
    summary = try packed.optionalText()
    topics = try packed.list { (packed) throws(Unpacker.Damage) in try packed.text() }
    let series = try packed.optionalText()
    let number = try packed.optional { (packed) throws(Unpacker.Damage) in try packed.number() }
    self.series = series.map { SeriesPlace(name: $0, number: number) }
    translators = try packed.list { (packed) throws(Unpacker.Damage) in try packed.text() }
    publisher = try packed.optionalText()
    source = try packed.optionalText()
    rights = try packed.optionalText()
    isDraft = try packed.flag()
    isPage = try packed.flag()
    formats = try packed.list { (packed) throws(Unpacker.Damage) in try packed.format() }
    guard let notes = NotesPlacement(rawValue: try packed.text()) else { throw Unpacker.Damage() }
    self.notes = notes
    isSmart = try packed.flag()
    ownKeys = try packed.list { (packed) throws(Unpacker.Damage) in
      OwnKey(name: try packed.text(), value: try packed.text())
    }
  }
}

extension Unpacker {
  /// Reads a form.
  package mutating func format() throws(Damage) -> Format {
    guard let format = Format(rawValue: try text()) else { throw Damage() }
    return format
  }
}

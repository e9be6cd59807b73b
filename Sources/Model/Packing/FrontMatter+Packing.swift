extension FrontMatter: Packable {
  package func pack(into packer: inout Packer) {
    packer.pack(
      title, subtitle, authors, date, language, summary, topics, series, issue, translators, publisher, source, rights,
      aliases, dedication, isDraft, isPage, order, formats, notes, isSmart, checks, ownKeys)
  }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) {
    self.init(
      title: try packed.next(), subtitle: try packed.next(), authors: try packed.next(), date: try packed.next(),
      language: try packed.next(), summary: try packed.next(), topics: try packed.next(), series: try packed.next(),
      issue: try packed.next(), translators: try packed.next(), publisher: try packed.next(), source: try packed.next(),
      rights: try packed.next(), aliases: try packed.next(), dedication: try packed.next(), isDraft: try packed.next(),
      isPage: try packed.next(), order: try packed.next(), formats: try packed.next(), notes: try packed.next(),
      isSmart: try packed.next(), checks: try packed.next(), ownKeys: try packed.next())
  }
}

extension Alias: Packable {
  package func pack(into packer: inout Packer) { packer.pack(path) }

  package init(from packed: inout Unpacker) throws(Unpacker.Damage) { self.init(path: try packed.next()) }
}

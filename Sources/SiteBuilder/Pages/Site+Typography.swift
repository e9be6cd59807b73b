import HTML
import Model

extension Site {
  /// The site with its settings and its texts' front matter typeset, where smart punctuation is not switched off.
  var typeset: Site { replacing(settings: settings.typeset, texts: texts.map(\.typeset)) }
}

extension SiteSettings {
  /// The settings with all their words typeset, where smart punctuation is not switched off.
  var typeset: SiteSettings {
    guard isSmart else { return self }
    var settings = self
    settings.title = SmartPunctuation.applied(to: title, in: language)
    settings.subtitle = subtitle.map { SmartPunctuation.applied(to: $0, in: language) }
    settings.author = author.map { SmartPunctuation.applied(to: $0, in: language) }
    settings.publisher = publisher.map { SmartPunctuation.applied(to: $0, in: language) }
    settings.books = books.map { book in
      var book = book
      let language = book.language ?? self.language
      book.title = SmartPunctuation.applied(to: book.title, in: language)
      book.subtitle = book.subtitle.map { SmartPunctuation.applied(to: $0, in: language) }
      return book
    }
    settings.description = description.map { SmartPunctuation.applied(to: $0, in: language) }
    return settings
  }
}

extension Text {
  /// The text with its front matter typeset, where smart punctuation is not switched off.
  var typeset: Text {
    guard frontMatter.isSmart else { return self }
    var frontMatter = frontMatter
    let language = frontMatter.language
    frontMatter.title = SmartPunctuation.applied(to: frontMatter.title, in: language)
    frontMatter.subtitle = frontMatter.subtitle.map { SmartPunctuation.applied(to: $0, in: language) }
    frontMatter.summary = frontMatter.summary.map { SmartPunctuation.applied(to: $0, in: language) }
    // Names and topics are typeset too, so that each is one name whichever apostrophe it is typed with.
    frontMatter.authors = frontMatter.authors.map { SmartPunctuation.applied(to: $0, in: language) }
    frontMatter.translators = frontMatter.translators.map { SmartPunctuation.applied(to: $0, in: language) }
    frontMatter.topics = frontMatter.topics.map { SmartPunctuation.applied(to: $0, in: language) }
    frontMatter.series = frontMatter.series.map {
      FrontMatter.SeriesEntry(name: SmartPunctuation.applied(to: $0.name, in: language), number: $0.number)
    }
    frontMatter.issue = frontMatter.issue.map { SmartPunctuation.applied(to: $0, in: language) }
    frontMatter.publisher = frontMatter.publisher.map { SmartPunctuation.applied(to: $0, in: language) }
    frontMatter.dedication = frontMatter.dedication.map { SmartPunctuation.applied(to: $0, in: language) }
    frontMatter.source = frontMatter.source.map { SmartPunctuation.applied(to: $0, in: language) }
    frontMatter.rights = frontMatter.rights.map { SmartPunctuation.applied(to: $0, in: language) }
    return Text(source: source, slug: slug, collection: collection, frontMatter: frontMatter, sourceSize: sourceSize)
  }
}

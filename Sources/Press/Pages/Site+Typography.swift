import Hypertext
import Manuscript

extension Site {
  /// The site with every title, summary and line of its own set as a typesetter would print it, where that is wished.
  var typeset: Site {
    var settings = settings
    if settings.isSmart {
      let language = settings.language
      settings.title = SmartPunctuation.applied(to: settings.title, in: language)
      settings.subtitle = settings.subtitle.map { SmartPunctuation.applied(to: $0, in: language) }
      settings.description = settings.description.map { SmartPunctuation.applied(to: $0, in: language) }
    }
    return replacing(settings: settings, texts: texts.map { $0.frontMatter.isSmart ? $0.typeset : $0 })
  }
}

extension Text {
  /// The text with what it says about itself set as its body is.
  fileprivate var typeset: Text {
    var frontMatter = frontMatter
    let language = frontMatter.language
    frontMatter.title = SmartPunctuation.applied(to: frontMatter.title, in: language)
    frontMatter.subtitle = frontMatter.subtitle.map { SmartPunctuation.applied(to: $0, in: language) }
    frontMatter.summary = frontMatter.summary.map { SmartPunctuation.applied(to: $0, in: language) }
    frontMatter.source = frontMatter.source.map { SmartPunctuation.applied(to: $0, in: language) }
    frontMatter.rights = frontMatter.rights.map { SmartPunctuation.applied(to: $0, in: language) }
    return Text(source: source, slug: slug, collection: collection, frontMatter: frontMatter, sourceSize: sourceSize)
  }
}

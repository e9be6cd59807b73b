import Diagnostics

/// A site that builds at once: its settings, two pamphlets that show what can be done, and a page about the site.
enum StarterSite {
  /// Writes the site into a folder that has none.
  static func write(to folder: FileTree) throws(SystemFailure) {
    for file in files(title: "Our Pamphlets") { try folder.write(Array(file.content.utf8), to: file.path) }
  }

  /// The files, by their paths in the site's folder.
  ///
  /// - Parameter title: The site's title, as YAML can carry it between double quotes.
  private static func files(title: String) -> [(path: String, content: String)] {
    [
      ("site.yml", settings(title: title)), ("content/from-hand-to-hand.md", StarterTexts.pamphlet),
      ("content/a-meeting-in-a-kitchen.md", StarterTexts.leaflet), ("content/_pages/about.md", StarterTexts.about),
    ]
  }

  private static func settings(title: String) -> String {
    """
    # The settings of this site. Every line may be changed or left out; a line that begins with # says nothing.

    title: "\(title)"
    # subtitle: What the site is, in a line
    lang: en
    # description: What the site is, in a sentence, for search engines and feeds

    # The address the site will be published under; feeds and the site map need it.
    # base_url: https://example.org/

    # The forms every text is made in: the page, an e-book, plain text, the Markdown it was made from, and on paper a PDF
    # and a booklet, for which 'pamphlet setup print' installs the typesetter. There are zine, leaflet, poster and newspaper, too.
    formats: [html, epub, text, source, pdf, booklet]

    # The paper of what is printed: a4 or letter.
    # paper: letter

    # How the pages look: a colour for links and ornaments, and the other theme.
    # look: { accent: "#8a1c1c" }
    # theme: broadside

    # Where the site is published to by 'pamphlet publish'.
    # publish:
    #   stick: { to: folder, path: /media/stick/library }

    """
  }
}

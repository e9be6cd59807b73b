/// A site that builds at once: its settings, and a first text to be changed or thrown away.
enum StarterSite {
  /// The files, by their paths in the site's folder.
  ///
  /// - Parameter title: The site's title, as YAML can carry it between double quotes.
  static func files(title: String) -> [(path: String, content: String)] {
    [("site.yml", settings(title: title)), ("content/a-first-pamphlet.md", firstText)]
  }

  private static func settings(title: String) -> String {
    """
    # The settings of this site. Every line may be changed or left out.

    title: "\(title)"
    # subtitle: What the site is, in a line
    lang: en
    # description: What the site is, in a sentence, for search engines and feeds

    # The address the site will be published under; feeds and the site map need it.
    # base_url: https://example.org/

    # The forms every text is made in: the page, an e-book, plain text, the Markdown it was made from, and on paper a PDF
    # and a booklet, for which 'pamphlet setup print' installs the typesetter.
    formats: [html, epub, text, source, pdf, booklet]

    """
  }

  private static let firstText = """
    ---
    title: A First Pamphlet
    subtitle: To be changed, or thrown away
    summary: What a text looks like, in its source and on its page.
    topics: [beginnings]
    ---

    This is the text of `content/a-first-pamphlet.md`. Open that file in any editor, change a
    word, run `pamphlet build` again, and look at this page once more.

    ## How it is written

    A blank line ends a paragraph. Words between stars are *emphasised*, and between two pairs
    of stars they are **strong**. A note[^note] is called where it belongs; what it says stands
    on a line of its own, anywhere in the file.

    > Whatever begins with a pointed bracket is a quotation. Its last line may say whose it is.
    >
    > — Somebody, *Some Book*

    ## What to do next

    1. Write a text of your own: `pamphlet new "The Title"`.
    2. Give the site its name in `site.yml`.
    3. Build it: `pamphlet build`. The folder `public` is the website.

    [^note]: This is the note. Its number is set by the program, so notes may be added and
        taken away without counting.

    """
}

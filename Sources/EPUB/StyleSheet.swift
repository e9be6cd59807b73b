/// The style sheet of all books. It sets no font, no size of the running text and no colour: those are for readers to
/// choose.
enum StyleSheet {
  static let css = """
    html, body { margin: 0; padding: 0; }
    p { margin: 0; text-indent: 1.2em; widows: 2; orphans: 2; }
    h1, h2, h3, h4, h5, h6 { font-weight: normal; line-height: 1.2; text-align: start; margin: 2em 0 .8em;
      break-after: avoid; page-break-after: avoid; hyphens: none; -epub-hyphens: none; }
    h1 { font-size: 1.6em; }
    h2 { font-size: 1.3em; }
    h3 { font-size: 1.1em; font-style: italic; }
    h4, h5, h6 { font-size: 1em; font-style: italic; }
    :lang(zh) h3, :lang(ja) h3, :lang(ko) h3, :lang(ar) h3, :lang(he) h3, :lang(fa) h3 { font-style: normal; }
    header + p, h2 + p, h3 + p, h4 + p, h5 + p, h6 + p, hr + p, blockquote + p, ul + p, ol + p, pre + p, table + p,
    figure + p, div + p, .title-page p, li p:first-child, blockquote p:first-child, aside p:first-child, .note p:first-child,
    td p, th p { text-indent: 0; }
    .title-page { text-align: center; margin: 3em 0 3.5em; }
    .title-page h1 { text-align: center; margin: .5em 0 .4em; }
    .title-page p { margin: .5em 0; }
    .subtitle { font-style: italic; }
    .series, .imprint, .translator { font-size: .9em; }
    .author { margin-top: 1.4em !important; }
    blockquote { margin: 1em 0; margin-inline-start: 1.5em; margin-inline-end: 0; font-size: .95em; }
    blockquote footer { text-align: end; margin-top: .3em; }
    .verse { margin: 1em 0; margin-inline-start: 1.5em; }
    .verse p { text-indent: 0; margin: 0 0 .8em; }
    .line { display: block; padding-inline-start: 2em; text-indent: -2em; text-align: start; }
    .line + br { display: none; }
    ul, ol { margin: .8em 0; padding: 0; padding-inline-start: 1.6em; }
    li > p + p { margin-top: .4em; }
    hr { border: 0; margin: 1.5em 0; text-align: center; height: auto; color: inherit; }
    hr::before { content: "* * *"; }
    pre, code, kbd, samp { font-family: monospace; font-size: .85em; }
    pre { white-space: pre-wrap; overflow-wrap: break-word; margin: 1em 0; text-align: start; hyphens: none; }
    pre code { font-size: 1em; }
    table { border-collapse: collapse; margin: 1em auto; font-size: .85em; line-height: 1.3; }
    caption { font-style: italic; margin-bottom: .4em; }
    th, td { padding: .25em .5em; vertical-align: top; text-align: start; border-bottom: 1px solid; }
    th { font-weight: normal; font-style: italic; vertical-align: bottom; }
    .center { text-align: center; }
    .end { text-align: end; }
    figure { margin: 1.2em 0; text-align: center; break-inside: avoid; page-break-inside: avoid; }
    figcaption { font-size: .9em; font-style: italic; margin-top: .4em; }
    img { max-width: 100%; height: auto; }
    sup { font-size: .75em; line-height: 0; }
    sup a, aside a, .note a { text-decoration: none; }
    .notes { margin-top: 2.5em; border-top: 1px solid; padding-top: .8em; font-size: .9em; }
    aside, .note { margin: .4em 0; }
    .colophon { margin-top: 3em; font-size: .9em; }
    .colophon p { text-indent: 0; margin-top: .6em; overflow-wrap: break-word; }
    dt { font-style: italic; }
    dd { margin: 0 0 .5em; margin-inline-start: 1.2em; }
    .cover { text-align: center; margin: 0; }
    .cover img { max-height: 100vh; max-width: 100%; width: auto; height: 100vh; }
    nav ol { list-style: none; padding-inline-start: 1.2em; }
    nav li { margin: .3em 0; }

    """
}

/// The code at the end of a message, by which it is looked up in the manual and switched off.
///
/// The comment before a case is its entry in the manual: what is meant, why it matters and what to do, then an example
/// before and after. The entry of a rule of `pamphlet check` stands before the rule instead, in its own file.
package enum DiagnosticCode: String, CaseIterable, Hashable, Sendable {

  // MARK: Looks like Markdown and is not

  /// A note written without Markdown's sign for notes.
  ///
  /// Before Markdown had footnotes, people wrote `[1]` after a word and again before the note. Both are printed as they
  /// stand, and neither leads to the other.
  ///
  /// ```
  /// Walk softly.[1]
  ///
  /// [1] And carry it far.
  /// ```
  ///
  /// ```
  /// Walk softly.[^1]
  ///
  /// [^1]: And carry it far.
  /// ```
  case oldNote = "old-note"

  /// A footnote written in the middle of the text.
  ///
  /// Other programs read `^[…]` as a note. Here it is printed as it stands: a note goes on a line of its own.
  ///
  /// ```
  /// Walk softly.^[And carry it far.]
  /// ```
  ///
  /// ```
  /// Walk softly.[^1]
  ///
  /// [^1]: And carry it far.
  /// ```
  case inlineNote = "inline-note"

  /// A link written as in a wiki.
  ///
  /// It is printed with its brackets. A link to another text of the site names its file.
  ///
  /// ```
  /// See [[on-walking]].
  /// ```
  ///
  /// ```
  /// See [the first walk](on-walking.md).
  /// ```
  case wikiLink = "wiki-link"

  /// A link with a label that is not defined anywhere.
  ///
  /// The second pair of brackets names a line that says where the link leads. Without that line, the whole link is
  /// printed as it stands.
  ///
  /// ```
  /// See [the pond][walden].
  /// ```
  ///
  /// ```
  /// See [the pond][walden].
  ///
  /// [walden]: walden.md
  /// ```
  case undefinedLink = "undefined-link"

  /// A link or picture with an address that Markdown cannot read.
  ///
  /// A space ends the address, so the link is printed as it stands. Put the address between `<` and `>`.
  ///
  /// ```
  /// [the pond](the pond.md)
  /// ```
  ///
  /// ```
  /// [the pond](<the pond.md>)
  /// ```
  case spaceInAddress = "space-in-address"

  /// Attributes in braces, which only other programs read.
  ///
  /// They are printed. A heading already has an address: its words in lower case, joined by hyphens.
  ///
  /// ```
  /// ## The Pond {#pond}
  /// ```
  ///
  /// ```
  /// ## The Pond
  /// ```
  case attributes = "attributes"

  /// Markup for another program.
  ///
  /// Boxes (`:::`), call-outs (`[!NOTE]`) and template tags (`{%`) mean nothing here and are printed.
  ///
  /// ```
  /// ::: aside
  /// A word to the side.
  /// :::
  /// ```
  ///
  /// ```
  /// > A word to the side.
  /// ```
  case unknownConstruct = "unknown-construct"

  /// A definition list in the form that some other programs read.
  ///
  /// A line that begins with a colon is printed as it stands.
  ///
  /// ```
  /// Zine
  /// : a small magazine
  /// ```
  ///
  /// ```
  /// <dl><dt>Zine</dt><dd>a small magazine</dd></dl>
  /// ```
  case definitionList = "definition-list"

  /// A heading without a space after its number signs.
  ///
  /// It is printed as a line of text, together with the number signs.
  ///
  /// ```
  /// ##The Pond
  /// ```
  ///
  /// ```
  /// ## The Pond
  /// ```
  case headingWithoutSpace = "heading-without-space"

  /// A table without the row of hyphens under its head.
  ///
  /// The vertical bars are printed.
  ///
  /// ```
  /// | Year | Print run |
  /// | 1901 | 500 |
  /// ```
  ///
  /// ```
  /// | Year | Print run |
  /// | --- | --- |
  /// | 1901 | 500 |
  /// ```
  case tableWithoutHyphens = "table-without-hyphens"

  /// Vertical bars before lines of verse.
  ///
  /// Other programs keep the line breaks. Here the bars are printed and the lines run together. End each line but the
  /// last with a backslash.
  ///
  /// ```
  /// | Weed by the wall,
  /// | bread in the hall.
  /// ```
  ///
  /// ```
  /// Weed by the wall,\
  /// bread in the hall.
  /// ```
  case barsBeforeVerse = "bars-before-verse"

  /// A row of hyphens that turns the lines above it into a heading.
  ///
  /// With a blank line above it, the row becomes the break that you meant.
  ///
  /// ```
  /// And that was all, he said.
  /// ---
  /// The next year they came back.
  /// ```
  ///
  /// ```
  /// And that was all, he said.
  ///
  /// ---
  ///
  /// The next year they came back.
  /// ```
  case accidentalHeading = "accidental-heading"

  /// A table row with more cells than the head of the table.
  ///
  /// The extra cells are not printed. Often the cause is a vertical bar in the text, which is read as the border of a
  /// cell.
  ///
  /// ```
  /// | Year | Sold |
  /// | --- | --- |
  /// | 1901 | 500 | 20 |
  /// ```
  ///
  /// ```
  /// | Year | Sold | Left |
  /// | --- | --- | --- |
  /// | 1901 | 500 | 20 |
  /// ```
  case surplusCells = "surplus-cells"

  /// A list item that is printed with another number.
  ///
  /// Markdown counts on from the first number, whatever the next numbers say.
  ///
  /// ```
  /// 1. Bread
  /// 3. Salt
  /// ```
  ///
  /// ```
  /// 1. Bread
  /// 2. Salt
  /// ```
  case listNumber = "list-number"

  /// Asterisks with spaces next to the words inside them.
  ///
  /// They are printed. Asterisks for emphasis must touch the words.
  ///
  /// ```
  /// It was ** very ** late.
  /// ```
  ///
  /// ```
  /// It was **very** late.
  /// ```
  case spacedEmphasis = "spaced-emphasis"

  /// Asterisks that do not work as emphasis because of the characters beside them.
  ///
  /// Between a letter and a punctuation mark, Markdown cannot tell whether asterisks begin or end something. This
  /// happens in Chinese and Japanese, and before quotation marks.
  ///
  /// ```
  /// 他说**“不”**了。
  /// ```
  ///
  /// ```
  /// 他说<strong>“不”</strong>了。
  /// ```
  case refusedEmphasis = "refused-emphasis"

  /// Markdown inside a block of HTML.
  ///
  /// Between two tags, nothing is read as Markdown unless there is a blank line before and after the words.
  ///
  /// ```
  /// <div>
  /// A *loud* word.
  /// </div>
  /// ```
  ///
  /// ```
  /// <div>
  ///
  /// A *loud* word.
  ///
  /// </div>
  /// ```
  case markdownInHtml = "markdown-in-html"

  /// A backslash at the end of a paragraph.
  ///
  /// It breaks a line only if another line follows. At the end of a paragraph it is printed.
  ///
  /// ```
  /// Weed by the wall,\
  /// bread in the hall.\
  /// ```
  ///
  /// ```
  /// Weed by the wall,\
  /// bread in the hall.
  /// ```
  case backslashAtEnd = "backslash-at-end"

  /// An HTML element that is not allowed.
  ///
  /// It is printed as text, so that no text can harm a reader. The page on writing lists the elements that are allowed.
  ///
  /// ```
  /// <iframe src="map.html"></iframe>
  /// ```
  ///
  /// ```
  /// [The map](map.md)
  /// ```
  case htmlLeftOut = "html-left-out"

  /// An HTML tag without its counterpart.
  ///
  /// An element must begin and end within the same paragraph, list item or quotation.
  ///
  /// ```
  /// A <sup>word.
  /// ```
  ///
  /// ```
  /// A <sup>word</sup>.
  /// ```
  case unbalancedHtml = "unbalanced-html"

  /// An HTML attribute that is not allowed.
  ///
  /// The element is kept; the attribute is left out.
  ///
  /// ```
  /// <span onclick="go()">Word</span>
  /// ```
  ///
  /// ```
  /// <span>Word</span>
  /// ```
  case attributeLeftOut = "attribute-left-out"

  // MARK: Notes

  /// A reference to a footnote that has no text.
  ///
  /// The reference would lead nowhere, so the site is not built. Write the note. Often its label is only misspelled.
  ///
  /// ```
  /// Walk softly.[^stick]
  /// ```
  ///
  /// ```
  /// Walk softly.[^stick]
  ///
  /// [^stick]: And carry it far.
  /// ```
  case undefinedFootnote = "undefined-footnote"

  /// A footnote without a reference in the text.
  ///
  /// It is not printed. Put its reference where it belongs.
  ///
  /// ```
  /// Walk softly.
  ///
  /// [^1]: And carry it far.
  /// ```
  ///
  /// ```
  /// Walk softly.[^1]
  ///
  /// [^1]: And carry it far.
  /// ```
  case unreferencedFootnote = "unreferenced-footnote"

  /// Footnotes that are referenced only by each other.
  ///
  /// Nobody who reads the text ever reaches them.
  ///
  /// ```
  /// Walk softly.
  ///
  /// [^1]: See the next.[^2]
  ///
  /// [^2]: See the last.[^1]
  /// ```
  ///
  /// ```
  /// Walk softly.[^1]
  ///
  /// [^1]: See the next.[^2]
  ///
  /// [^2]: And carry it far.
  /// ```
  case footnoteCircle = "footnote-circle"

  /// Two footnotes with the same label.
  ///
  /// Only you know which of them the reference means.
  ///
  /// ```
  /// Walk softly.[^1]
  ///
  /// [^1]: And far.
  ///
  /// [^1]: And long.
  /// ```
  ///
  /// ```
  /// Walk softly.[^1] Come back.[^2]
  ///
  /// [^1]: And far.
  ///
  /// [^2]: And late.
  /// ```
  case doubledFootnote = "doubled-footnote"

  /// A space in the label of a footnote.
  ///
  /// With a space in the label, Markdown does not read it as a footnote.
  ///
  /// ```
  /// Walk softly.[^the stick]
  /// ```
  ///
  /// ```
  /// Walk softly.[^the-stick]
  ///
  /// [^the-stick]: And carry it far.
  /// ```
  case footnoteLabel = "footnote-label"

  /// A footnote without text.
  ///
  /// Its reference leads to nothing.
  ///
  /// ```
  /// Walk softly.[^1]
  ///
  /// [^1]:
  /// ```
  ///
  /// ```
  /// Walk softly.[^1]
  ///
  /// [^1]: And carry it far.
  /// ```
  case emptyFootnote = "empty-footnote"

  /// A footnote that is indented so far that it is not recognised.
  ///
  /// Four spaces turn it into code, and in a list it becomes part of the list item.
  ///
  /// ```
  /// Walk softly.[^1]
  ///
  ///     [^1]: And carry it far.
  /// ```
  ///
  /// ```
  /// Walk softly.[^1]
  ///
  /// [^1]: And carry it far.
  /// ```
  case hiddenFootnote = "hidden-footnote"

  /// A footnote reference inside the words of a link.
  ///
  /// One link cannot be inside another, so the reference is printed after the link.
  ///
  /// ```
  /// [the pond[^1]](walden.md)
  /// ```
  ///
  /// ```
  /// [the pond](walden.md)[^1]
  /// ```
  case footnoteInLink = "footnote-in-link"

  /// A footnote reference that Markdown reads as the words of a link.
  ///
  /// It is followed directly by parentheses, which Markdown reads as an address. Put a space between them.
  ///
  /// ```
  /// Walk softly[^1](1862).
  /// ```
  ///
  /// ```
  /// Walk softly[^1] (1862).
  /// ```
  case footnoteAsLink = "footnote-as-link"

  /// A footnote reference in the description or caption of a picture.
  ///
  /// Readers cannot follow it there. Put the reference in the text.
  ///
  /// ```
  /// ![A pond[^1]](pond.png)
  /// ```
  ///
  /// ```
  /// ![A pond](pond.png)
  ///
  /// The pond in winter.[^1]
  /// ```
  case footnoteInDescription = "footnote-in-description"

  /// A footnote reference in the front matter.
  ///
  /// A title also appears in lists, in feeds and on covers, where the note is not. The reference is left out.
  ///
  /// ```
  /// title: On Walking[^1]
  /// ```
  ///
  /// ```
  /// title: On Walking
  /// ```
  case footnoteInFrontMatter = "footnote-in-front-matter"

  /// Markdown or HTML in the front matter.
  ///
  /// A title appears in lists, in feeds and on covers as plain text. Write a title with emphasis as the first heading
  /// of the text.
  ///
  /// ```
  /// title: On *Walking*
  /// ```
  ///
  /// ```
  /// # On *Walking*
  /// ```
  case markupInFrontMatter = "markup-in-front-matter"

  // MARK: Links and pictures

  /// A link or picture that leads to nothing in the site.
  ///
  /// The file was renamed, or its name is misspelled. An address within the site starts from the folder of the text
  /// that contains it.
  ///
  /// ```
  /// [The first walk](on-waking.md)
  /// ```
  ///
  /// ```
  /// [The first walk](on-walking.md)
  /// ```
  case deadLink = "dead-link"

  /// A link to a place that does not exist on its page.
  ///
  /// The address of a heading is its words in lower case, joined by hyphens.
  ///
  /// ```
  /// [the pond](walden.md#pont)
  /// ```
  ///
  /// ```
  /// [the pond](walden.md#pond)
  /// ```
  case missingAnchor = "missing-anchor"

  /// A link or picture without an address.
  ///
  /// ```
  /// [the pond]()
  /// ```
  ///
  /// ```
  /// [the pond](walden.md)
  /// ```
  case linkWithoutAddress = "link-without-address"

  /// A link whose kind of address is not allowed.
  ///
  /// Links lead to files of the site and to addresses that begin with `http`, `https`, `mailto` or `tel`. Any other
  /// kind can run a script, or works on one computer only.
  ///
  /// ```
  /// [Read it](javascript:show)
  /// ```
  ///
  /// ```
  /// [Read it](show.md)
  /// ```
  case linkScheme = "link-scheme"

  /// A link to a file outside the site.
  ///
  /// It would work on your computer only.
  ///
  /// ```
  /// [my notes](../../notes.txt)
  /// ```
  ///
  /// ```
  /// [my notes](notes.md)
  /// ```
  case linkOutside = "link-outside"

  /// A link to a draft.
  ///
  /// The draft has no page yet. The link is left out until the draft is published.
  ///
  /// ```
  /// [the next walk](draft.md)
  /// ```
  ///
  /// ```
  /// the next walk
  /// ```
  case linkToDraft = "link-to-draft"

  /// A picture without a description.
  ///
  /// People who cannot see the picture learn nothing about it. Say in a few words what it shows.
  ///
  /// ```
  /// ![](pond.png)
  /// ```
  ///
  /// ```
  /// ![A pond under ice, seen from the hut](pond.png)
  /// ```
  case missingDescription = "missing-description"

  /// A picture that is too large to publish.
  ///
  /// It would take readers minutes to load. Save it with fewer pixels, or as JPEG.
  ///
  /// ```
  /// ![The pond](pond-full-size.tiff)
  /// ```
  ///
  /// ```
  /// ![The pond](pond.jpg)
  /// ```
  case pictureTooLarge = "picture-too-large"

  /// A file that browsers do not show as a picture.
  ///
  /// Save it again as PNG, JPEG, GIF, WebP or SVG.
  ///
  /// ```
  /// ![The pond](pond.bmp)
  /// ```
  ///
  /// ```
  /// ![The pond](pond.png)
  /// ```
  case notAPicture = "not-a-picture"

  /// An SVG picture that can run or load something.
  ///
  /// A drawing needs no script. Most drawing programs can save a plain SVG.
  ///
  /// ```
  /// <svg onload="go()">…</svg>
  /// ```
  ///
  /// ```
  /// <svg>…</svg>
  /// ```
  case unsafeSvg = "unsafe-svg"

  /// A file that no text shows or links to.
  ///
  /// It is not published. Show it in a text, or remove it.
  ///
  /// ```
  /// content/house.png, and no text that shows it
  /// ```
  ///
  /// ```
  /// ![A house](house.png)
  /// ```
  case unusedFile = "unused-file"

  /// An introduction to an author, a topic, a series or a year that the site does not have.
  ///
  /// It is not printed anywhere. Its file must have the same name as the folder of the page: the name in lower case,
  /// with hyphens.
  ///
  /// ```
  /// content/_authors/Thoreau.md
  /// ```
  ///
  /// ```
  /// content/_authors/henry-david-thoreau.md
  /// ```
  case unusedIntroduction = "unused-introduction"

  // MARK: Front matter and settings

  /// Front matter that is not read because of what comes before it or around it.
  ///
  /// The first three hyphens must be the first line of the file. Otherwise the keys would be printed, whether the text
  /// is a draft or not.
  ///
  /// ```
  ///
  /// ---
  /// title: On Walking
  /// ---
  /// ```
  ///
  /// ```
  /// ---
  /// title: On Walking
  /// ---
  /// ```
  case misplacedFrontMatter = "misplaced-front-matter"

  /// Front matter without an end.
  ///
  /// Write three hyphens on a line of their own after the last key.
  ///
  /// ```
  /// ---
  /// title: On Walking
  ///
  /// I walked.
  /// ```
  ///
  /// ```
  /// ---
  /// title: On Walking
  /// ---
  ///
  /// I walked.
  /// ```
  case unclosedFrontMatter = "unclosed-front-matter"

  /// A key that means nothing here.
  ///
  /// Often it is a typing mistake. Keys of your own begin with `x-`.
  ///
  /// ```
  /// autor: Emma Goldman
  /// ```
  ///
  /// ```
  /// author: Emma Goldman
  /// ```
  case unknownKey = "unknown-key"

  /// A key that is given twice.
  ///
  /// Only you know which of the two values you mean.
  ///
  /// ```
  /// lang: en
  /// lang: de
  /// ```
  ///
  /// ```
  /// lang: de
  /// ```
  case doubledKey = "doubled-key"

  /// A value of the wrong kind.
  ///
  /// The message says what the key takes. The page on settings explains each key.
  ///
  /// ```
  /// draft: perhaps
  /// ```
  ///
  /// ```
  /// draft: true
  /// ```
  case wrongValue = "wrong-value"

  /// A date that cannot be read.
  ///
  /// `1/10/1975` is in October for half of the world and in January for the other half.
  ///
  /// ```
  /// date: 1/10/1975
  /// ```
  ///
  /// ```
  /// date: 1975-10-01
  /// ```
  case badDate = "bad-date"

  /// A value that is not a language tag.
  ///
  /// A tag is short: `en`, `de`, `pt-BR`.
  ///
  /// ```
  /// lang: english
  /// ```
  ///
  /// ```
  /// lang: en
  /// ```
  case badLanguage = "bad-language"

  /// An address in the front matter or settings that is not valid.
  ///
  /// ```
  /// slug: On Walking!
  /// ```
  ///
  /// ```
  /// slug: on-walking
  /// ```
  case badAddress = "bad-address"

  /// Several people or topics written as one.
  ///
  /// The list would show them as one name. Write them as a list.
  ///
  /// ```
  /// author: Emma Goldman and Max Baginski
  /// ```
  ///
  /// ```
  /// author: [Emma Goldman, Max Baginski]
  /// ```
  case severalNames = "several-names"

  /// A line with the wrong indentation.
  ///
  /// A key starts at the beginning of its line. What belongs to it goes on the lines below, indented by two spaces.
  ///
  /// ```
  /// title: On Walking
  ///   lang: en
  /// ```
  ///
  /// ```
  /// title: On Walking
  /// lang: en
  /// ```
  case yamlIndentation = "yaml-indentation"

  /// A value that needs quotation marks, or has quotation marks that are not closed.
  ///
  /// Some characters have a meaning of their own here: a colon followed by a space, or `*`, `&` or `[` at the
  /// beginning.
  ///
  /// ```
  /// title: Walden: Economy
  /// ```
  ///
  /// ```
  /// title: "Walden: Economy"
  /// ```
  case yamlQuotes = "yaml-quotes"

  /// A line without a key.
  ///
  /// Each line consists of a key, a colon, a space and a value.
  ///
  /// ```
  /// title:On Walking
  /// ```
  ///
  /// ```
  /// title: On Walking
  /// ```
  case yamlKey = "yaml-key"

  /// Front matter or settings that cannot be read.
  ///
  /// ```
  /// title: On Walking ]]
  ///   }
  /// ```
  ///
  /// ```
  /// title: On Walking
  /// ```
  case yamlSyntax = "yaml-syntax"

  /// A character that no text should contain.
  ///
  /// You find such characters in a damaged file, or in a file that is not text at all.
  ///
  /// ```
  /// title: On^GWalking
  /// ```
  ///
  /// ```
  /// title: On Walking
  /// ```
  case controlCharacter = "control-character"

  /// A menu entry that leads to nothing.
  ///
  /// ```
  /// menu:
  ///   - About: content/abuot.md
  /// ```
  ///
  /// ```
  /// menu:
  ///   - About: content/about.md
  /// ```
  case menuAddress = "menu-address"

  /// A value that is not a colour.
  ///
  /// Everything after a bare `#` is ignored, so put a colour in quotes.
  ///
  /// ```
  /// look:
  ///   accent: #1f5c4d
  /// ```
  ///
  /// ```
  /// look:
  ///   accent: "#1f5c4d"
  /// ```
  case badColour = "bad-colour"

  /// Colours that are too similar to be read well.
  ///
  /// WCAG asks for a contrast of 4.5 to 1.
  ///
  /// ```
  /// look:
  ///   ink: "#999999"
  /// ```
  ///
  /// ```
  /// look:
  ///   ink: "#333333"
  /// ```
  case weakContrast = "weak-contrast"

  /// A file that the settings name but the site does not have.
  ///
  /// ```
  /// logo: logo.svg
  /// ```
  ///
  /// ```
  /// logo: templates/logo.svg, which is there
  /// ```
  case missingAsset = "missing-asset"

  /// A password or key in the settings.
  ///
  /// Settings are copied and shown to others. The page on publishing says where a secret belongs.
  ///
  /// ```
  /// publish:
  ///   shop: { api_key: 1234 }
  /// ```
  ///
  /// ```
  /// publish:
  ///   shop: { to: neocities }
  /// ```
  case secretInSettings = "secret-in-settings"

  /// A place to publish to that lacks a setting.
  ///
  /// ```
  /// publish:
  ///   server: { to: rsync }
  /// ```
  ///
  /// ```
  /// publish:
  ///   server: { to: rsync, place: "me@example.org:/var/www" }
  /// ```
  case missingKey = "missing-key"

  // MARK: Files and folders

  /// A site without texts.
  ///
  /// Texts belong in the folder `content`.
  ///
  /// ```
  /// my-site/on-walking.md
  /// ```
  ///
  /// ```
  /// my-site/content/on-walking.md
  /// ```
  case noContent = "no-content"

  /// Folders that are nested too deeply.
  ///
  /// ```
  /// content/a/b/c/d/…/text.md
  /// ```
  ///
  /// ```
  /// content/a/text.md
  /// ```
  case foldersTooDeep = "folders-too-deep"

  /// A second text in a folder that belongs to one text.
  ///
  /// A folder with an `index.md` holds one text and its pictures.
  ///
  /// ```
  /// content/walden/index.md
  /// content/walden/second.md
  /// ```
  ///
  /// ```
  /// content/walden/index.md
  /// content/second.md
  /// ```
  case textInBundle = "text-in-bundle"

  /// A name with characters that are invisible or not UTF-8.
  ///
  /// ```
  /// content/caf\351.md
  /// ```
  ///
  /// ```
  /// content/cafe.md
  /// ```
  case unsoundName = "unsound-name"

  /// A file that cannot be published.
  ///
  /// It is a link, a device, or something else that is not a plain file.
  ///
  /// ```
  /// content/notes.md, a link to /home/me/notes.md
  /// ```
  ///
  /// ```
  /// content/notes.md, a file
  /// ```
  case fileLeftOut = "file-left-out"

  /// A file that is not UTF-8.
  ///
  /// Open it in an editor with the encoding it was written in, and save it as UTF-8.
  ///
  /// ```
  /// a file in Windows-1252
  /// ```
  ///
  /// ```
  /// the same in UTF-8
  /// ```
  case encoding = "encoding"

  /// Something far larger than any text needs.
  ///
  /// The limits stop a damaged file from keeping the program busy for ever.
  ///
  /// ```
  /// one text of 20 MiB
  /// ```
  ///
  /// ```
  /// several texts
  /// ```
  case exceededLimit = "exceeded-limit"

  /// A name that cannot be turned into an address.
  ///
  /// An address is made of letters and digits.
  ///
  /// ```
  /// content/!!!.md
  /// ```
  ///
  /// ```
  /// content/wow.md
  /// ```
  case noAddress = "no-address"

  /// Two files that would be written to the same place.
  ///
  /// ```
  /// content/walden/A.png
  /// content/walden/a.png
  /// ```
  ///
  /// ```
  /// content/walden/a.png
  /// content/walden/b.png
  /// ```
  case takenName = "taken-name"

  /// An address that another text or list already has.
  ///
  /// ```
  /// slug: topics
  /// ```
  ///
  /// ```
  /// slug: my-topics
  /// ```
  case takenAddress = "taken-address"

  /// A text that is no longer a file.
  ///
  /// It was removed while the program was reading it, or it is a link to something outside the site.
  ///
  /// ```
  /// content/notes.md, taken away
  /// ```
  ///
  /// ```
  /// content/notes.md, put back
  /// ```
  case notAFile = "not-a-file"

  /// The name of a text that the site does not have.
  ///
  /// ```
  /// pamphlet build content/waking.md
  /// ```
  ///
  /// ```
  /// pamphlet build content/walking.md
  /// ```
  case unknownText = "unknown-text"

  /// A book without texts.
  ///
  /// ```
  /// books:
  ///   - title: All the Walks
  ///     collection: wlaks
  /// ```
  ///
  /// ```
  /// books:
  ///   - title: All the Walks
  ///     collection: walks
  /// ```
  case emptyBook = "empty-book"

  /// A file in the output folder that the program did not put there.
  ///
  /// The program never overwrites it. Move it away, or build into another folder.
  ///
  /// ```
  /// public/index.html, made by hand
  /// ```
  ///
  /// ```
  /// public, empty
  /// ```
  case foreignFile = "foreign-file"

  /// A folder that cannot be used for publishing.
  ///
  /// ```
  /// place: /
  /// ```
  ///
  /// ```
  /// place: /media/stick/site
  /// ```
  case publishFolder = "publish-folder"

  // MARK: Templates

  /// A name in a template that means nothing there.
  ///
  /// The page on templates lists all the names.
  ///
  /// ```
  /// {{titel}}
  /// ```
  ///
  /// ```
  /// {{title}}
  /// ```
  case unknownVariable = "unknown-variable"

  /// A template value that is printed in the wrong way.
  ///
  /// Words are escaped, HTML is not, and lists and yes-or-no values are used as sections.
  ///
  /// ```
  /// {{body}}
  /// ```
  ///
  /// ```
  /// {{{body}}}
  /// ```
  case wrongVariableUse = "wrong-variable-use"

  /// A template that uses another template that is not there.
  ///
  /// ```
  /// {{>foter}}
  /// ```
  ///
  /// ```
  /// {{>footer}}
  /// ```
  case unknownPartial = "unknown-partial"

  /// Templates that use each other in an endless circle.
  ///
  /// ```
  /// page.mustache: {{>page}}
  /// ```
  ///
  /// ```
  /// page.mustache: {{>footer}}
  /// ```
  case partialCycle = "partial-cycle"

  /// A tag that cannot be read.
  ///
  /// ```
  /// {{title
  /// ```
  ///
  /// ```
  /// {{title}}
  /// ```
  case templateTag = "template-tag"

  /// A section without its beginning or its end.
  ///
  /// ```
  /// {{#topics}}{{name}}
  /// ```
  ///
  /// ```
  /// {{#topics}}{{name}}{{/topics}}
  /// ```
  case unbalancedSection = "unbalanced-section"

  /// A template that no other template uses.
  ///
  /// Often its name is misspelled.
  ///
  /// ```
  /// templates/foter.mustache
  /// ```
  ///
  /// ```
  /// templates/footer.mustache
  /// ```
  case unusedTemplate = "unused-template"

  /// An error in a template for printed forms.
  ///
  /// ```
  /// templates/print/book.typ without 'body'
  /// ```
  ///
  /// ```
  /// templates/print/book.typ with 'body'
  /// ```
  case printTemplate = "print-template"

  // MARK: The other forms

  /// A text that is too long for a form.
  ///
  /// Make a booklet of it, or mark the part to be printed.
  ///
  /// ```
  /// formats: [zine]
  /// ```
  ///
  /// ```
  /// formats: [booklet]
  /// ```
  case formTooLong = "form-too-long"

  /// Pictures that are too large for an EPUB.
  ///
  /// ```
  /// formats: [epub]
  /// ```
  ///
  /// ```
  /// formats: [html]
  /// ```
  case formTooLarge = "form-too-large"

  /// A form that could not be made on this computer.
  ///
  /// A program that it needs is missing or has failed. `pamphlet doctor` says what is there and how to get the rest.
  ///
  /// ```
  /// formats: [pdf]
  /// ```
  ///
  /// ```
  /// pamphlet setup print
  /// ```
  case formNotMade = "form-not-made"

  /// A form that does not exist.
  ///
  /// ```
  /// formats: [html, mobi]
  /// ```
  ///
  /// ```
  /// formats: [html, epub]
  /// ```
  case unknownForm = "unknown-form"

  /// A poster with letters that are too small to read on a wall.
  ///
  /// ```
  /// print: { poster: a2 }
  /// ```
  ///
  /// ```
  /// print: { poster: a1 }
  /// ```
  case smallPoster = "small-poster"

  /// A picture that cannot be printed.
  ///
  /// Its description is printed instead. Save the picture again as a PNG or JPEG.
  ///
  /// ```
  /// ![A house](house.webp)
  /// ```
  ///
  /// ```
  /// ![A house](house.png)
  /// ```
  case unprintablePicture = "unprintable-picture"

  /// Letters that no font on this computer has.
  ///
  /// ```
  /// lang: ka
  /// ```
  ///
  /// ```
  /// lang: ka, and a Georgian face installed
  /// ```
  case missingFace = "missing-face"

  /// A passage that cannot be printed.
  ///
  /// ```
  /// a table with a hundred columns
  /// ```
  ///
  /// ```
  /// several tables
  /// ```
  case unprintablePassage = "unprintable-passage"

  // MARK: Importing

  /// A file to import that is not there.
  ///
  /// ```
  /// pamphlet import scan.txt
  /// ```
  ///
  /// ```
  /// pamphlet import scans/scan.txt
  /// ```
  case importSource = "import-source"

  /// A file that would be overwritten.
  ///
  /// ```
  /// pamphlet import scan.txt --output walden.md
  /// ```
  ///
  /// ```
  /// pamphlet import scan.txt --output walden-new.md
  /// ```
  case importOutput = "import-output"

  /// A document that the program for its kind cannot read.
  ///
  /// Check that it opens in the program that made it, and save it again.
  ///
  /// ```
  /// pamphlet import damaged.docx
  /// ```
  ///
  /// ```
  /// pamphlet import mended.docx
  /// ```
  case unreadableDocument = "unreadable-document"

  /// A document without text.
  ///
  /// Perhaps it contains only pictures of its pages, and no OCR program has read them yet.
  ///
  /// ```
  /// pamphlet import pictures-only.docx
  /// ```
  ///
  /// ```
  /// pamphlet import pictures.pdf
  /// ```
  case noText = "no-text"

  /// A file that is not what its name says.
  ///
  /// ```
  /// pamphlet import scan.txt, which is a picture
  /// ```
  ///
  /// ```
  /// pamphlet import scan.png
  /// ```
  case notText = "not-text"

  /// A byte that is not a letter in UTF-8.
  ///
  /// It is shown as U+FFFD. Type what the page has in this place.
  ///
  /// ```
  /// caf�
  /// ```
  ///
  /// ```
  /// café
  /// ```
  case replacedByte = "replaced-byte"

  /// A text in an old encoding.
  ///
  /// Check the accents and quotation marks. If they are wrong, give the encoding.
  ///
  /// ```
  /// pamphlet import old.txt
  /// ```
  ///
  /// ```
  /// pamphlet import old.txt --encoding Windows-1252
  /// ```
  case assumedEncoding = "assumed-encoding"

  /// Pages whose order is not certain.
  ///
  /// Read across the page breaks. If the order is wrong, give the right one with `--pages`.
  ///
  /// ```
  /// pamphlet import booklet.txt
  /// ```
  ///
  /// ```
  /// pamphlet import booklet.txt --pages 4,1,2,3
  /// ```
  case pageOrder = "page-order"

  /// A list of pages that is too short or too long.
  ///
  /// ```
  /// pamphlet import four-pages.txt --pages 1,2,3
  /// ```
  ///
  /// ```
  /// pamphlet import four-pages.txt --pages 4,1,2,3
  /// ```
  case pageCount = "page-count"

  /// A page that appears twice in the scan.
  ///
  /// The second one is left out. Check whether another page is missing in its place.
  ///
  /// ```
  /// pages 12, 13, 13, 15
  /// ```
  ///
  /// ```
  /// pages 12, 13, 14, 15
  /// ```
  case repeatedPage = "repeated-page"

  /// Sentences that break off at the ends of pages.
  ///
  /// ```
  /// the pages of a booklet as they lie on the sheets
  /// ```
  ///
  /// ```
  /// the same, with --pages
  /// ```
  case brokenSentences = "broken-sentences"

  /// A count of words that does not add up.
  ///
  /// This is a mistake in the program: please report it.
  ///
  /// ```
  /// a word lost
  /// ```
  ///
  /// ```
  /// every word kept
  /// ```
  case wordAccount = "word-account"

  /// A word that may have been misread.
  ///
  /// It is left as it is. Compare it with the page.
  ///
  /// ```
  /// the arid that
  /// ```
  ///
  /// ```
  /// the and that
  /// ```
  case doubtfulWord = "doubtful-word"

  /// A word that was misread and has been corrected.
  ///
  /// Change it back if the page has it that way.
  ///
  /// ```
  /// tbe pond
  /// ```
  ///
  /// ```
  /// the pond
  /// ```
  case changedWord = "changed-word"

  /// A correction for a word that is not there.
  ///
  /// ```
  /// a correction of 'tbe' in a line that has none
  /// ```
  ///
  /// ```
  /// the same correction, made by hand
  /// ```
  case strayCorrection = "stray-correction"

  /// A note whose mark is missing from the text.
  ///
  /// Its reference was put at the end of a sentence. Move it to where it belongs.
  ///
  /// ```
  /// 12 See the map.
  /// ```
  ///
  /// ```
  /// on the road.[^12]
  ///
  /// [^12]: See the map.
  /// ```
  case noteWithoutMark = "note-without-mark"

  /// A note mark in the text whose note is missing.
  ///
  /// ```
  /// on the road12
  /// ```
  ///
  /// ```
  /// on the road
  /// ```
  case markWithoutNote = "mark-without-note"

  /// Pictures that were not extracted from a document.
  ///
  /// ```
  /// pamphlet import walden.docx
  /// ```
  ///
  /// ```
  /// pamphlet import walden.docx --output content/walden/index.md
  /// ```
  case picturesLeft = "pictures-left"

  /// A language that the OCR program cannot read yet.
  ///
  /// ```
  /// pamphlet import --lang ka scan.png
  /// ```
  ///
  /// ```
  /// apt install tesseract-ocr-kat
  /// ```
  case missingOcrLanguage = "missing-ocr-language"

  // MARK: Rules of `pamphlet check`, each explained before the rule itself

  case accidentalCode = "accidental-code"
  case lazyQuotation = "lazy-quotation"
  case strayAsterisk = "stray-asterisk"
  case strikeRemains = "strike-remains"
  case unclosedFence = "unclosed-fence"
  case doubledMark = "doubled-mark"
  case doubledReference = "doubled-reference"
  case ibid
  case longNote = "long-note"
  case markGap = "mark-gap"
  case noteBeforePunctuation = "note-before-punctuation"
  case noteHabit = "note-habit"
  case repeatedNote = "repeated-note"
  case spaceBeforeNote = "space-before-note"
  case accentForApostrophe = "accent-for-apostrophe"
  case allCapitals = "all-capitals"
  case dashSpacing = "dash-spacing"
  case decomposedLetter = "decomposed-letter"
  case doubledPunctuation = "doubled-punctuation"
  case doubledSpaces = "doubled-spaces"
  case doubledWord = "doubled-word"
  case emptyHeading = "empty-heading"
  case entityAsLetters = "entity-as-letters"
  case foreignPassage = "foreign-passage"
  case headingSkip = "heading-skip"
  case headingStop = "heading-stop"
  case hyphenForMinus = "hyphen-for-minus"
  case hyphenForRange = "hyphen-for-range"
  case invisibleCharacter = "invisible-character"
  case letterForTimes = "letter-for-times"
  case ligatureCharacter = "ligature-character"
  case missingSpace = "missing-space"
  case looseSpace = "loose-space"
  case mixedAlphabets = "mixed-alphabets"
  case mixedQuotes = "mixed-quotes"
  case ordinalForDegree = "ordinal-for-degree"
  case placeholderText = "placeholder-text"
  case privateCharacter = "private-character"
  case replacementCharacter = "replacement-character"
  case spaceBeforePunctuation = "space-before-punctuation"
  case spaceInBrackets = "space-in-brackets"
  case spacedEllipsis = "spaced-ellipsis"
  case spacedHyphen = "spaced-hyphen"
  case turnedApostrophe = "turned-apostrophe"
  case typedDash = "typed-dash"
  case typedEllipsis = "typed-ellipsis"
  case typedQuotes = "typed-quotes"
  case unbalancedBrackets = "unbalanced-brackets"
  case unbalancedQuotes = "unbalanced-quotes"
  case unpairedMark = "unpaired-mark"
  case wrongArticle = "wrong-article"
  case wrongEncoding = "wrong-encoding"
  case digitForLetter = "digit-for-letter"
  case letterForDigit = "letter-for-digit"
  case lineEndHyphen = "line-end-hyphen"
  case longS = "long-s"
  case runningHead = "running-head"
  case scanCompany = "scan-company"
  case scanWord = "scan-word"
  case splitContraction = "split-contraction"
  case splitParagraph = "split-paragraph"
  case strayPageNumber = "stray-page-number"
  case straySign = "stray-sign"
  case altIsFileName = "alt-is-file-name"
  case altSaysPicture = "alt-says-picture"
  case bareAddress = "bare-address"
  case emptyLink = "empty-link"
  case localAddress = "local-address"
  case plainHTTP = "plain-http"
  case smallPicture = "small-picture"
  case spaceInLink = "space-in-link"
  case trackingAddress = "tracking-address"
  case vagueLink = "vague-link"
  case authorWithBy = "author-with-by"
  case doubledTitle = "doubled-title"
  case longSummary = "long-summary"
  case missingAuthor = "missing-author"
  case missingBaseURL = "missing-base-url"
  case missingDate = "missing-date"
  case missingLanguage = "missing-language"
  case missingSummary = "missing-summary"
  case seriesDouble = "series-double"
  case seriesGap = "series-gap"
  case similarAuthors = "similar-authors"
  case similarTopics = "similar-topics"
  case summaryRepeatsTitle = "summary-repeats-title"
  case titleCapitals = "title-capitals"
  case titleInBody = "title-in-body"
  case titleStop = "title-stop"
  case translationWithoutOriginal = "translation-without-original"
  case wrongLanguage = "wrong-language"
  case bookLink = "book-link"
  case bookMarkup = "book-markup"
  case bookStructure = "book-structure"
  case deadPageLink = "dead-page-link"
  case doubledID = "doubled-id"
  case externalResource = "external-resource"
  case fixedWidth = "fixed-width"
  case heavyForm = "heavy-form"
  case heavyPage = "heavy-page"
  case heavyPicture = "heavy-picture"
  case linkWithoutName = "link-without-name"
  case missingLandmark = "missing-landmark"
  case pageHeadings = "page-headings"
  case pageWithoutLanguage = "page-without-language"
  case pageWithoutTitle = "page-without-title"
  case pictureWithoutAlt = "picture-without-alt"
  case printedForm = "printed-form"
  case styleContrast = "style-contrast"
  case unusedPicture = "unused-picture"
}

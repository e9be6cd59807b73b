/// The texts of a new site: a pamphlet, a leaflet and a page, as short examples.
enum StarterTexts {
  /// A pamphlet with notes.
  static let pamphlet = """
    ---
    title: From Hand to Hand
    subtitle: A short defence of the pamphlet
    summary: Why a few folded sheets still go where long books and loud screens do not.
    topics: [pamphlets, reading]
    ---

    A pamphlet is what one person can write in a week, another can print in an evening, and a
    third can read on the way to work. Nothing in it is new: a sheet of paper, folded, with
    words on it. That is why it keeps coming back.[^fold]

    ## It is small

    A book asks for a month of its reader, and a publisher before that. A pamphlet asks for
    half an hour. Whoever has read it can say whether it was true, and whoever disagrees can
    answer in another of the same length. Quarrels that were worth having were often carried on
    in this way, sixteen pages at a time.[^sixteen]

    ## It belongs to whoever holds it

    > Paper remembers nothing about its reader.

    It asks for no account and counts no visits. It can be read on a bench, left on a table,
    lent, copied, corrected in the margin with a pencil and lent again. When the shop that sold
    it has closed it can still be read; so can the copy that somebody made of it.

    ## It can be in two places

    The text in your hand may be a page on the web as well, an e-book, and a file that a
    stranger prints a thousand miles away. None of these forms is the real one. The words are
    kept once, in a plain file that any computer can open,[^plain] and the forms are made from
    them, as often as they are wanted.

    So: write it down, fold it, and pass it on.

    [^fold]: The word is older than printing. It is said to come from *Pamphilus*, a Latin love
        poem that everybody in the thirteenth century seems to have owned a copy of.
    [^sixteen]: Four sheets, printed on both sides and folded once, make sixteen pages, and two
        staples hold them. Ask for the form `booklet`, and the pages come out in the order in
        which they have to be printed.
    [^plain]: This one is `content/from-hand-to-hand.md`. Open it in any editor, change a word,
        save it, and look at this page again. Notes are numbered when the page is made, so that
        you may add and remove them without counting.

    """

  /// A leaflet of one sheet.
  static let leaflet = """
    ---
    title: A Meeting in a Kitchen
    subtitle: Ten things to agree on before the tea is cold
    summary: One sheet to fold and leave on the table when some neighbours want to begin something.
    topics: [meetings, neighbours]
    formats: [html, text, leaflet, zine]
    ---

    You do not need a hall. Six people, a kettle and an hour are enough to begin with, if the
    hour is kept.

    1. **Begin on time.** Those who came deserve it, and those who come late learn it.
    2. **Say what the meeting is for,** in one sentence, aloud.
    3. **One speaks at a time.** Pass a spoon round; whoever has the spoon has the word.
    4. **Ask those who have said nothing** before you ask the others again.
    5. **Write down what is decided,** who does it, and by when. Nothing else has to be written.
    6. **Who says "somebody should"** has volunteered.
    7. **Keep the money in two pockets:** one person has the box, another has the list.
    8. **Speak of the absent** as if they were at the table.
    9. **Name the next day** before anybody stands up.
    10. **End on time,** and stay for the washing-up.

    If you agreed on three of them, it was a good meeting.

    """

  /// A page that is no pamphlet.
  static let about = """
    ---
    title: About
    ---

    This is a library of pamphlets: short texts to be read here, taken along as e-books, printed,
    folded and handed on.

    Say in a few sentences who you are, why these texts, and how to reach you. This page stands
    in the menu and in no list; its file is `content/_pages/about.md`.

    """
}

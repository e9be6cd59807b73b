/// The style sheet of the proofs page: typefaces, colours and measure of the site's pages, with slips beside the text.
enum ProofStyle {
  static let sheet = """
    :root {
      --book: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", P052, "TeX Gyre Pagella", Charter, Georgia,
        "EB Garamond", "Noto Serif", "Liberation Serif", serif;
      --size: clamp(112.5%, 106% + .28vw, 131.25%);
      --measure: 31rem;
      --side: 17rem;
      --edge: clamp(1.15rem, 5vw, 4rem);
      color-scheme: light dark;
      --paper: #fbf7ed;
      --ink: #221c15;
      --soft: #574d40;
      --rule: #cdc1aa;
      --rubric: #8e1f17;
      --doubt: #f7dfa0;
      --change: #dbe4ea;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #191512;
        --ink: #dcd1bd;
        --soft: #b3a793;
        --rule: #4a4136;
        --rubric: #ea937b;
        --doubt: #5a430c;
        --change: #2b3a44;
      }
    }
    *, ::before, ::after { box-sizing: border-box; }
    html {
      font: var(--size)/1.5 var(--book);
      color: var(--ink);
      background: var(--paper);
      overflow-wrap: break-word;
      scroll-padding-block: 20vh;
      -webkit-text-size-adjust: none;
    }
    body { margin: 0 auto; padding: 0 var(--edge); max-inline-size: calc(var(--measure) + 2 * var(--edge)); }
    p { margin: 0; text-wrap: pretty; }
    a { color: inherit; text-decoration: underline 1px var(--rubric); text-underline-offset: .18em; }
    :focus-visible { outline: 2px solid var(--rubric); outline-offset: 2px; }
    .skip { position: absolute; padding: .4rem .8rem; background: var(--paper); }
    .skip:not(:focus) { clip-path: inset(50%); }
    header { margin-block: 2rem; text-align: center; }
    header::before, header::after { content: ""; display: block; block-size: 6px; border: solid; border-width: 3px 0 1px; margin-block-end: 1.5rem; }
    header::after { border-width: 1px 0 3px; margin-block: 1.5rem 0; }
    header p { font-variant-caps: all-small-caps; letter-spacing: .09em; }
    h1 { margin: .4rem 0; font-size: clamp(1.8rem, 1.3rem + 2.4vw, 2.6rem); line-height: 1.15; font-weight: 400; text-wrap: balance; }
    .account { margin-block-end: 2rem; font-size: .84rem; color: var(--soft); }
    .account p + p, .account ul, .account ul + p { margin-block: .5rem 0; }
    .account ul { padding-inline-start: 1.2rem; }
    .key mark { padding-inline: .2em; color: var(--ink); }
    .start a { display: inline-block; padding-block: .2rem; }
    .pair { position: relative; }
    .pair > p { hyphens: auto; }
    .pair > h2, .pair > h3, .pair > h4, .pair > h5, .pair > h6 { margin: 2rem 0 .75rem; font-size: 1.25rem; line-height: 1.25; text-align: center; text-wrap: balance; font-weight: 400; }
    .pair > .first { text-indent: 0; }
    .pair > p { text-indent: 1.5rem; }
    .pair > .item { text-indent: 0; padding-inline-start: 1.5rem; }
    .pair > .apart { margin-block: 1rem; text-indent: 0; }
    .pair > .verse { inline-size: fit-content; max-inline-size: 100%; margin: 1rem auto; padding-inline-start: 2em; text-indent: 0; hyphens: manual; }
    .pair > blockquote { margin: 1rem 0; padding-inline-start: 1.5rem; font-size: .95em; }
    .pair > .attribution { text-align: end; }
    .pair > .signature { margin-block: 1.5rem; text-align: end; text-indent: 0; }
    .at { display: block; text-indent: 0; font-size: .68rem; line-height: 1.4; color: var(--soft); font-variant-numeric: lining-nums tabular-nums; user-select: none; }
    hr { margin: 1.5rem 0; border: 0; text-align: center; color: var(--soft); }
    hr::before { content: "⁂"; font-size: 1.3rem; }
    mark { color: inherit; background: var(--doubt); box-shadow: 0 0 0 .1em var(--doubt); }
    mark.changed { background: var(--change); box-shadow: 0 0 0 .1em var(--change); }
    mark a { text-decoration: none; border-block-end: 2px solid var(--rubric); }
    mark.changed a { border-block-end: 1px dotted var(--ink); }
    mark:target { outline: 2px solid var(--rubric); outline-offset: 3px; }
    sup { font-size: .68em; line-height: 0; }
    sup a { display: inline-block; padding: .4em .3em; color: var(--rubric); text-decoration: none; }
    .slips { margin: .6rem 0 1rem; padding: 0; list-style: none; font-size: .84rem; line-height: 1.4; }
    .slips li { margin-block-end: .5rem; padding: .5rem .7rem; border: 1px solid var(--rule); border-inline-start: 3px solid var(--rubric); }
    .slips .changed { border-inline-start-color: var(--soft); }
    .slips :target, .slips li:target { outline: 2px solid var(--rubric); }
    .slips p { text-indent: 0; hyphens: manual; overflow-wrap: anywhere; }
    .slips .line { margin-block-start: .25rem; color: var(--soft); }
    .slips .line b { font-weight: 400; color: var(--ink); text-decoration: underline 2px var(--rubric); text-underline-offset: .2em; }
    .slips img { display: block; max-inline-size: 100%; margin-block: .35rem; background: #fff; }
    .slips label { display: block; margin-block: .3rem; }
    .slips input { inline-size: 100%; padding: .3rem .4rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); }
    .slips .kept { border-inline-start-color: #3c7a46; }
    .slips .kept::before { content: "✓ "; float: inline-end; color: #3c7a46; }
    .corrections { margin-block-start: 3rem; padding: 1rem; border: 1px solid var(--rule); font-size: .84rem; }
    .corrections button { margin-block-start: .7rem; padding: .5rem .9rem; font: inherit; color: inherit; background: var(--doubt); border: 1px solid var(--soft); }
    .corrections button:disabled { opacity: .55; }
    .slips nav { display: flex; flex-wrap: wrap; gap: 0 1rem; }
    .slips nav a { display: inline-block; min-inline-size: 24px; padding-block: .2rem; }
    .notes { margin-block-start: 2.5rem; font-size: .9rem; }
    .notes h2 { font-size: 1rem; font-weight: 400; font-variant-caps: all-small-caps; letter-spacing: .09em; color: var(--soft); }
    .notes .pair > p { text-indent: 0; margin-block-end: .35rem; }
    pre { font: .84rem/1.5 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
    footer { margin-block: 3rem 2rem; padding-block-start: .6rem; border-block-start: 1px solid var(--rule); font-size: .78rem; color: var(--soft); }
    @media (min-width: 64em) {
      body { max-inline-size: calc(var(--measure) + 2.6rem + var(--side) + 2 * var(--edge)); }
      header, .account, .text, .notes, .corrections, footer { padding-inline-end: calc(2.6rem + var(--side)); }
      .pair { display: grid; grid-template-columns: minmax(0, 1fr) var(--side); column-gap: 2.6rem; margin-inline-end: calc(-2.6rem - var(--side)); }
      .pair > :first-child { grid-column: 1; }
      .slips { grid-column: 2; grid-row: 1; margin-block: 0 .5rem; font-size: .78rem; }
      .at { position: absolute; inset-inline-end: calc(100% + .6rem); inset-block-start: .35em; }
    }
    @media print { .slips nav, .slips label, .corrections, .start, .skip { display: none; } }

    """
}

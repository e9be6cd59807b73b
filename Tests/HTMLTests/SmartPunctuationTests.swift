import HTML
import Model
import Testing

@Suite("Smart punctuation") struct SmartPunctuationTests {
  @Test(
    "typewriter punctuation becomes the language's own",
    arguments: [
      ("en", #""Walk," she said."#, "“Walk,” she said."),
      ("en", "'Walk,' she said.", "‘Walk,’ she said."),
      ("en", #"He said "she said 'no'"."#, "He said “she said ‘no’”."),
      ("en", "don't, the dogs' bone, rock 'n' roll", "don’t, the dogs’ bone, rock ’n’ roll"),
      ("en", "'Tis the '90s; 'twas the 1860's.", "’Tis the ’90s; ’twas the 1860’s."),
      ("en", "She is 6'2\" tall, 12\" wide, 5' deep.", "She is 6'2\" tall, 12\" wide, 5' deep."),
      ("en", #""He is 6'2" tall," she said."#, "“He is 6'2\" tall,” she said."),
      ("en", "1914--18 and so --- perhaps...", "1914–18 and so — perhaps…"),
      ("en", #"A dash—"then words"—and on."#, "A dash—“then words”—and on."),
      ("en", #"("in brackets")"#, "(“in brackets”)"),
      ("en", #"It ended in 1862."#, "It ended in 1862."),
      ("en", #""It ended in 1862""#, "“It ended in 1862”"),
      ("de", #""Gut", sagte er, "so 'gut' wie's geht"."#, "„Gut“, sagte er, „so ‚gut‘ wie’s geht“."),
      ("de-CH", #""Gut""#, "«Gut»"),
      ("fr", #"Il dit "oui"."#, "Il dit «\u{202F}oui\u{202F}»."),
      ("fr", #"Il dit " oui " !"#, "Il dit «\u{202F}oui\u{202F}»\u{202F}!"),
      (
        "fr", "« Quoi ? » dit-il : rien ; rien !",
        "«\u{202F}Quoi\u{202F}?\u{202F}» dit-il\u{A0}: rien\u{202F}; rien\u{202F}!"
      ),
      ("fr", #"l'"amour" d'"un" jour"#, "l’«\u{202F}amour\u{202F}» d’«\u{202F}un\u{202F}» jour"),
      ("fr", #""il dit "non" hier""#, "«\u{202F}il dit “non” hier\u{202F}»"),
      ("pl", #""Tak""#, "„Tak”"), ("ru", #""Да""#, "«Да»"), ("es", #""Sí""#, "«Sí»"), ("it", #""Sì""#, "«Sì»"),
      ("nl", #"'s Morgens zei hij "ja" in de jaren '80"#, "’s Morgens zei hij “ja” in de jaren ’80"),
      ("en", #"a 3'' pipe, 5'10", the '60s"#, #"a 3'' pipe, 5'10", the ’60s"#),
      // A quotation that begins with another.
      ("en", #""'Everyone knows' is no argument," said Anna."#, "“‘Everyone knows’ is no argument,” said Anna."),
      ("en", #"She wrote---"'Man is born free,' he said.""#, "She wrote—“‘Man is born free,’ he said.”"),
      ("en", #"'"Yes" is a word,' he said."#, "‘“Yes” is a word,’ he said."),
      ("en", #""'Tis a pity," and "'90s music" and "'em""#, "“’Tis a pity,” and “’90s music” and “’em”"),
      ("de", #""'Wer da?' rief er.""#, "„‚Wer da?‘ rief er.“"),
      ("de-CH", #""'Wer da?' rief er.""#, "«‹Wer da?› rief er.»"),
      ("fr", #""'Qui va là ?' cria-t-il.""#, "«\u{202F}‘Qui va là\u{202F}?’ cria-t-il.\u{202F}»"),
      // An apostrophe for letters left out at the beginning, with a later mark that could close a quotation.
      (
        "en", "'Twixt 'cos and 'nough 'ere, 'nother 'til 'bout the dogs' bone",
        "’Twixt ’cos and ’nough ’ere, ’nother ’til ’bout the dogs’ bone"
      ),
      ("en", "tell 'im 'e knows the dogs' bone", "tell ’im ’e knows the dogs’ bone"),
      ("en", "the letter 'a', the word 'and' and rock 'n' roll", "the letter ‘a’, the word ‘and’ and rock ’n’ roll"),
      ("nl", "'t Is 's avonds, 'k zag 'm in de koks' keuken", "’t Is ’s avonds, ’k zag ’m in de koks’ keuken"),
      ("fr", "une 'tite fille, des amis' nom", "une ’tite fille, des amis’ nom"),
      ("it", "'sto libro, 'na parola, i ragazzi' nome", "’sto libro, ’na parola, i ragazzi’ nome"),
      ("de", "'s war 'ne Frau, die Hans' Hut trug", "’s war ’ne Frau, die Hans’ Hut trug"),
      // Letters that are left out in one language are not in another.
      ("de", "'em' und 'tis'", "‚em‘ und ‚tis‘"),
      ("he", #"רש"י אמר "כן" -- ..."#, #"רש"י אמר "כן" -- ..."#),
      ("zh", #"他說"好"..."#, #"他說"好"..."#),
    ])
  func setsPunctuation(language: String, typed: String, printed: String) throws {
    let tag = try #require(LanguageTag(language))
    #expect(SmartPunctuation.applied(to: typed, in: tag) == printed)
  }

  @Test(
    "typographic punctuation stays as it is",
    arguments: [
      ("en", "“He said ‘no’,” she said—and ’twas 1914–18…"),
      ("de", "„Gut“, sagte er – ‚so‘."),
      ("fr", "«\u{202F}Quoi\u{202F}?\u{202F}» dit-il\u{A0}: l’été\u{202F}!"),
      ("fr", "http://example.org/?a=b:c"),
      ("en", "a-b. c.. d"),
    ])
  func keepsTypography(language: String, text: String) throws {
    let tag = try #require(LanguageTag(language))
    #expect(SmartPunctuation.applied(to: text, in: tag) == text)
  }

  @Test(
    "marks are found wherever they stand, in lines of any length",
    arguments: [
      ("--", "–"), ("---", "—"), ("...", "…"), ("-", "-"), (".", "."), ("..", ".."), (" \"x\" ", " “x” "),
      ("x'x", "x’x"),
      ("é", "é"), ("7", "7"), ("!", "!"), ("-.", "-."),
    ])
  func findsEverywhere(mark: String, printed: String) throws {
    let english = try #require(LanguageTag("en"))
    for before in 0..<36 {
      for after in 0..<36 {
        let (start, end) = (String(repeating: "a", count: before), String(repeating: "b", count: after))
        // Beside letters and at the ends a quotation mark means other things.
        if mark.contains("\""), before == 0 || after == 0 { continue }
        let result = SmartPunctuation.applied(to: start + mark + end, in: english)
        #expect(result == start + printed + end, "\(before) before, \(after) behind")
      }
    }
  }

  @Test("French marks of two parts are found wherever they stand", arguments: ["!", "?", ";", ":"])
  func findsSpacedMarksEverywhere(mark: String) throws {
    let french = try #require(LanguageTag("fr"))
    let space = mark == ":" ? "\u{A0}" : "\u{202F}"
    for before in 1..<36 {
      let start = String(repeating: "a", count: before)
      #expect(SmartPunctuation.applied(to: "\(start) \(mark) b", in: french) == "\(start)\(space)\(mark) b")
    }
  }
}

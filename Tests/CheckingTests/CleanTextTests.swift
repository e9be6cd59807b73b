import Diagnostics
import Foundation
import Ingestion
import TestSupport
import Testing

@testable import Checking

/// Texts as careful people write them: nothing is wrong with them, and nothing is reported.
@Suite("Clean texts") struct CleanTextTests {
  static let texts: [(language: String, text: String)] = [
    (
      "en",
      """
      ## The Mill

      The mill at the end of our street was built in 1884, and it ground corn until the winter of 1931--32. My
      grandmother, who swept its floors, used to say: "A mill is a church for bread."[^1] She was seldom wrong about
      bread, or about churches; she had been thrown out of one.

      It had three floors (the third was rented to a printer, Mr. Holt, from 1902 on), a hoist, and a cat. On Saturdays
      the carts came -- some of them from beyond the river, a two- or three-hour drive -- and the whole yard smelled of
      horses. "You could eat the air," she said, "if you had a spoon."

      1. The ground floor held the stones.
      2. The first held the sieves, 4 × 6 feet each.
      3. The second was Mr. Holt's.

      > It is not the miller who makes the flour white.
      > It is the sieve, and whoever mends it.

      Nobody ever found out who wrote that above the door. See *The Carter*, pp. 12--14, and the [town's
      chronicle](https://example.org/chronicle).[^2] What I know of it I know from her: that it was so cold, −20 °C, that
      the wheel stood still; that they danced...

      [^1]: She said it in dialect, of course.

      [^2]: The chronicle has no page numbers. I counted them: it is the 31st.
      """
    ),
    (
      "de",
      """
      ## Die Mühle

      Die Mühle am Ende unserer Straße wurde 1884 gebaut und mahlte bis in den Winter 1931/32. Meine Großmutter, die
      dort die Böden kehrte, sagte immer: „Eine Mühle ist eine Kirche für das Brot.“[^1] Bei Brot irrte sie sich selten,
      bei Kirchen auch nicht; aus einer war sie hinausgeworfen worden.

      Sie hatte drei Stockwerke (das dritte war an einen Drucker vermietet), einen Aufzug und eine Katze. Samstags kamen
      die Wagen – manche von jenseits des Flusses, zwei bis drei Stunden weit –, und der ganze Hof roch nach Pferden.
      „Man konnte die Luft essen“, sagte sie, „wenn man einen Löffel hatte.“

      Die Ein- und Ausgänge lagen nach Süden. Wer die Zeile über der Tür geschrieben hat, weiß niemand; vgl. S. 12–14
      der Chronik. Dass die, die sie lasen, lachten, ist überliefert.

      [^1]: Sie sagte es natürlich in Mundart.
      """
    ),
    (
      "fr",
      """
      ## Le moulin

      Le moulin au bout de notre rue fut construit en 1884 et moulut jusqu'à l'hiver de 1931-1932. Ma grand-mère, qui en
      balayait les planchers, disait toujours : « Un moulin est une église pour le pain[^1]. » Elle se trompait rarement
      sur le pain ; sur les églises non plus !

      Il avait trois étages (le dernier était loué à un imprimeur), un monte-charge et un chat. Le samedi venaient les
      charrettes – certaines d'au-delà de la rivière – et toute la cour sentait le cheval. « On pouvait manger l'air,
      disait-elle, si l'on avait une cuillère. » Qui a écrit la phrase au-dessus de la porte ? Personne ne le sait.

      [^1]: Elle le disait en patois, bien entendu.
      """
    ),
    (
      "es",
      """
      ## El molino

      El molino al final de nuestra calle fue construido en 1884 y molió hasta el invierno de 1931. Mi abuela, que barría
      sus suelos, decía siempre: «Un molino es una iglesia para el pan».[^1] Con el pan se equivocaba pocas veces; con las
      iglesias tampoco.

      Tenía tres pisos (el tercero estaba alquilado a un impresor), un montacargas y un gato. Los sábados llegaban los
      carros —algunos de más allá del río— y todo el patio olía a caballo. ¿Quién escribió la frase sobre la puerta?
      Nadie lo sabe. ¡Y qué importa!

      —Se podía comer el aire —decía—, si uno tenía una cuchara.

      [^1]: Lo decía en dialecto, claro está.
      """
    ),
    (
      "it",
      """
      ## Il mulino

      Il mulino in fondo alla nostra strada fu costruito nel 1884 e macinò fino all'inverno del 1931. Mia nonna, che ne
      spazzava i pavimenti, diceva sempre: «Un mulino è una chiesa per il pane».[^1] Sul pane sbagliava di rado; sulle
      chiese nemmeno.

      Aveva tre piani (il terzo era affittato a un tipografo), un montacarichi e un gatto. Il sabato arrivavano i carri –
      alcuni da oltre il fiume – e tutto il cortile odorava di cavalli. Chi abbia scritto la frase sopra la porta, non lo
      sa nessuno. Era l'anno in cui c'è stato il gelo, un po' prima di Natale.

      [^1]: Lo diceva in dialetto, naturalmente.
      """
    ),
    (
      "ru",
      """
      ## Мельница

      Мельница в конце нашей улицы была построена в 1884 году и молола до зимы 1931–1932 годов. Моя бабушка, которая
      мела в ней полы, всегда говорила: «Мельница — это церковь для хлеба»[^1]. О хлебе она ошибалась редко, о церквах
      тоже: из одной её выгнали.

      В ней было три этажа (третий сдавался печатнику), подъёмник и кошка. По субботам приезжали телеги — иные из-за
      реки, — и весь двор пах лошадьми. Кто написал слова над дверью? Никто не знает. Что-то вроде: «Белой муку делает
      не мельник, а сито».

      [^1]: Говорила она это, конечно, по-своему.
      """
    ),
  ]

  @Test("in six languages have no findings", arguments: texts.map(\.language))
  func reportsNothing(language: String) throws {
    let text = try #require(Self.texts.first { $0.language == language }).text
    let checked = Checked(text, language: language)
    #expect(checked.buildFindings.map(\.description) == [])
    #expect(checked.findings.map(\.description) == [])
  }

  @Test("by other authors have few findings: at most one in 5,000 words, and no error")
  func reportsLittle() throws {
    let folder = Project.shared.appending(path: "texts")
    guard Project.hasShared, let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      return print("LEFT OUT: the long texts of others are not at hand; nothing was tried on them.")
    }
    var words = 0
    var reported: [Diagnostic] = []
    for name in names.sorted() where name.hasSuffix(".md") {
      let source = TextSource(file: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
      let text = String(decoding: source.bytes[source.bodyStart...], as: UTF8.self)
      let language = name.hasPrefix("bereshit") ? "he" : name.hasPrefix("daxue") ? "zh" : "en"
      let checked = Checked(text, language: language)
      words += text.split(whereSeparator: \.isWhitespace).count
      reported += checked.findings + checked.buildFindings
    }
    #expect(words > 10_000)
    #expect(reported.filter { $0.severity == .error }.map(\.description) == [])
    #expect(reported.count <= words / 5_000, "\(words) words: \(reported.map(\.description))")
  }
}

import Diagnostics

/// A description that begins by saying that it is a picture.
///
/// A screen reader already says so.
///
/// ```
/// ![Picture of a pond](pond.jpg)
/// ```
///
/// ```
/// ![A pond](pond.jpg)
/// ```
///
/// Source: W3C, Images Tutorial, “Tips and Tricks”.
struct AltSaysPicture: TextRule {
  static let code = DiagnosticCode.altSaysPicture
  private static let beginnings = [
    "image of ", "picture of ", "photo of ", "photograph of ", "bild von ", "foto von ", "image de ", "photo de ",
    "imagen de ", "foto de ", "immagine di ", "изображение ", "photo d’", "photo d'", "image d’", "image d'",
    "bild des ", "bild der ", "bild einer ", "bild eines ", "foto des ", "foto der ", "foto einer ", "foto eines ",
    "foto di ", "fotografia di ", "fotografía de ", "photographie de ", "фотография ", "фото ",
  ]

  /// The articles that may stand before a beginning.
  private static let articles = ["", "a ", "an ", "the ", "ein ", "das ", "une ", "una ", "un’", "un'"]

  func look(at text: CheckedText, _ report: inout Report) {
    for image in text.prose.images {
      let words = image.alternative.lowercased()
      guard
        let found = Self.beginnings.first(where: { beginning in
          Self.articles.contains { words.hasPrefix($0 + beginning) }
        })
      else { continue }
      report.add(
        source: image.source, length: 2 + found.unicodeScalars.count,
        "the description begins '\(found.dropLast())', which is said anyway",
        hint: "begin with what is to be seen")
    }
  }
}

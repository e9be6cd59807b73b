import Diagnostics

/// A misread word that does not exist.
///
/// An OCR program reads *h* as *b*, *e* as *c*, or *h* as *li*. Compare the word with the page.
///
/// ```
/// He came to tbe pond.
/// ```
///
/// ```
/// He came to the pond.
/// ```
///
/// Source: the pairs of letters that `pamphlet import` knows; Distributed Proofreaders, Proofreading Guidelines.
struct ScanWord: WordRule {
  static let code = DiagnosticCode.scanWord
  static let languages: Set<String>? = ["en"]

  /// The commonest words of pamphlets.
  private static let common = """
    about after again against always among another anything because become been before being believe better between \
    both brother brought build business called cannot cause chapter child children church city class come common \
    could country daughter death different does done down during each earth either enemy enough even every \
    everything experience eyes face fact father fear feel fight first follow force found free freedom friend friends \
    from future general give given good government great ground group hand hands have head health heart held help \
    here high himself history home hope house however human hundred idea increase indeed interest itself kind king \
    knew know known labor labour land language large last later laws learn least leave left less liberty life light \
    like little live long look lost love made make many master matter mean means meeting might mind moment money \
    more morning most mother movement much must name nation national natural nature need neither never night nothing \
    number often once only opinion order other others ourselves over part party peace people perhaps person place \
    point police political poor possible power present press prison private property public question quite rather \
    reason religion remain result return rich right same school second seem seemed seen several shall should show \
    side since small social society some something soon south spirit stand state still story street strength strike \
    strong struggle such system take taken teach than that their them themselves then there therefore these they \
    thing things think third this those though thought thousand three through thus time together told toward towards \
    town trade true truth under union united until upon used very voice wages want water week well went were what \
    when where whether which while white whole whom whose will wish with within without woman women word words work \
    worker workers working world would write written wrong year years young your
    """

  /// Printed letters, and the letters they are misread as.
  private static let confusions = [
    ("h", "b"), ("h", "li"), ("b", "h"), ("e", "c"), ("c", "e"), ("n", "u"), ("u", "n"), ("m", "rn"), ("w", "vv"),
    ("y", "v"), ("d", "cl"),
  ]

  /// Misreadings that are words themselves.
  private static let sound: Set<String> = [
    "band", "bands", "bead", "bouse", "cither", "clone", "clown", "docs", "eves", "haud", "horne", "laud", "macle",
    "motlier",
  ]

  /// Further misreadings, each with the word that was printed.
  private static let others = [
    "tbe": "the", "tlie": "the", "tlicy": "they", "thc": "the", "wbo": "who", "wlth": "with", "liad": "had",
    "bccn": "been", "frora": "from", "thera": "them", "rnan": "man", "rnen": "men", "aud": "and", "aiid": "and",
    "andthe": "and the", "ol": "of", "iu": "in", "ot": "of", "fiom": "from", "fhe": "the", "ihe": "the",
    "lhe": "the", "lhat": "that", "oi": "of", "vvas": "was", "wouid": "would", "couid": "could", "shouid": "should",
    "peopie": "people", "onc": "one", "hirn": "him", "ofthe": "of the", "inthe": "in the", "tothe": "to the",
    "onthe": "on the", "forthe": "for the", "bythe": "by the", "fromthe": "from the", "ofhis": "of his",
    "tobe": "to be", "ofa": "of a", "ina": "in a", "itis": "it is", "bnt": "but", "onr": "our",
    "himseif": "himself", "itseif": "itself", "bim": "him", "ber": "her", "bas": "has",
  ]

  /// All misreadings, each with the word that was printed.
  private static let readings: [String: String] = {
    var readings = others
    for word in common.split(separator: " ").map(String.init) {
      for (printed, read) in confusions {
        for place in word.ranges(of: printed) {
          let misread = String(word[..<place.lowerBound] + read + word[place.upperBound...])
          if !sound.contains(misread) { readings[misread] = word }
        }
      }
    }
    return readings
  }()

  static let words = readings.keys.sorted()

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    // A name may be spelled so.
    let letters = passage.string(word)
    guard let reading = Self.readings[letters.lowercased()],
      !word.parts.contains(.upper) || word.start == passage.range.lowerBound,
      !passage.isEmphasised(word.start), !passage.isInAddress(word.start)
    else { return }
    report.add(
      word.range, "'\(letters)' is no word; '\(reading)' may have been misread", hint: "compare it with the page")
  }
}

import Diagnostics

/// A word that is none, as scanning makes them.
///
/// An OCR program takes *h* for *b*, *e* for *c*, *li* for *h*. Compare the word with the page.
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

  private static let readings = [
    "tbe": "the", "tbat": "that", "tbis": "this", "tbey": "they", "tben": "then", "tbere": "there", "tbose": "those",
    "tbese": "these",
    "tlie": "the", "tliat": "that", "tlien": "then", "tlicy": "they", "tliis": "this", "tbeir": "their", "tbem": "them",
    "thc": "the", "thcy": "they", "thcre": "there", "thcir": "their", "whicli": "which", "wliich": "which",
    "wbich": "which", "wbat": "what",
    "wben": "when", "wbo": "who", "wbere": "where", "wliat": "what", "wlien": "when", "wliere": "where", "witb": "with",
    "witli": "with", "wlth": "with", "bave": "have", "liave": "have", "liad": "had", "bccause": "because",
    "bccn": "been",
    "bcen": "been", "frora": "from", "frorn": "from", "thera": "them", "thern": "them", "tirne": "time",
    "sorne": "some",
    "sarne": "same", "rnan": "man", "rnen": "men", "rnore": "more", "rnust": "must", "aud": "and", "aiid": "and",
    "andthe": "and the",
    "ol": "of", "iu": "in", "ot": "of", "fiom": "from", "fhe": "the", "ihe": "the", "lhe": "the", "lhat": "that",
    "oi": "of", "evcry": "every", "ncver": "never", "vvith": "with", "vvhich": "which", "vvas": "was", "vvhat": "what",
    "cvery": "every",
    "wouid": "would", "couid": "could", "shouid": "should", "peopie": "people", "onc": "one", "hirn": "him",
    "ofthe": "of the",
    "inthe": "in the", "tothe": "to the", "onthe": "on the", "forthe": "for the", "bythe": "by the",
    "fromthe": "from the",
    "ofhis": "of his", "tobe": "to be", "ofa": "of a", "ina": "in a", "itis": "it is", "bnt": "but", "yon": "you",
    "yonr": "your", "onr": "our",
    "nnder": "under", "nntil": "until", "npon": "upon", "snch": "such", "mnch": "much", "mnst": "must",
    "conld": "could",
    "wonld": "would", "shonld": "should", "bccome": "become", "himseif": "himself", "itseif": "itself",
  ]

  static let words = readings.keys.sorted()

  func look(at word: Word, _ index: Int, in passage: PassageView, _ report: inout Report) {
    // A name may be spelled so, and `yon` and `onc` are words to poets and doctors.
    let letters = passage.string(word)
    guard let reading = Self.readings[letters.lowercased()],
      !word.parts.contains(.upper) || word.start == passage.range.lowerBound,
      !passage.isEmphasised(word.start), !passage.isInAddress(word.start), !["yon"].contains(letters)
    else { return }
    report.tell(
      word.range, "'\(letters)' is no word; '\(reading)' may have been misread", hint: "compare it with the page")
  }
}

/// The plain letters that a letter is filed as: `é` as `e`, `æ` as `ae`, `ς` as `σ`.
///
/// Only lower-case letters are listed. A letter that is not listed is filed as itself.
package enum LetterFolding {
  /// The plain Latin letters, at most two, that a Latin letter is filed as.
  package static func latin(_ scalar: Unicode.Scalar) -> (UInt8, UInt8?)? {
    guard let packed = latinLetters[scalar.value] else { return nil }
    let second = UInt8(truncatingIfNeeded: packed)
    return (UInt8(truncatingIfNeeded: packed >> 8), second == 0 ? nil : second)
  }

  /// The plain letter that a letter of another script is filed as; itself when it is plain.
  package static func other(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    otherLetters[scalar.value] ?? scalar
  }

  private static let latinLetters: [UInt32: UInt16] = {
    var letters: [UInt32: UInt16] = [:]
    for (plain, marked) in latinTable {
      let bytes = Array(plain.utf8)
      let packed = UInt16(bytes[0]) << 8 | (bytes.count > 1 ? UInt16(bytes[1]) : 0)
      for scalar in marked.unicodeScalars { letters[scalar.value] = packed }
    }
    return letters
  }()

  private static let otherLetters: [UInt32: Unicode.Scalar] = {
    var letters: [UInt32: Unicode.Scalar] = [:]
    for (plain, marked) in greekTable + cyrillicTable + hebrewTable + arabicTable {
      for scalar in marked.unicodeScalars { letters[scalar.value] = plain }
    }
    return letters
  }()

  private static let latinTable: [(String, String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("ae", "æǣǽ"),
    ("b", "ƀɓḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ðđɖɗďḋḍḏḑḓ"),
    ("dz", "ǆǳ"),
    ("e", "ǝəɛèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("ff", "ﬀ"),
    ("fi", "ﬁ"),
    ("fl", "ﬂ"),
    ("g", "ǥɠɣĝğġģǧǵḡ"),
    ("h", "ħĥȟḣḥḧḩḫẖ"),
    ("i", "ıɨìíîïĩīĭįǐȉȋḭḯỉị"),
    ("ij", "ĳ"),
    ("j", "ĵǰ"),
    ("k", "ƙķǩḱḳḵ"),
    ("l", "łƚĺļľḷḹḻḽ"),
    ("lj", "ǉ"),
    ("m", "ḿṁṃ"),
    ("n", "ŋŉɲñńņňǹṅṇṉṋ"),
    ("nj", "ǌ"),
    ("o", "øɔòóôõöōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "ſśŝşšșṡṣṥṧṩẛ"),
    ("ss", "ß"),
    ("st", "ﬆ"),
    ("t", "ŧƭţťțṫṭṯṱẗ"),
    ("th", "þ"),
    ("u", "ʉùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ʋṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ƴýÿŷȳẏẙỳỵỷỹ"),
    ("z", "ƶźżžẑẓẕ"),
  ]

  private static let greekTable: [(Unicode.Scalar, String)] = [
    ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
    ("β", "ϐ"),
    ("ε", "έἐἑἒἓἔἕὲέ"),
    ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
    ("θ", "ϑ"),
    ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ"),
    ("κ", "ϰ"),
    ("ο", "όὀὁὂὃὄὅὸό"),
    ("π", "ϖ"),
    ("ρ", "ῤῥ"),
    ("σ", "ς"),
    ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
    ("φ", "ϕ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
  ]

  private static let cyrillicTable: [(Unicode.Scalar, String)] = [
    ("г", "ѓ"),
    ("е", "ёѐ"),
    ("и", "ѝ"),
    ("к", "ќ"),
    ("о", "ѡ"),
    ("у", "ѹ"),
  ]

  private static let hebrewTable: [(Unicode.Scalar, String)] = [
    ("כ", "ך"),
    ("מ", "ם"),
    ("נ", "ן"),
    ("פ", "ף"),
    ("צ", "ץ"),
  ]

  private static let arabicTable: [(Unicode.Scalar, String)] = [
    ("ا", "آأإٱ"),
    ("ك", "ک"),
    ("ه", "ةہھۀ"),
    ("و", "ؤ"),
    ("ي", "ئىی"),
  ]
}

extension String {
  /// Only its Latin letters and digits, plain and in lower case: `oeuvreserie` of `Œuvre, Série`.
  package var plainLatin: String {
    var plain: [UInt8] = []
    plain.reserveCapacity(utf8.count)
    if utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in utf8 where byte.isLetter || byte.isDigit { plain.append(byte.isLetter ? byte | 0x20 : byte) }
      return String(decoding: plain, as: UTF8.self)
    }
    for scalar in lowercased().unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(ascii: scalar)
        if byte.isLetter || byte.isDigit { plain.append(byte) }
      } else if let (first, second) = LetterFolding.latin(scalar) {
        plain.append(first)
        if let second { plain.append(second) }
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

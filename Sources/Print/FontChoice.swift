import Model

/// The faces a text is set in, chosen by the scripts its letters are in.
///
/// The engine's own face has Latin, Greek, Cyrillic and Vietnamese. It would set other letters in whatever face comes
/// first, a typewriter's for Arabic, so that each script's face is named here.
struct FontChoice: Hashable, Sendable {
  /// A script with the faces that are good for it, best first.
  struct ScriptFaces {
    /// The script's name in English: `Hebrew`.
    let name: String
    let ranges: [ClosedRange<UInt32>]
    let families: [String]
    let package: String
  }

  /// The faces of running text as Typst source.
  let faces: String

  /// The faces of code as Typst source.
  let codeFaces: String

  /// Whether a face of the system is among them.
  let needsSystemFonts: Bool

  /// The packages that would bring a face for each script that no face of this machine covers, each once.
  let missingPackages: [String]

  /// Whether faces of the system with symbols and pictographs are among them.
  let hasSymbols: Bool

  /// Whether a text has letters that the engine's own faces lack.
  static func needsSystemFonts(_ scalars: Set<UInt32>, _ language: LanguageTag) -> Bool {
    !neededScripts(scalars, language).isEmpty
  }

  /// Chooses faces.
  ///
  /// - Parameters:
  ///   - scalars: The scalars of the whole text.
  ///   - language: Its language, by which Chinese and Japanese letters differ.
  ///   - families: The installed families.
  ///   - own: Families the site asks for, which come first.
  ///   - withSymbols: Whether faces with symbols and pictographs are added.
  init(
    for scalars: Set<UInt32>, language: LanguageTag, families: Set<String>, own: [String] = [],
    withSymbols: Bool = false
  ) {
    var names = own
    var missingPackages: [String] = []
    // Hebrew points are right in Noto's face only, though the engine's has the letters.
    var first: [String] = []
    for script in Self.neededScripts(scalars, language) {
      guard let family = script.families.first(where: families.contains) else {
        if !missingPackages.contains(script.package) { missingPackages.append(script.package) }
        continue
      }
      first.append(family)
    }
    let isIdeographic = ["zh", "ja", "ko", "yue", "lzh"].contains(language.language)
    let latin = names.isEmpty ? ["Libertinus Serif"] : names
    names = first
    var parts: [String] = []
    if isIdeographic {
      parts += latin.map { "(name: \"\($0)\", covers: \"latin-in-cjk\")" } + names.map(\.typstLiteral)
      parts += latin.map(\.typstLiteral)
    } else {
      parts += names.filter { Self.comesFirst.contains($0) }.map(\.typstLiteral)
      parts += latin.map(\.typstLiteral) + names.filter { !Self.comesFirst.contains($0) }.map(\.typstLiteral)
    }
    if !own.isEmpty { parts.append("\"Libertinus Serif\"") }
    let symbols = ["New Computer Modern", "New Computer Modern Math", "DejaVu Sans Mono"].map(\.typstLiteral)
    let systemSymbols = (withSymbols ? Self.symbols.filter(families.contains) : []).map(\.typstLiteral)
    hasSymbols = withSymbols
    faces = "(" + (parts + symbols + systemSymbols).joined(separator: ", ") + ",)"
    codeFaces =
      "("
      + (["DejaVu Sans Mono"] + first + ["Libertinus Serif", "New Computer Modern Math"]).map(\.typstLiteral)
      .joined(separator: ", ") + (systemSymbols.isEmpty ? "" : ", " + systemSymbols.joined(separator: ", ")) + ",)"
    needsSystemFonts = !first.isEmpty || !own.isEmpty || withSymbols
    self.missingPackages = missingPackages
  }

  private static let comesFirst: Set<String> = [
    "Noto Serif Hebrew", "Frank Ruehl CLM", "SBL Hebrew", "Noto Sans Hebrew",
  ]

  private static let symbols = ["Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Sans Math", "Noto Emoji", "Symbola"]

  /// The scripts of some letters that the engine's own faces lack.
  static func neededScripts(_ scalars: Set<UInt32>, _ language: LanguageTag) -> [ScriptFaces] {
    scripts(language).filter { script in
      scalars.contains { scalar in script.ranges.contains { $0.contains(scalar) } }
    }
  }

  private static func scripts(_ language: LanguageTag) -> [ScriptFaces] {
    let region: [String] =
      switch language.language {
      case "ja": ["JP", "SC", "TC", "KR"]
      case "ko": ["KR", "SC", "TC", "JP"]
      case "yue": ["HK", "TC", "SC", "JP"]
      case _ where language.tag.contains("Hant") || language.tag.hasSuffix("TW"): ["TC", "HK", "SC", "JP"]
      case _ where language.tag.hasSuffix("HK"): ["HK", "TC", "SC", "JP"]
      default: ["SC", "TC", "JP", "KR"]
      }
    let ideographs =
      region.map { "Noto Serif CJK \($0)" } + region.map { "Source Han Serif \($0)" }
      + ["Songti SC", "Songti TC", "Hiragino Mincho ProN", "AppleMyungjo", "SimSun"]
      + region.map { "Noto Sans CJK \($0)" }
    func noto(_ name: String, _ ranges: ClosedRange<UInt32>...) -> ScriptFaces {
      ScriptFaces(
        name: name, ranges: ranges, families: ["Noto Serif \(name)", "Noto Sans \(name)"], package: "fonts-noto-core")
    }
    return [
      ScriptFaces(
        name: "Chinese, Japanese, Korean",
        ranges: [
          0x2E80...0x9FFF, 0xAC00...0xD7A3, 0x1100...0x11FF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
        ],
        families: ideographs, package: "fonts-noto-cjk"),
      ScriptFaces(
        name: "Hebrew", ranges: [0x590...0x5FF, 0xFB1D...0xFB4F],
        families: ["Noto Serif Hebrew", "SBL Hebrew", "Frank Ruehl CLM", "Noto Sans Hebrew", "Libertinus Serif"],
        package: "fonts-noto-core"),
      ScriptFaces(
        name: "Arabic", ranges: [0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC],
        families: ["Noto Naskh Arabic", "Amiri", "Scheherazade New", "Geeza Pro", "Noto Sans Arabic"],
        package: "fonts-noto-core"),
      noto("Armenian", 0x530...0x58F), noto("Syriac", 0x700...0x74F), noto("Thaana", 0x780...0x7BF),
      noto("Devanagari", 0x900...0x97F), noto("Bengali", 0x980...0x9FF), noto("Gurmukhi", 0xA00...0xA7F),
      noto("Gujarati", 0xA80...0xAFF), noto("Oriya", 0xB00...0xB7F), noto("Tamil", 0xB80...0xBFF),
      noto("Telugu", 0xC00...0xC7F), noto("Kannada", 0xC80...0xCFF), noto("Malayalam", 0xD00...0xD7F),
      noto("Sinhala", 0xD80...0xDFF), noto("Thai", 0xE00...0xE7F), noto("Lao", 0xE80...0xEFF),
      noto("Tibetan", 0xF00...0xFFF), noto("Myanmar", 0x1000...0x109F), noto("Georgian", 0x10A0...0x10FF),
      noto("Ethiopic", 0x1200...0x137F), noto("Khmer", 0x1780...0x17FF), noto("Mongolian", 0x1800...0x18AF),
    ]
  }
}

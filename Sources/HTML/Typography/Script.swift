import Model

/// A script that is marked up in a text written in another script.
enum Script: Hashable, Sendable {
  case hebrew, arabic, greek, han, kana, hangul

  /// The script of a letter; `nil` when it is none of these, or when the character is no letter.
  init?(of scalar: UInt32) {
    switch scalar {
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x591...0x5F4: self = .hebrew
    case 0x610...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x31F0...0x31FF: self = .kana
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
    case 0x1100...0x11FF, 0xAC00...0xD7A3: self = .hangul
    default: return nil
    }
  }

  /// The language assumed for a run in the script, where the author gives none.
  var language: StaticString {
    switch self {
    case .hebrew: "he"
    case .arabic: "ar"
    case .greek: "el"
    case .han: "zh"
    case .kana: "ja"
    case .hangul: "ko"
    }
  }

  /// The direction in which it is written.
  var direction: WritingDirection {
    switch self {
    case .hebrew, .arabic: .rightToLeft
    case .greek, .han, .kana, .hangul: .leftToRight
    }
  }

  /// Those of these scripts that a language is written in.
  static func scripts(of language: LanguageTag) -> [Script] {
    switch language.language {
    case "en": []
    case "he", "yi", "arc", "syr": [.hebrew]
    case "ar", "fa", "ur", "ps", "sd", "ug", "ckb": [.arabic]
    case "el", "grc", "cop": [.greek]
    case "zh", "yue", "lzh": [.han]
    case "ja": [.han, .kana]
    case "ko": [.hangul, .han]
    default: []
    }
  }

  /// The bytes with which its letters can begin in UTF-8; other letters may begin with them, too.
  var leadBytes: [UInt8] {
    switch self {
    case .hebrew: [0xD6, 0xD7]
    case .arabic: [0xD8, 0xD9, 0xDA, 0xDB, 0xDD]
    case .greek: [0xCD, 0xCE, 0xCF, 0xE1]
    case .han: Array(0xE3...0xE9) + [0xF0]
    case .kana: [0xE3]
    case .hangul: [0xE1, 0xEA, 0xEB, 0xEC, 0xED]
    }
  }

  static let all: [Script] = [.hebrew, .arabic, .greek, .han, .kana, .hangul]
}

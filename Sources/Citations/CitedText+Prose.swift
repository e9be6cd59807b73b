import HTML
import Model

/// The parts shared by the styles that are made for people, not for programs; all are written as HTML.
extension CitedText {
  /// Writes a citation part by part.
  func write(to html: inout [UInt8], _ parts: (inout Sentences) -> Void) {
    var sentences = Sentences(after: html)
    html = []
    parts(&sentences)
    html = sentences.html
  }

  /// Writes the authors in a row, the first with the family name first.
  ///
  /// - Parameters:
  ///   - limit: The number of authors from which on only the first few are named.
  ///   - named: The number of authors named then, before `et al.`
  ///   - html: The bytes to append to.
  func writeAuthors(limit: Int, named: Int, to html: inout [UInt8]) {
    guard let first = authors.first else { return }
    if authors.count == 1, limit > 1 { return html.append(first.filed, escapedFor: .text) }
    let names = [first.filed] + authors.dropFirst().map(\.printed)
    if names.count >= limit {
      html.append((names.prefix(named) + ["et al."]).joined(separator: words[.comma]), escapedFor: .text)
    } else {
      write(names, isFirstInverted: first.family != nil, to: &html)
    }
  }

  /// Writes names in a row as they are printed.
  func write(_ names: [String], isFirstInverted: Bool = false, to html: inout [UInt8]) {
    guard let last = names.last, names.count > 1 else { return html.append(names.first ?? "", escapedFor: .text) }
    let hasComma = names.count > 2 ? language.language == "en" : isFirstInverted
    let row = names.dropLast().joined(separator: words[.comma]) + (hasComma ? "," : "") + words[.and] + last
    html.append(row, escapedFor: .text)
  }

  /// Writes the text's title in `<cite>`.
  func writeTitle(to html: inout [UInt8]) { writeCite(title, to: &html) }

  /// Writes the title of a work in `<cite>`.
  func writeCite(_ title: String, to html: inout [UInt8]) {
    html.append(literal: "<cite>")
    html.append(title, escapedFor: .text)
    html.append(literal: "</cite>")
  }

  /// Writes `Translated by Constance Garnett`, in the text's language.
  func writeTranslation(to html: inout [UInt8]) {
    let phrase = words[.translatedBy]
    html.append(phrase.prefix(1).uppercased() + phrase.dropFirst() + " ", escapedFor: .text)
    write(translators.map(\.printed), to: &html)
  }

  /// Writes the address, running from left to right in every text.
  ///
  /// - Parameters:
  ///   - address: The address.
  ///   - hasScheme: Whether `https://` is part of it.
  ///   - html: The bytes to append to.
  func write(_ address: String, hasScheme: Bool = true, to html: inout [UInt8]) {
    let scheme = hasScheme ? nil : ["https://", "http://"].first(where: address.hasPrefix)
    let isTurned = language.direction == .rightToLeft
    if isTurned { html.append(literal: "<span dir=\"ltr\">") }
    html.append(scheme.map { String(address.dropFirst($0.count)) } ?? address, escapedFor: .text)
    if isTurned { html.append(literal: "</span>") }
  }
}

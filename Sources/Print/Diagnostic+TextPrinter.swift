import Diagnostics

extension Diagnostic {
  /// A script that no face of this machine covers.
  static func missingScript(_ packages: [String], at location: SourceLocation) -> Diagnostic {
    .warning(
      .missingFace, at: location, "no face on this machine has the letters of this text, so it is not printed",
      hint: packages.count == 1
        ? "install one, such as those of the package \(packages[0])"
        : "install some, such as those of the packages \(packages.joined(separator: " and "))")
  }

  /// Letters that no face of this machine has.
  static func missingLetters(_ letters: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .missingFace, at: location, "no face on this machine has '\(letters)', so the text is not printed",
      hint: "install a face that has it, such as those of the packages fonts-noto-core and fonts-symbola")
  }

  /// A text the engine refuses for a reason this program does not know.
  static func unprintable(_ reason: String, at location: SourceLocation) -> Diagnostic {
    .warning(
      .unprintablePassage, at: location, "this passage cannot be printed (\(reason))",
      hint: "write it in another way, or take the printed forms out of 'formats'")
  }

  /// A template of the user's that leaves the text out.
  static func noReport(_ template: String) -> Diagnostic {
    .error(
      .printTemplate, at: .start(of: "templates/print/\(template)"), "the template does not print the text",
      hint: "put 'body' where the text is to stand")
  }
}

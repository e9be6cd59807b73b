import ExternalTools
package import Model

/// A script some texts are written in, and the font of this machine it is printed in.
package struct ScriptFont: Hashable, Sendable {
  /// The script's name in English: `Hebrew`.
  package let script: String

  /// The family it is printed in; `nil` when this machine has none.
  package let family: String?

  /// The family that would be best.
  package let bestFamily: String

  /// The Debian package that brings one.
  package let debianPackage: String

  /// The scripts that the typesetter's own fonts lack, each with its font.
  ///
  /// - Parameters:
  ///   - scalars: The scalars of the texts.
  ///   - language: Their language, by which Chinese and Japanese letters differ.
  ///   - families: The families of this machine.
  package static func fonts(
    for scalars: Set<UInt32>, language: LanguageTag, families: Set<String>
  ) -> [ScriptFont] {
    FontChoice.neededScripts(scalars, language).map { script in
      ScriptFont(
        script: script.name, family: script.families.first(where: families.contains),
        bestFamily: script.families.first ?? "", debianPackage: script.package)
    }
  }

  /// The font families of this machine, as the typesetter sees them, else as `fc-list` does.
  ///
  /// - Parameter site: The site's folder, which may have a typesetter of its own.
  /// - Returns: `nil` when neither is installed.
  package static func families(site: String) async -> Set<String>? {
    if let installation = TypstInstallation.find(site: site),
      let families = try? await TypstEngine(installation).families()
    {
      return families
    }
    guard let result = try? ExternalTool("fc-list").run([":", "family"]), result.end == .exited(0) else { return nil }
    // Several names of one family stand in one line, with commas between.
    let names = String(decoding: result.output, as: UTF8.self).split { $0 == "\n" || $0 == "," }
    return Set(names.map(String.init)).union(["Libertinus Serif"])
  }
}

import Model

/// The renderer of drawings as pictures, by the typesetter where it is installed.
struct TypstDrawingRenderer: DrawingRenderer {
  let environment: PrintEnvironment

  var identity: [UInt8] { environment.engineVersion.map { Array("drawings 1 \($0)".utf8) } ?? [] }

  func png(of svg: [UInt8], language: LanguageTag) async -> [UInt8]? {
    guard let engine = environment.engine else { return nil }
    var scalars: Set<UInt32> = []
    for scalar in String(decoding: svg, as: UTF8.self).unicodeScalars where scalar.value > 0x7F {
      scalars.insert(scalar.value)
    }
    var job = TypstJob(folder: await engine.folder())
    job.system = FontChoice.needsSystemFonts(scalars, language)
    do {
      let families = job.system ? try await engine.families() : []
      guard FontChoice(for: scalars, language: language, families: families).missingPackages.isEmpty else { return nil }
      job.texts[job.main] =
        "#set page(width: 600pt, height: auto, margin: 0pt)\n#image(\"drawing.svg\", width: 600pt, alt: \"\")\n"
      job.files["drawing.svg"] = svg
      job.format = "png"
      let answer = try await engine.set(job)
      await engine.drop(job.folder)
      return answer.data.map(Array.init)
    } catch {
      return nil
    }
  }
}

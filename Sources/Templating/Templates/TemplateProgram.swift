/// A page's template as it is printed: all its steps in one row, so that nothing is copied on the way but bytes.
struct TemplateProgram: Sendable {
  /// One step.
  struct Step: Sendable {
    /// The steps.
    enum Kind {
      case text, print, section, inverted
    }

    let kind: Kind

    /// The source of a value: the open frame, or one of `wordsFrame` and `siteFrame`, and the place in it; of text, its
    /// first byte and the byte behind it.
    let first, second: Int32

    /// The whole path of a value, where frame and place do not tell it; -1 where they do.
    let path: Int32

    /// Of a section, the step behind its own.
    fileprivate(set) var end: Int32 = 0
  }

  /// The steps; those of a section follow it.
  private(set) var steps: [Step] = []

  /// The bytes of all text, with as many behind them as ``PageBuffer`` reads in one go.
  private(set) var literals: [UInt8] = []

  /// The paths that have parts behind dots, or are one's own keys.
  private(set) var paths: [TemplatePath] = []

  /// Stands for a frame that is not open but is known on every page: the words, as in `{{words.by}}`.
  static let wordsFrame: Int32 = -1

  /// The same, of the site, as in `{{site.title}}`.
  static let siteFrame: Int32 = -2

  /// Lays steps out in a row.
  init(_ steps: [TemplateStep]) {
    add(steps)
    literals += [UInt8](repeating: 0, count: PageBuffer.stride)
  }

  private mutating func add(_ added: [TemplateStep]) {
    for step in added {
      switch step {
      case .text(let bytes):
        let start = literals.count
        literals += bytes
        steps.append(Step(kind: .text, first: Int32(start), second: Int32(literals.count), path: -1))
      case .print(let path): add(.print, path)
      case .section(let path, let inner): add(.section, path, inner)
      case .inverted(let path, let inner): add(.inverted, path, inner)
      }
    }
  }

  private mutating func add(_ kind: Step.Kind, _ path: TemplatePath, _ inner: [TemplateStep] = []) {
    let index = steps.count
    if case .variable(let ordinal) = path.key, path.rest.isEmpty {
      steps.append(Step(kind: kind, first: Int32(path.frame), second: Int32(ordinal), path: -1))
    } else if let (frame, ordinal) = Self.placeOnEveryPage(of: path) {
      steps.append(Step(kind: kind, first: frame, second: Int32(ordinal), path: -1))
    } else {
      steps.append(Step(kind: kind, first: Int32(path.frame), second: 0, path: Int32(paths.count)))
      paths.append(path)
    }
    add(inner)
    steps[index].end = Int32(steps.count)
  }
  /// The source of the value of a path that leads from the page to its words or its site; `nil` for another path.
  private static func placeOnEveryPage(of path: TemplatePath) -> (frame: Int32, ordinal: Int)? {
    guard path.frame == 0, path.rest.count == 1, case .variable(let ordinal) = path.rest[0] else { return nil }
    if path.key == TemplateKey(PageVariable.words.rawValue, in: .page) { return (wordsFrame, ordinal) }
    if path.key == TemplateKey(PageVariable.site.rawValue, in: .page) { return (siteFrame, ordinal) }
    return nil
  }
}

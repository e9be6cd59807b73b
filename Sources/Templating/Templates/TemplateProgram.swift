/// A compiled template, its steps laid out in one array, so that printing copies nothing but bytes.
struct TemplateProgram: Sendable {
  /// One step.
  struct Step: Sendable {
    /// The kinds of step.
    enum Kind {
      case text, print, section, inverted
    }

    let kind: Kind

    /// The frame of a value, or `wordsFrame` or `siteFrame`, and the variable's index in its scope; for text, the range
    /// of its bytes in ``literals``.
    let first, second: Int32

    /// The index in ``paths`` of a value's path, where `first` and `second` do not suffice; else -1.
    let path: Int32

    /// For a section, the index of the step after its own.
    fileprivate(set) var end: Int32 = 0
  }

  /// The steps; a section is followed by its inner steps.
  private(set) var steps: [Step] = []

  /// The bytes of all text, followed by as many zeros as ``PageBuffer`` may read too far.
  private(set) var literals: [UInt8] = []

  /// The paths with parts after dots, or to an author's own keys.
  private(set) var paths: [TemplatePath] = []

  /// Stands for the frame of the words, known on every page, as in `{{words.by}}`.
  static let wordsFrame: Int32 = -1

  /// Stands for the frame of the site, known on every page, as in `{{site.title}}`.
  static let siteFrame: Int32 = -2

  /// Lays out steps.
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
  /// The frame and variable of a path that leads from the page to its words or its site; `nil` for any other path.
  private static func placeOnEveryPage(of path: TemplatePath) -> (frame: Int32, ordinal: Int)? {
    guard path.frame == 0, path.rest.count == 1, case .variable(let ordinal) = path.rest[0] else { return nil }
    if path.key == TemplateKey(PageVariable.words.rawValue, in: .page) { return (wordsFrame, ordinal) }
    if path.key == TemplateKey(PageVariable.site.rawValue, in: .page) { return (siteFrame, ordinal) }
    return nil
  }
}

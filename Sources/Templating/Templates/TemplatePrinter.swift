/// Prints the steps of a template into bytes.
struct TemplatePrinter {
  private let context: PageContext
  private var frames: [TemplateFrame]

  /// What has been printed.
  private(set) var output: [UInt8] = []

  /// Creates a printer.
  ///
  /// - Parameters:
  ///   - context: The page.
  ///   - frames: The things known from the start, outermost first.
  ///   - capacity: About how many bytes there will be.
  init(for context: PageContext, frames: [TemplateFrame], capacity: Int) {
    self.context = context
    self.frames = frames
    self.frames.reserveCapacity(frames.count + 8)
    output.reserveCapacity(capacity)
  }

  /// Prints steps.
  mutating func print(_ steps: [TemplateStep]) {
    for step in steps {
      switch step {
      case .text(let bytes): output += bytes
      case .print(let path): print(value(at: path))
      case .section(let path, let steps):
        switch value(at: path) {
        case .group(let frame): print(steps, inside: frame)
        case .list(let count, let frame):
          for index in 0..<count { print(steps, inside: frame(index, context)) }
        case let value where value.isThere: print(steps)
        case .nothing, .text, .html, .bytes, .flag: break
        }
      case .inverted(let path, let steps):
        if !value(at: path).isThere { print(steps) }
      }
    }
  }

  private mutating func print(_ steps: [TemplateStep], inside frame: TemplateFrame) {
    frames.append(frame)
    print(steps)
    frames.removeLast()
  }

  private mutating func print(_ value: TemplateValue) {
    switch value {
    case .text(let words): output.append(escaped: words)
    case .html(let html): output += html.utf8
    case .bytes(let bytes): output += bytes
    case .nothing, .flag, .group, .list: break
    }
  }

  private func value(at path: TemplatePath) -> TemplateValue {
    var value = frames[path.frame].value(of: path.key)
    for key in path.rest {
      guard case .group(let frame) = value else { return .nothing }
      value = frame.value(of: key)
    }
    return value
  }
}

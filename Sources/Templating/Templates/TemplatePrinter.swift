/// Prints the steps of a template into bytes.
struct TemplatePrinter {
  private let program: TemplateProgram
  private let context: PageContext
  private var frames: [TemplateFrame]

  /// What has been printed.
  private(set) var output: [UInt8] = []

  /// Creates a printer.
  ///
  /// - Parameters:
  ///   - program: The steps.
  ///   - context: The page.
  ///   - frames: The things known from the start, outermost first.
  ///   - capacity: About how many bytes there will be.
  init(_ program: TemplateProgram, for context: PageContext, frames: [TemplateFrame], capacity: Int) {
    self.program = program
    self.context = context
    self.frames = frames
    self.frames.reserveCapacity(frames.count + 8)
    output.reserveCapacity(capacity)
  }

  /// Prints all steps.
  mutating func print() {
    print(0..<program.steps.count)
  }

  private mutating func print(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let step = program.steps[index]
      index += 1
      switch step.kind {
      case .text:
        unsafe program.literals.withUnsafeBufferPointer { literals in
          unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(step.first)..<Int(step.second)]))
        }
      case .print:
        switch value(of: step) {
        case .text(let words): output.append(escaped: words)
        case .html(let html): output.append(html: html)
        case .bytes(let bytes): output += bytes
        case .nothing, .flag, .group, .list: break
        }
      case .section:
        let inner = index..<Int(step.end)
        index = inner.upperBound
        switch value(of: step) {
        case .group(let frame): print(inner, inside: frame)
        case .list(let count, let frame):
          for index in 0..<count { print(inner, inside: frame(index, context)) }
        case let value where value.isThere: print(inner)
        case .nothing, .text, .html, .bytes, .flag: break
        }
      case .inverted:
        let inner = index..<Int(step.end)
        index = inner.upperBound
        if !value(of: step).isThere { print(inner) }
      }
    }
  }

  private mutating func print(_ range: Range<Int>, inside frame: TemplateFrame) {
    frames.append(frame)
    print(range)
    frames.removeLast()
  }

  private func value(of step: TemplateProgram.Step) -> TemplateValue {
    if step.path < 0 { return frames[Int(step.first)].value(at: Int(step.second)) }
    let path = program.paths[Int(step.path)]
    var value = frames[path.frame].value(of: path.key)
    for key in path.rest {
      guard case .group(let frame) = value else { return .nothing }
      value = frame.value(of: key)
    }
    return value
  }
}

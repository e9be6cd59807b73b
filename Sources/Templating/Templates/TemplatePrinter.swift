/// Prints the steps of a template into bytes.
struct TemplatePrinter: ~Copyable {
  private let program: TemplateProgram
  private let page: PageContext

  /// The frames of the open sections, outermost first, without the innermost, which is passed along: most names are
  /// looked up there.
  private var outer: [TemplateFrame] = []

  private init(_ program: TemplateProgram, for page: PageContext) {
    self.program = program
    self.page = page
  }

  /// Prints a page.
  ///
  /// - Parameters:
  ///   - program: The steps to print.
  ///   - page: The page's context.
  ///   - frames: The frames open from the start, outermost first.
  ///   - expected: The approximate number of bytes.
  static func bytes(
    of program: TemplateProgram, for page: PageContext, frames: [TemplateFrame], expected: Int
  ) -> [UInt8] {
    guard let innermost = frames.last else { preconditionFailure("a page’s template knows the page") }
    return PageBuffer.bytes(expected: expected) { output in
      var printer = TemplatePrinter(program, for: page)
      printer.outer = frames.dropLast()
      printer.outer.reserveCapacity(8)
      printer.print(0..<program.steps.count, inside: innermost, to: &output)
    }
  }

  private mutating func print(_ range: Range<Int>, inside frame: TemplateFrame, to output: inout PageBuffer) {
    var index = range.lowerBound
    while index < range.upperBound {
      let step = program.steps[index]
      index += 1
      switch step.kind {
      case .text:
        unsafe program.literals.withUnsafeBufferPointer { literals in
          unsafe output.append(literals, from: Int(step.first), to: Int(step.second))
        }
      case .print:
        switch value(of: step, inside: frame) {
        case .text(let words): output.append(escaped: words)
        case .address(let file): page.write(addressOf: file, to: &output)
        case .html(let html): output.append(html: html)
        case .bytes(let bytes): output.append(bytes)
        case .nothing, .flag, .group, .list: break
        }
      case .section:
        let inner = index..<Int(step.end)
        index = inner.upperBound
        switch value(of: step, inside: frame) {
        case .group(let thing):
          outer.append(frame)
          print(inner, inside: thing, to: &output)
          outer.removeLast()
        case .list(let row):
          outer.append(frame)
          for index in 0..<row.count(on: page) { print(inner, inside: .one(of: row, index), to: &output) }
          outer.removeLast()
        case let value where value.isThere(on: page): print(inner, inside: frame, to: &output)
        case .nothing, .text, .address, .html, .bytes, .flag: break
        }
      case .inverted:
        let inner = index..<Int(step.end)
        index = inner.upperBound
        if !value(of: step, inside: frame).isThere(on: page) { print(inner, inside: frame, to: &output) }
      }
    }
  }

  private func value(of step: TemplateProgram.Step, inside innermost: TemplateFrame) -> TemplateValue {
    let depth = Int(step.first)
    if step.path < 0 {
      let ordinal = Int(step.second)
      if depth == outer.count { return innermost.value(at: ordinal, on: page) }
      switch step.first {
      case TemplateProgram.wordsFrame: return TemplateFrame.words.value(at: ordinal, on: page)
      case TemplateProgram.siteFrame: return TemplateFrame.site.value(at: ordinal, on: page)
      default: return outer[depth].value(at: ordinal, on: page)
      }
    }
    let path = program.paths[Int(step.path)]
    var value = (depth == outer.count ? innermost : outer[depth]).value(of: path.key, on: page)
    for key in path.rest {
      guard case .group(let frame) = value else { return .nothing }
      value = frame.value(of: key, on: page)
    }
    return value
  }
}

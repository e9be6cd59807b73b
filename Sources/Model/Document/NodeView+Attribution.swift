extension NodeView {
  /// Splits a quotation into what is quoted and its attribution.
  ///
  /// The attribution is the last line, in a paragraph of its own or after a line break. A quotation in which another
  /// line begins with a dash is a dialogue and has none.
  ///
  /// - Returns: The end of what is quoted, which may be within its last paragraph; `nil` when it has no attribution.
  package func attribution(of quotation: Range<Int>) -> (end: Int, attribution: Attribution)? {
    // The beginnings of lines that may begin with a dash, and the beginning of the last line.
    var dashes: [Int] = []
    var last: (block: Int, line: Int)?
    var block = quotation.lowerBound
    while block < quotation.upperBound {
      last = nil
      if self[block].kind == .paragraph {
        let inlines = children(of: block)
        var index = inlines.lowerBound
        var line = index
        while index < inlines.upperBound {
          if index == line, mayHaveDash(index) { dashes.append(index) }
          let isBreak = self[index].kind == .softBreak || self[index].kind == .lineBreak
          index = end(of: index)
          if isBreak { line = index }
        }
        last = (block, line)
      }
      block = end(of: block)
    }
    guard let last, let line = dashes.last, line == last.line,
      let attribution = Attribution(ofLine: inlines(line..<quotation.upperBound))
    else { return nil }
    let end = line == last.block + 1 ? last.block : line - 1
    guard end > quotation.lowerBound,
      !dashes.dropLast().contains(where: { inlines($0..<self.end(of: $0)).contains(where: Attribution.speaks) })
    else { return nil }
    return (end, attribution)
  }

  private func mayHaveDash(_ index: Int) -> Bool {
    guard self[index].kind == .text else { return false }
    let first = unsafe utf8(self[index].text).first
    return first == UInt8(ascii: "-") || first == 0xE2
  }
}

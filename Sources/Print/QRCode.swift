/// A QR code of an address (ISO/IEC 18004): byte mode, error correction level M, versions 1 to 20.
struct QRCode: Hashable, Sendable {
  /// The number of modules a side.
  private(set) var size: Int

  /// Whether each module is dark, row by row.
  private(set) var modules: [Bool]

  private var isReserved: [Bool]

  /// Creates a code.
  ///
  /// - Returns: `nil` when the text is longer than version 20 holds, 666 bytes.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let version = (1...20).first(where: { Self.capacity($0) >= bytes.count }) else { return nil }
    size = version * 4 + 17
    modules = [Bool](repeating: false, count: size * size)
    isReserved = modules
    drawFunctionPatterns(version)
    draw(Self.codewords(of: bytes, version))
    let free = self
    var best: (penalty: Int, code: QRCode)?
    for mask in 0..<8 {
      var masked = free
      masked.apply(mask)
      masked.drawFormat(mask)
      let penalty = masked.penalty
      if penalty < best?.penalty ?? .max { best = (penalty, masked) }
    }
    if let best { self = best.code }
  }

  /// The code as an SVG drawing, with the quiet zone of four modules that the standard asks for.
  var svg: String {
    var path = ""
    for y in 0..<size {
      var x = 0
      while x < size {
        guard modules[y * size + x] else {
          x += 1
          continue
        }
        let start = x
        while x < size, modules[y * size + x] { x += 1 }
        path += "M\(start + 4) \(y + 4)h\(x - start)v1H\(start + 4)z"
      }
    }
    let extent = size + 8
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(extent) \(extent)\"><path d=\"\(path)\"/></svg>"
  }

  // MARK: Data

  private static let correctionPerBlock = [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
  ]
  private static let blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]

  private static func rawCodewords(_ version: Int) -> Int {
    var modules = (16 * version + 128) * version + 64
    if version >= 2 {
      let alignments = version / 7 + 2
      modules -= (25 * alignments - 10) * alignments - 55
      if version >= 7 { modules -= 36 }
    }
    return modules / 8
  }

  private static func dataCodewords(_ version: Int) -> Int {
    rawCodewords(version) - correctionPerBlock[version - 1] * blocks[version - 1]
  }

  /// The number of bytes a version holds.
  private static func capacity(_ version: Int) -> Int { dataCodewords(version) - (version < 10 ? 2 : 3) }

  private static func codewords(of bytes: [UInt8], _ version: Int) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) { for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) } }
    append(0b0100, 4)
    append(bytes.count, version < 10 ? 8 : 16)
    for byte in bytes { append(Int(byte), 8) }
    let capacity = dataCodewords(version) * 8
    append(0, min(4, capacity - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var padding = 0xEC
    while bits.count < capacity {
      append(padding, 8)
      padding ^= 0xEC ^ 0x11
    }
    let data = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    return interleaved(data, version)
  }

  private static func interleaved(_ data: [UInt8], _ version: Int) -> [UInt8] {
    let (count, correction) = (blocks[version - 1], correctionPerBlock[version - 1])
    let short = data.count / count
    let longBlocks = data.count % count
    let divisor = reedSolomonDivisor(correction)
    var parts: [(data: [UInt8], correction: [UInt8])] = []
    var start = 0
    for block in 0..<count {
      let length = short + (block >= count - longBlocks ? 1 : 0)
      let part = Array(data[start..<start + length])
      parts.append((part, remainder(of: part, divisor)))
      start += length
    }
    var result: [UInt8] = []
    for index in 0...short { for part in parts where index < part.data.count { result.append(part.data[index]) } }
    for index in 0..<correction { for part in parts { result.append(part.correction[index]) } }
    return result
  }

  private static func multiplied(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var product = 0
    for bit in (0..<8).reversed() {
      product = product << 1 ^ (product >> 7) * 0x11D
      product ^= (Int(right) >> bit & 1) * Int(left)
    }
    return UInt8(truncatingIfNeeded: product)
  }

  private static func reedSolomonDivisor(_ degree: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: degree)
    result[degree - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        result[index] = multiplied(result[index], root)
        if index + 1 < degree { result[index] ^= result[index + 1] }
      }
      root = multiplied(root, 2)
    }
    return result
  }

  private static func remainder(of data: [UInt8], _ divisor: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: divisor.count)
    for byte in data {
      let factor = byte ^ result.removeFirst()
      result.append(0)
      for index in divisor.indices { result[index] ^= multiplied(divisor[index], factor) }
    }
    return result
  }

  // MARK: Drawing

  private mutating func set(_ x: Int, _ y: Int, _ isDark: Bool) {
    guard (0..<size).contains(x), (0..<size).contains(y) else { return }
    modules[y * size + x] = isDark
    isReserved[y * size + x] = true
  }

  private mutating func drawFunctionPatterns(_ version: Int) {
    for index in 0..<size {
      set(6, index, index.isMultiple(of: 2))
      set(index, 6, index.isMultiple(of: 2))
    }
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawFinder(x, y) }
    let centers = Self.alignments(version, size)
    for (row, y) in centers.enumerated() {
      for (column, x) in centers.enumerated() {
        let last = centers.count - 1
        if row == 0 && column == 0 || row == 0 && column == last || row == last && column == 0 { continue }
        for dy in -2...2 { for dx in -2...2 { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) } }
      }
    }
    drawFormat(0)
    if version >= 7 { drawVersion(version) }
  }

  private mutating func drawFinder(_ x: Int, _ y: Int) {
    for dy in -4...4 {
      for dx in -4...4 {
        let distance = max(abs(dx), abs(dy))
        set(x + dx, y + dy, distance != 2 && distance != 4)
      }
    }
  }

  private static func alignments(_ version: Int, _ size: Int) -> [Int] {
    guard version > 1 else { return [] }
    let count = version / 7 + 2
    let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2
    return [6] + (0..<count - 1).map { size - 7 - $0 * step }.reversed()
  }

  private mutating func drawVersion(_ version: Int) {
    var remainder = version
    for _ in 0..<12 { remainder = remainder << 1 ^ (remainder >> 11) * 0x1F25 }
    let bits = version << 12 | remainder
    for index in 0..<18 {
      let (a, b) = (size - 11 + index % 3, index / 3)
      set(a, b, bits >> index & 1 == 1)
      set(b, a, bits >> index & 1 == 1)
    }
  }

  private mutating func drawFormat(_ mask: Int) {
    // Level M is 0 in the format's two bits.
    var remainder = mask
    for _ in 0..<10 { remainder = remainder << 1 ^ (remainder >> 9) * 0x537 }
    let bits = (mask << 10 | remainder) ^ 0x5412
    func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
    for index in 0..<6 { set(8, index, bit(index)) }
    set(8, 7, bit(6))
    set(8, 8, bit(7))
    set(7, 8, bit(8))
    for index in 9..<15 { set(14 - index, 8, bit(index)) }
    for index in 0..<8 { set(size - 1 - index, 8, bit(index)) }
    for index in 8..<15 { set(8, size - 15 + index, bit(index)) }
    set(8, size - 8, true)
  }

  /// Places the codewords from the lower right corner on, two columns at a time, up and down in turns.
  private mutating func draw(_ codewords: [UInt8]) {
    var index = 0
    var right = size - 1
    while right >= 1 {
      if right == 6 { right = 5 }
      for step in 0..<size {
        let isUpward = (right + 1) & 2 == 0
        let y = isUpward ? size - 1 - step : step
        for x in [right, right - 1] where !isReserved[y * size + x] && index < codewords.count * 8 {
          modules[y * size + x] = codewords[index >> 3] >> (7 - UInt8(index & 7)) & 1 == 1
          index += 1
        }
      }
      right -= 2
    }
  }

  private mutating func apply(_ mask: Int) {
    for y in 0..<size {
      for x in 0..<size where !isReserved[y * size + x] && Self.inverts(mask, x, y) {
        modules[y * size + x].toggle()
      }
    }
  }

  private static func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  /// A measure of how hard a mask makes the code to read (§7.8.3): long runs, squares of one colour, an uneven share of
  /// dark.
  private var penalty: Int {
    var penalty = 0
    for line in 0..<size {
      penalty += runPenalty { modules[line * size + $0] } + runPenalty { modules[$0 * size + line] }
    }
    for y in 0..<size - 1 {
      for x in 0..<size - 1 {
        let first = modules[y * size + x]
        if modules[y * size + x + 1] == first, modules[(y + 1) * size + x] == first,
          modules[(y + 1) * size + x + 1] == first
        {
          penalty += 3
        }
      }
    }
    let dark = modules.count(where: \.self)
    return penalty + abs(dark * 20 - modules.count * 10) / modules.count * 10
  }

  private func runPenalty(_ module: (Int) -> Bool) -> Int {
    var (penalty, length) = (0, 1)
    for index in 1..<size {
      if module(index) == module(index - 1) {
        length += 1
        if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
      } else {
        length = 1
      }
    }
    return penalty
  }
}

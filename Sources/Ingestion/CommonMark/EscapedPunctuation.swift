#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Quotation marks, hyphens and full stops escaped by a backslash, which are printed as they are typed.
///
/// The C library returns `\"` and `"` alike. Before it reads a body, each escaped mark is therefore replaced by a
/// noncharacter (U+FDD0 to U+FDD3, whose first two bytes are the same), and in its results by the mark again.
enum EscapedPunctuation {
  /// The marks, in the order of their replacements.
  private static let marks = Array("\"'-.".utf8)

  /// The bytes all replacements begin with, and the third byte of the first.
  private static let lead: [UInt8] = [0xEF, 0xB7]
  private static let first: UInt8 = 0x90

  /// The number of bytes of a replacement.
  static let length = 3

  /// A body with its escaped marks replaced; `nil` when it has none, as is usual.
  static func masked(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    var masked: [UInt8] = []
    var from = body.startIndex
    var rest = body
    while let backslash = firstIndex(of: UInt8(ascii: "\\"), in: rest), backslash + 1 < body.endIndex {
      if let place = marks.firstIndex(of: body[backslash + 1]) {
        masked += body[from..<backslash]
        masked += lead
        masked.append(first + UInt8(place))
        from = backslash + 2
      }
      // The character after a backslash cannot begin an escape itself.
      rest = body[(backslash + 2)...]
    }
    guard !masked.isEmpty, !holdsCharacters(body) else { return nil }
    return masked + body[from...]
  }

  /// Whether a body already contains one of the replacements, or a character with the same first bytes.
  private static func holdsCharacters(_ body: ArraySlice<UInt8>) -> Bool {
    var rest = body
    while let start = firstIndex(of: lead[0], in: rest), start + 1 < body.endIndex {
      if body[start + 1] == lead[1] { return true }
      rest = body[(start + 1)...]
    }
    return false
  }

  private static func firstIndex(of byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
    unsafe bytes.withUnsafeBytes { memory in
      guard let base = memory.baseAddress, let found = unsafe memchr(base, CInt(byte), memory.count) else {
        return nil
      }
      return unsafe bytes.startIndex + (UnsafeRawPointer(found) - base)
    }
  }

  /// The mark whose replacement is at an index; `nil` when there is none.
  static func mark(at index: Int, in bytes: [UInt8]) -> UInt8? {
    bytes[index] == lead[0] ? mark(of: bytes[index...].prefix(length)) : nil
  }

  private static func mark(of bytes: some Collection<UInt8>) -> UInt8? {
    guard bytes.count == length, bytes.starts(with: lead), let last = Array(bytes).last,
      (first..<first + 4).contains(last)
    else { return nil }
    return marks[Int(last - first)]
  }

  /// Bytes from the library's results, with the marks put back.
  ///
  /// - Parameter keepsBackslash: Whether backslashes have no meaning there, as in code, and are put back, too.
  static func restored(_ bytes: [UInt8], keepsBackslash: Bool) -> [UInt8] {
    guard bytes.contains(lead[0]) else { return bytes }
    var restored: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == lead[0], let mark = mark(of: bytes[index...].prefix(length)) {
        if keepsBackslash { restored.append(UInt8(ascii: "\\")) }
        restored.append(mark)
        index += length
      } else {
        restored.append(bytes[index])
        index += 1
      }
    }
    return restored
  }

  /// A string from the library's results, with the marks put back.
  static func restored(_ text: String) -> String {
    text.utf8.contains(lead[0])
      ? String(decoding: restored(Array(text.utf8), keepsBackslash: false), as: UTF8.self) : text
  }
}

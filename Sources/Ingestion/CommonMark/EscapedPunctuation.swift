#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Quotation marks, hyphens and points with a backslash before them, which are printed as they are typed.
///
/// The C library gives back `\"` and `"` alike. Before it reads a body, each of them is therefore replaced by a
/// character that no text has (U+FDD0 to U+FDD3, of which the first two bytes are alike), and in what it gives back by
/// the mark.
enum EscapedPunctuation {
  /// The marks, in the order of the characters they are replaced by.
  private static let marks = Array("\"'-.".utf8)

  /// The bytes all the characters begin with, and the third byte of the first.
  private static let lead: [UInt8] = [0xEF, 0xB7]
  private static let first: UInt8 = 0x90

  /// The number of bytes a replaced mark takes.
  static let length = 3

  /// A body with its escaped marks replaced; `nil` when it has none, as nearly every body.
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
      // The character behind the backslash begins nothing itself.
      rest = body[(backslash + 2)...]
    }
    guard !masked.isEmpty, !holdsCharacters(body) else { return nil }
    return masked + body[from...]
  }

  /// Whether a body has one of the characters itself, or another that begins alike.
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

  /// The mark that the character at an index stands for.
  static func mark(at index: Int, in bytes: [UInt8]) -> UInt8? {
    bytes[index] == lead[0] ? mark(of: bytes[index...].prefix(length)) : nil
  }

  private static func mark(of bytes: some Collection<UInt8>) -> UInt8? {
    guard bytes.count == length, bytes.starts(with: lead), let last = Array(bytes).last,
      (first..<first + 4).contains(last)
    else { return nil }
    return marks[Int(last - first)]
  }

  /// Some bytes of what the library gives back, as they were written.
  ///
  /// - Parameter keepsBackslash: Whether backslashes mean nothing there, as in code, and stay.
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

  /// A text of what the library gives back, as it is read.
  static func restored(_ text: String) -> String {
    text.utf8.contains(lead[0])
      ? String(decoding: restored(Array(text.utf8), keepsBackslash: false), as: UTF8.self) : text
  }
}

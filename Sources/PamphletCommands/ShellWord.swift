extension String {
  /// The string quoted as one word of a shell, so that a command that is printed works when it is copied.
  var asShellWord: String {
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+,:@%="
    let isPlain =
      !isEmpty && utf8.allSatisfy { $0 >= 0x80 || plain.utf8.contains($0) }
      && !unicodeScalars.contains { $0.value >= 0x80 && $0.properties.isWhitespace }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}

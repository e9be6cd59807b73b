#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The user's own print templates, in `templates/print/`.
struct PrintTemplateFolder {
  /// The site's folder.
  let site: String

  /// The files by name; those that cannot be read are left out.
  var templates: [String: String] {
    let folder = site + "/templates/print"
    guard let listing = unsafe opendir(folder) else { return [:] }
    defer { unsafe closedir(listing) }
    var templates: [String: String] = [:]
    while let entry = unsafe readdir(listing) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      guard name.hasSuffix(".typ"), !name.hasPrefix("."), let bytes = Self.bytes(at: folder + "/" + name) else {
        continue
      }
      templates[name] = String(decoding: bytes, as: UTF8.self)
    }
    return templates
  }

  private static func bytes(at path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < 1 << 20 {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
      }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += chunk[..<count]
    }
    return nil
  }
}

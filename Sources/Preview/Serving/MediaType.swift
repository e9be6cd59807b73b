import Model

/// The media types of files by their names, as static hosts have them.
enum MediaType {
  /// The value of `Content-Type` for a file.
  static func of(_ page: OutputPath) -> String {
    let name = page.name
    guard let dot = name.lastIndex(of: ".") else { return "text/plain; charset=utf-8" }
    return switch name[name.index(after: dot)...].lowercased() {
    case "html", "htm": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js", "mjs": "text/javascript; charset=utf-8"
    case "json": "application/json"
    case "xml": "application/xml"
    case "txt": "text/plain; charset=utf-8"
    case "md": "text/markdown; charset=utf-8"
    case "bib": "text/x-bibtex; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "ico": "image/vnd.microsoft.icon"
    case "pdf": "application/pdf"
    case "epub": "application/epub+zip"
    case "zip": "application/zip"
    case "woff": "font/woff"
    case "woff2": "font/woff2"
    case "ttf": "font/ttf"
    case "otf": "font/otf"
    case "mp3": "audio/mpeg"
    case "ogg", "oga", "opus": "audio/ogg"
    case "wav": "audio/wav"
    case "mp4": "video/mp4"
    case "webm": "video/webm"
    default: "application/octet-stream"
    }
  }
}

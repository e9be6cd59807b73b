import Model

/// The files a host wants beside the pages.
enum HostFiles {
  /// The files for a target, in no particular order.
  static func files(for target: PublishTarget) -> [PublishedFile] {
    var files: [String: String] = [:]
    if case .git = target.carrier {
      // Without it GitHub builds the pages anew with Jekyll.
      files[".nojekyll"] = ""
    }
    switch target.host {
    case .github:
      files[".nojekyll"] = ""
      if let domain = target.domain { files["CNAME"] = domain + "\n" }
    case .codeberg:
      if let domain = target.domain { files[".domains"] = domain + "\n" }
    case .netlify, .cloudflare:
      files["_headers"] = Self.headers
    case .apache:
      files[".htaccess"] = Self.htaccess
    case .gitlab, .nginx, .neocities, nil: break
    }
    return files.map { PublishedFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  private static let headers = """
    /*
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Cache-Control: public, max-age=0, must-revalidate
    /SHA256SUMS
      Content-Type: text/plain; charset=utf-8

    """

  private static let htaccess = """
    ErrorDocument 404 /404.html
    DirectoryIndex index.html
    AddDefaultCharset utf-8
    AddType application/epub+zip .epub
    AddType "text/markdown; charset=utf-8" .md
    <IfModule mod_headers.c>
      Header set X-Content-Type-Options nosniff
    </IfModule>

    """
}

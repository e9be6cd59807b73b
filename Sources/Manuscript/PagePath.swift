/// A file of the output, by its path from the output's folder, with `/` between its parts.
package struct PagePath: Hashable, Sendable {
  /// The path: `walden/index.html`.
  package let path: String

  /// Creates a path of the output.
  ///
  /// - Parameter path: Parts that are neither empty nor `.` nor `..`, joined by `/`.
  package init(_ path: String) {
    self.path = path
  }

  /// The folder the file is in, ending in `/`; "" for the output's own.
  package var folder: Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
  }

  /// The file's own name.
  package var name: Substring { path[folder.endIndex...] }

  /// A file beside this one.
  package func sibling(_ name: String) -> PagePath { PagePath(folder + name) }

  /// How the page at `other` is written in a link on this page: `../on-walking/index.html`, not yet percent-encoded.
  ///
  /// - Parameters:
  ///   - other: The file linked to.
  ///   - style: Whether `index.html` is named.
  package func relativeAddress(of other: PagePath, style: LinkStyle = .portable) -> String {
    let here = folder.utf8
    let there = other.path.utf8
    var common = 0
    for (offset, (left, right)) in zip(here, there).enumerated() {
      guard left == right else { break }
      if left == UInt8(ascii: "/") { common = offset + 1 }
    }
    let climbs = here.dropFirst(common).count { $0 == UInt8(ascii: "/") }
    var address = String(repeating: "../", count: climbs)
    address += Substring(other.path.utf8.dropFirst(common))
    if style == .pretty, other.name == "index.html" {
      address.removeLast("index.html".count)
      if address.isEmpty { address = "./" }
    }
    return address
  }
}

extension PagePath: Comparable {
  /// The order of the paths' UTF-8 bytes.
  package static func < (left: PagePath, right: PagePath) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}

/// How links inside the site name pages.
package enum LinkStyle: String, CaseIterable, Hashable, Sendable {
  /// By their file, `../on-walking/index.html`, so that the folder works anywhere.
  case portable
  /// By their folder, `../on-walking/`, for hosts that serve a folder's index.
  case pretty
}

/// The path of a file of the output, relative to the output's folder, with `/` between its parts.
package struct OutputPath: Hashable, Sendable {
  /// The site's first page.
  package static let index = OutputPath("index.html")

  /// The first page of the titles from A to Z.
  package static let titles = OutputPath("titles/index.html")

  /// The search page.
  package static let search = OutputPath("search/index.html")

  /// The concordance: the distinctive words of the texts, from A to Z.
  package static let concordance = OutputPath("search/concordance/index.html")

  /// The list of the libraries the site is linked with.
  package static let libraries = OutputPath("libraries/index.html")

  /// The page of a library the site is linked with.
  package static func library(_ name: String) -> OutputPath { OutputPath("libraries/\(name)/index.html") }

  /// The path: `walden/index.html`.
  package let path: String

  /// Creates a path of the output.
  ///
  /// - Parameter path: Parts joined by `/`, none of which is empty, `.` or `..`.
  package init(_ path: String) {
    self.path = path
  }

  /// The folder of the file, ending in `/`; "" for the output's own.
  package var folder: Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
  }

  /// Whether its name is `index.html`, so that hosts serve it for its folder.
  package var isIndex: Bool { path.withBytes { unsafe Self.namesIndex($0) } }

  /// The file's name without its folder.
  package var name: Substring { path[folder.endIndex...] }

  /// The path of another file in the same folder.
  package func sibling(_ name: String) -> OutputPath { OutputPath(folder + name) }

  /// The relative address of a file in a link on this page: `../on-walking/index.html`, not yet percent-encoded.
  ///
  /// - Parameters:
  ///   - other: The file linked to.
  ///   - style: Whether `index.html` is spelled out.
  package func relativeAddress(of other: OutputPath, style: LinkStyle = .portable) -> String {
    path.withBytes { here in
      other.path.withBytes { there in
        // A page has several such links for each text, so only bytes are compared.
        var common = 0
        var climbs = 0
        var isCommon = true
        for offset in here.indices {
          let byte = unsafe here[offset]
          if isCommon, unsafe offset >= there.count || there[offset] != byte { isCommon = false }
          guard byte == UInt8(ascii: "/") else { continue }
          if isCommon { common = offset + 1 } else { climbs += 1 }
        }
        var end = there.count
        if style == .pretty, unsafe Self.namesIndex(there) { end -= "index.html".utf8.count }
        if climbs == 0, end == common { return "./" }
        return unsafe String(unsafeUninitializedCapacity: climbs * 3 + end - common) { address in
          for climb in 0..<climbs {
            unsafe address[climb * 3] = UInt8(ascii: ".")
            unsafe address[climb * 3 + 1] = UInt8(ascii: ".")
            unsafe address[climb * 3 + 2] = UInt8(ascii: "/")
          }
          for offset in common..<end { unsafe address[climbs * 3 + offset - common] = there[offset] }
          return climbs * 3 + end - common
        }
      }
    }
  }

  /// Whether the last part of a path is `index.html`.
  private static func namesIndex(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    let name: StaticString = "index.html"
    let start = path.count - name.utf8CodeUnitCount
    guard start >= 0, unsafe start == 0 || path[start - 1] == UInt8(ascii: "/") else { return false }
    return name.withUTF8Buffer { name in
      unsafe UnsafeBufferPointer(rebasing: path[start...]).elementsEqual(name)
    }
  }
}

extension OutputPath: Comparable {
  /// The order of the paths' UTF-8 bytes.
  package static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}

/// The forms of links to pages within the site.
package enum LinkStyle: String, CaseIterable, Hashable, Sendable {
  /// By their file, `../on-walking/index.html`, so that the folder works anywhere.
  case portable
  /// By their folder, `../on-walking/`, for hosts that serve a folder's index.
  case pretty
}

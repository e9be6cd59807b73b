/// Removes the specks from the picture of a page, which OCR would read as points, strokes and dashes.
package enum SpeckRemover {
  /// The most pixels a speck has: fewer than a full stop in the smallest type at 300 dots per inch.
  private static let largest = 8

  /// Returns a picture without its specks.
  ///
  /// - Parameter picture: A picture in shades of grey, in binary PGM (`P5`).
  /// - Returns: `nil` when it is no such picture.
  package static func cleaned(_ picture: [UInt8]) -> [UInt8]? {
    guard let picture = GreyPicture(picture) else { return nil }
    let (width, height, start) = (picture.width, picture.height, picture.start)
    let dark = GreyPicture.dark
    var cleaned = picture.bytes
    var blot: [Int] = []
    for pixel in 0..<(width * height) where cleaned[start + pixel] < dark {
      // A blot is examined from the first pixel of each of its rows only.
      if pixel % width > 0, cleaned[start + pixel - 1] < dark { continue }
      blot.removeAll(keepingCapacity: true)
      blot.append(pixel)
      var next = 0
      while next < blot.count, blot.count <= largest {
        addNeighbours(of: blot[next], to: &blot, in: cleaned, start: start, width: width, height: height)
        next += 1
      }
      if blot.count <= largest { for speck in blot { cleaned[start + speck] = 255 } }
    }
    return cleaned
  }

  private static func addNeighbours(
    of pixel: Int, to blot: inout [Int], in picture: [UInt8], start: Int, width: Int, height: Int
  ) {
    let column = pixel % width
    let row = pixel / width
    for y in max(0, row - 1)...min(height - 1, row + 1) {
      for x in max(0, column - 1)...min(width - 1, column + 1) {
        let neighbour = y * width + x
        if picture[start + neighbour] < GreyPicture.dark, !blot.contains(neighbour) { blot.append(neighbour) }
      }
    }
  }
}

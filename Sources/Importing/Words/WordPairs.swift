import CWordLists

/// The frequencies of pairs of English words; `Scripts/make-word-pairs` describes the compressed format.
///
/// All arithmetic is addition, multiplication and division, which give the same results on every machine.
struct WordPairs: Sendable {
  /// The number of words counted.
  let total: Double

  /// The count of each word, by rank.
  private let counts: [Double]

  /// The table's words as ascending indices into the word list, and the rank of each.
  private let places: [Int]
  private let ranks: [Int]

  /// The beginning of each word's followers, by rank, and the end of the last.
  private let rows: [Int]

  /// The followers of each word, in ascending rank, and the size class of each pair's count.
  private let followers: [UInt16]
  private let classes: [UInt8]

  /// The table of English.
  static let english = WordPairs(
    unsafe PackedFile.content(of: UnsafeBufferPointer(start: englishPairsStart(), count: englishPairsSize)))

  private init(_ bytes: [UInt8]) {
    var index = 0
    func number(of length: Int) -> Int {
      defer { index += length }
      return (0..<length).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
    }
    func varint() -> Int {
      var value = 0
      var shift = 0
      while bytes[index] & 128 != 0 {
        value |= Int(bytes[index] & 127) << shift
        shift += 7
        index += 1
      }
      value |= Int(bytes[index]) << shift
      index += 1
      return value
    }
    total = Double(number(of: 4))
    let size = number(of: 4)
    var counts = [Double](repeating: 0, count: size)
    var places: [Int] = []
    var ranks: [Int] = []
    var place = -1
    for _ in 0..<size {
      place += varint() + 1
      let rank = number(of: 2)
      places.append(place)
      ranks.append(rank)
      counts[rank] = WordPairs.eighths[Int(bytes[index] & 7)] * Double(1 << (bytes[index] >> 3))
      index += 1
    }
    var rows = [0]
    var followers: [UInt16] = []
    var classes: [UInt8] = []
    for _ in 0..<size {
      var rank = -1
      for _ in 0..<varint() {
        let packed = varint()
        rank += packed >> 4
        followers.append(UInt16(rank))
        classes.append(UInt8(packed & 15))
      }
      rows.append(followers.count)
    }
    self.counts = counts
    self.places = places
    self.ranks = ranks
    self.rows = rows
    self.followers = followers
    self.classes = classes
  }

  /// The powers of two with exponents from 0 to 7 eighths.
  private static let eighths = [
    1, 1.090507732665, 1.189207115003, 1.296839554651, 1.414213562373, 1.542210825408, 1.681792830507, 1.834008086409,
  ]

  /// The counts that the size classes stand for: six times the powers of 1.8.
  private static let sizes: [Double] = {
    var sizes = [6.0]
    for _ in 1..<16 { sizes.append((sizes.last ?? 0) * 1.8) }
    return sizes
  }()

  /// Returns the rank of a word.
  ///
  /// - Parameter place: The word's index in the word list.
  /// - Returns: `nil` when the table does not have it.
  func rank(at place: Int) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == place ? ranks[low] : nil
  }

  /// The number of times a word was counted.
  func count(of rank: Int) -> Double { counts[rank] }

  /// The number of times two words were counted side by side; 0 when the pair is too rare for the table.
  func count(of first: Int, then second: Int) -> Double {
    var low = rows[first]
    let end = rows[first + 1]
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if Int(followers[middle]) < second { low = middle + 1 } else { high = middle }
    }
    return low < end && Int(followers[low]) == second ? WordPairs.sizes[Int(classes[low])] : 0
  }
}

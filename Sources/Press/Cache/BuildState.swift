import Catalogue
import Diagnostics
import Manuscript

/// How everything stood when a build ended: enough to tell that nothing has to be done.
struct BuildState: Sendable {
  /// A file of the output.
  struct Output: Sendable {
    /// Where it lies.
    let page: PagePath

    /// What the system said of it.
    var stamp: Stamp

    /// Its bytes' digest.
    let digest: Digest

    /// What it was made from, where that can be told in a digest.
    let key: Digest

    /// The text it is the page of.
    let source: String?
  }

  /// A file or a folder of the site.
  struct Input: Sendable {
    /// Its path from the site's folder.
    let path: String

    /// What the system said of it.
    let stamp: Stamp
  }

  /// By what program and with what options, from where and to where it was built.
  let setting: Digest

  /// How many texts the site had.
  let texts: Int

  /// The warnings, which are told each time.
  let diagnostics: [Diagnostic]

  /// What could have been read.
  let inputs: [Input]

  /// What the output had from the build.
  let outputs: [Output]

  /// Creates a state.
  init(setting: Digest, texts: Int, diagnostics: [Diagnostic], inputs: [Input], outputs: [Output]) {
    self.setting = setting
    self.texts = texts
    self.diagnostics = diagnostics
    self.inputs = inputs
    self.outputs = outputs
  }

  /// Whether everything stands as it did.
  func isCurrent(source: String, output: OutputFolder) -> Bool {
    guard Stamp(at: "\(output.path)/\(OutputStage.folderName)") == .absent else { return false }
    return inputs.allSatisfy { Stamp(at: "\(source)/\($0.path)") == $0.stamp }
      && outputs.allSatisfy { Stamp(at: output.location(of: $0.page)) == $0.stamp }
  }

  // MARK: - In bytes

  /// The state in bytes.
  var packed: [UInt8] {
    var packer = Packer(capacity: 256 + inputs.count * 80 + outputs.count * 144)
    packer.pack(setting)
    packer.pack(texts)
    packer.pack(list: diagnostics) { $0.pack($1) }
    packer.pack(list: inputs) {
      $0.pack($1.path)
      $0.pack($1.stamp)
    }
    packer.pack(list: outputs) {
      $0.pack($1.page)
      $0.pack($1.stamp)
      $0.pack($1.digest)
      $0.pack($1.key)
      $0.pack($1.source)
    }
    return packer.bytes
  }

  /// Reads a state back.
  init(packed bytes: [UInt8]) throws(Unpacker.Damage) {
    var packed = Unpacker(bytes)
    setting = try packed.digest()
    texts = try packed.number()
    diagnostics = try packed.list { (packed) throws(Unpacker.Damage) in try packed.diagnostic() }
    inputs = try packed.list { (packed) throws(Unpacker.Damage) in
      Input(path: try packed.text(), stamp: try packed.stamp())
    }
    outputs = try packed.list { (packed) throws(Unpacker.Damage) in
      Output(
        page: try packed.page(), stamp: try packed.stamp(), digest: try packed.digest(), key: try packed.digest(),
        source: try packed.optionalText())
    }
  }
}

extension Packer {
  /// Writes a digest.
  mutating func pack(_ digest: Digest) {
    let words = digest.words
    for word in [words.0, words.1, words.2, words.3] { pack(word: word) }
  }
}

extension Unpacker {
  /// Reads a digest.
  mutating func digest() throws(Damage) -> Digest {
    Digest(words: (try word(), try word(), try word(), try word()))
  }
}

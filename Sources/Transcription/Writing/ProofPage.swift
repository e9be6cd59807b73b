/// The text as a web page to proofread by.
enum ProofPage {
  static func write(
    _ front: FrontMatter, _ blocks: [Block], _ notes: [Note], findings: [Repairer.Finding], summary: String, lines: [Line]
  ) -> String { "" }
}

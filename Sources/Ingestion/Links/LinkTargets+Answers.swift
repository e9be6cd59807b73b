package import Model

extension LinkTargets {
  /// Answers a question that a link or picture asks about the site.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - text: The text that asks, which need not be part of the site.
  ///   - files: The files beside the texts.
  package func answer(
    to question: LinkLookup.Question, namedIn text: Text? = nil, in files: SiteFiles
  ) -> LinkLookup.Answer {
    let path = question.path
    if !question.isImage, let page = page(at: path) { return .page(page) }
    if !question.isImage, isDraft(at: path) { return .draft }
    guard files.exists(path) else { return .nothing }
    return .file(
      BundleFile(source: path, page: page(ofFile: path, namedIn: text)),
      question.isImage ? files.pictureSize(path) : nil)
  }
}

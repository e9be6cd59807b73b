import ArgumentParser

/// The option that says where the site lies.
struct SourceOption: ParsableArguments {
  @Option(name: .customLong("source"), help: "The site's folder.", completion: .directory)
  var folder = "."
}

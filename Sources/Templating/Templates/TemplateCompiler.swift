import Diagnostics

/// Compiles templates into steps: expands partials and looks every name up in the scopes open at its place.
struct TemplateCompiler {
  /// The templates by name, without `.mustache`.
  let templates: [String: [TemplateNode]]

  /// The diagnostics so far, each once.
  private(set) var diagnostics: Set<Diagnostic> = []

  /// The templates that a page uses.
  private(set) var used: Set<String> = []

  private var open: [String] = []
  private var stepCount = 0

  /// The most steps the templates of one page may have, with partials expanded.
  private static let mostSteps = 50_000

  /// Creates a compiler for templates.
  init(_ templates: [String: [TemplateNode]]) {
    self.templates = templates
  }

  /// Compiles the page that begins with a template.
  ///
  /// - Parameters:
  ///   - name: The template, without `.mustache`.
  ///   - scopes: The scopes that are known in it, outermost first.
  mutating func steps(of name: String, in scopes: [TemplateScope]) -> [TemplateStep] {
    stepCount = 0
    open = [name]
    used.insert(name)
    return steps(of: templates[name] ?? [], in: scopes)
  }

  private mutating func steps(of nodes: [TemplateNode], in scopes: [TemplateScope]) -> [TemplateStep] {
    var steps: [TemplateStep] = []
    for node in nodes {
      stepCount += 1
      switch node {
      case .text(let bytes): steps.append(text: bytes)
      case .variable(let name, let isUnescaped):
        guard let (path, kind) = path(of: name, in: scopes) else { continue }
        if let fault = Diagnostic.wrongUse(of: name, as: kind, isUnescaped: isUnescaped) {
          diagnostics.insert(fault)
        } else {
          steps.append(.print(path))
        }
      case .section(let name, let isInverted, let content):
        guard let (path, kind) = path(of: name, in: scopes) else { continue }
        switch kind {
        case _ where isInverted: steps.append(.inverted(path, self.steps(of: content, in: scopes)))
        case .group(let scope), .list(let scope):
          steps.append(.section(path, self.steps(of: content, in: scopes + [scope])))
        case .text, .html, .flag: steps.append(.section(path, self.steps(of: content, in: scopes)))
        }
      case .partial(let name): steps += partial(name, in: scopes)
      }
    }
    return steps
  }

  private mutating func partial(_ name: TemplateName, in scopes: [TemplateScope]) -> [TemplateStep] {
    guard let nodes = templates[name.name] else {
      diagnostics.insert(.unknownPartial(name, among: templates.keys.sorted()))
      return []
    }
    used.insert(name.name)
    if let start = open.firstIndex(of: name.name) {
      diagnostics.insert(.partialCycle(name, through: Array(open[start...])))
      return []
    }
    guard stepCount < Self.mostSteps else {
      diagnostics.insert(.tooManyPartials(name))
      return []
    }
    open.append(name.name)
    defer { open.removeLast() }
    return steps(of: nodes, in: scopes)
  }

  // MARK: Names

  /// The path to a name's value, and the kind of variable it is; `nil` when the name is not known.
  private mutating func path(
    of name: TemplateName, in scopes: [TemplateScope]
  ) -> (TemplatePath, TemplateVariable.Kind)? {
    let parts = name.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for (frame, scope) in scopes.enumerated().reversed() {
      guard let key = TemplateKey(parts[0], in: scope) else { continue }
      var kind = key.kind(in: scope)
      var rest: [TemplateKey] = []
      for part in parts.dropFirst() {
        guard case .group(let scope) = kind else {
          diagnostics.insert(.noParts(name, part: part))
          return nil
        }
        guard let key = TemplateKey(part, in: scope) else {
          diagnostics.insert(.unknownPart(name, part: part, among: scope))
          return nil
        }
        kind = key.kind(in: scope)
        rest.append(key)
      }
      return (TemplatePath(frame: frame, key: key, rest: rest), kind)
    }
    diagnostics.insert(.unknownVariable(name, in: scopes))
    return nil
  }
}

extension [TemplateStep] {
  /// Appends text, merged with text just before it.
  fileprivate mutating func append(text bytes: [UInt8]) {
    if case .text(let before) = last {
      self[count - 1] = .text(before + bytes)
    } else {
      append(.text(bytes))
    }
  }
}

extension Diagnostic {
  /// A name that no scope open at its place contains.
  static func unknownVariable(_ name: TemplateName, in scopes: [TemplateScope]) -> Diagnostic {
    let first = name.name.prefix { $0 != "." }
    let known = scopes.reversed().flatMap(\.names)
    let hint: String
    if let near = String(first).nearest(among: known) {
      hint = "did you mean '\(near + name.name.dropFirst(first.count))'?"
    } else if first.hasPrefix("x-") {
      hint = "your own keys are '{{own.\(first)}}' on a text’s page and '{{site.own.\(first)}}' everywhere"
    } else if let home = TemplateScope.allCases.first(where: { $0.names.contains(String(first)) }) {
      hint = "it is known to: \(home.title)"
    } else {
      hint = "known are \(known.prefix(12).joined(separator: ", ")) …"
    }
    return .error(.unknownVariable, at: name.location, "'\(name.name)' is not known here", hint: hint)
  }

  /// A part after a dot that the variable before the dot does not have.
  static func unknownPart(_ name: TemplateName, part: String, among scope: TemplateScope) -> Diagnostic {
    let known = scope.names
    let hint =
      scope == .own
      ? "your own keys begin with x-"
      : part.nearest(among: known).map { "did you mean '\($0)'?" } ?? "known are \(known.joined(separator: ", "))"
    return .error(.unknownVariable, at: name.location, "'\(name.name)' is not known: there is no '\(part)'", hint: hint)
  }

  /// A dot after a variable that has no parts.
  static func noParts(_ name: TemplateName, part: String) -> Diagnostic {
    let whole = name.name.split(separator: ".").first.map(String.init) ?? name.name
    return .error(
      .unknownVariable, at: name.location, "'\(name.name)' is not known: what stands before '.\(part)' has no parts",
      hint: "write {{\(whole)}}, or for a list {{#\(whole)}}{{\(part)}}{{/\(whole)}}")
  }

  /// A tag of the wrong kind for the variable it names; `nil` when it is right.
  fileprivate static func wrongUse(
    of name: TemplateName, as kind: TemplateVariable.Kind, isUnescaped: Bool
  ) -> Diagnostic? {
    let written = name.name
    return switch kind {
    case .text where isUnescaped:
      .error(
        .wrongVariableUse, at: name.location, "'\(written)' is words, in which < and & must be escaped",
        hint: "write {{\(written)}}")
    case .html where !isUnescaped:
      .error(
        .wrongVariableUse, at: name.location, "'\(written)' is HTML, whose tags would be printed",
        hint: "write {{{\(written)}}}")
    case .flag:
      .error(
        .wrongVariableUse, at: name.location, "'\(written)' is yes or no, which cannot be printed",
        hint: "write {{#\(written)}}…{{/\(written)}}")
    case .list:
      .error(
        .wrongVariableUse, at: name.location, "'\(written)' is a list, which cannot be printed",
        hint: "write {{#\(written)}}…{{/\(written)}}")
    case .group:
      .error(
        .wrongVariableUse, at: name.location, "'\(written)' has parts and cannot be printed itself",
        hint: "write {{#\(written)}}…{{/\(written)}}, or a part of it")
    case .text, .html: nil
    }
  }

  /// A partial that no file provides.
  static func unknownPartial(_ name: TemplateName, among names: [String]) -> Diagnostic {
    let near = name.name.nearest(among: names)
    return .error(
      .unknownPartial, at: name.location, "there is no template '\(name.name)'",
      hint: near.map { "did you mean '\($0)'?" } ?? "write it as templates/\(name.name).mustache")
  }

  /// A partial that uses itself, directly or through others.
  static func partialCycle(_ name: TemplateName, through names: [String]) -> Diagnostic {
    let others = names.dropFirst().map { "'\($0)'" }.joined(separator: ", ")
    return .error(
      .partialCycle, at: name.location,
      "template '\(name.name)' uses itself" + (others.isEmpty ? "" : " through \(others)"),
      hint: "take this partial out")
  }

  /// Nested partials that multiply beyond the limit.
  static func tooManyPartials(_ name: TemplateName) -> Diagnostic {
    .error(
      .partialCycle, at: name.location,
      "templates use one another so often that a page would not end at '\(name.name)'",
      hint: "use it in fewer places")
  }
}

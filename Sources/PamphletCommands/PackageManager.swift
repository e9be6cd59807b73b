import ExternalTools

/// The program that installs others on a system.
enum PackageManager: CaseIterable, Sendable {
  case apt, brew, dnf, pacman, zypper

  /// The package manager of this system; `nil` when it has none that is known.
  static var ofThisSystem: PackageManager? { allCases.first { $0.tool.path() != nil } }

  private var tool: ExternalTool {
    switch self {
    case .apt: ExternalTool("apt-get")
    case .brew: ExternalTool("brew")
    case .dnf: ExternalTool("dnf")
    case .pacman: ExternalTool("pacman")
    case .zypper: ExternalTool("zypper")
    }
  }

  /// The package that holds a tool; others than those here are named as in Debian.
  private func package(of tool: ExternalTool) -> String {
    switch (self, tool.debianPackage) {
    case (.brew, _): tool.formula
    case (.dnf, "tesseract-ocr"), (.pacman, "tesseract-ocr"): "tesseract"
    case (.dnf, "python3-venv"), (.zypper, "python3-venv"): "python3"
    case (.pacman, "python3-venv"): "python"
    case (.dnf, "openssh-client"), (.zypper, "openssh-client"): "openssh-clients"
    case (.pacman, "openssh-client"): "openssh"
    case (.pacman, "poppler-utils"): "poppler"
    case (.zypper, "poppler-utils"): "poppler-tools"
    default: tool.debianPackage
    }
  }

  /// The command that installs some programs, to be typed.
  func command(installing tools: [ExternalTool]) -> String {
    var names: [String] = []
    for tool in tools {
      let name = package(of: tool)
      if !names.contains(name) { names.append(name) }
    }
    let list = names.joined(separator: " ")
    switch self {
    case .apt: return "sudo apt-get install " + list
    case .brew: return "brew install " + list
    case .dnf: return "sudo dnf install " + list
    case .pacman: return "sudo pacman -S " + list
    case .zypper: return "sudo zypper install " + list
    }
  }
}

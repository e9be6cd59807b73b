import ExternalTools

/// The program that installs others on a system.
enum PackageManager: CaseIterable, Sendable {
  case apt, brew, dnf, pacman, zypper

  /// The one of this system; `nil` when it has none that is known.
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

  /// The command that installs some programs, to be typed.
  func command(installing tools: [ExternalTool]) -> String {
    var names: [String] = []
    for tool in tools {
      let name = self == .brew ? tool.formula : tool.debianPackage
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

/// The command by which other programs reach a host, which never asks and never waits for ever.
enum SSHCommand {
  /// The options: no question, no unknown host, no endless silence.
  private static let options = [
    "BatchMode=yes", "StrictHostKeyChecking=yes", "ConnectTimeout=20", "ServerAliveInterval=15",
    "ServerAliveCountMax=4",
  ]

  /// Returns the command.
  ///
  /// - Parameters:
  ///   - own: The command the user has chosen; `nil` for ssh itself.
  ///   - port: The port to connect to.
  static func command(instead own: String?, port: Int? = nil) -> String {
    let base = own.flatMap { $0.isEmpty ? nil : $0 } ?? "ssh"
    let program = base.split(separator: " ").first?.split(separator: "/").last
    // Other programs do not take the options of ssh.
    guard program == "ssh" else { return base }
    let port = port.map { " -p \($0)" } ?? ""
    return base + options.map { " -o \($0)" }.joined() + port
  }

  /// Explains an error message of ssh; `nil` when it is not known.
  static func explanation(of lines: [String]) -> (reason: String, hint: String)? {
    func says(_ words: String...) -> Bool { lines.contains { line in words.contains { line.contains($0) } } }
    if says("REMOTE HOST IDENTIFICATION HAS CHANGED") {
      return (
        "the host shows another key than the one known on this computer",
        "ask whoever runs the host whether its key has changed; until then nothing is sent"
      )
    }
    if says("Host key verification failed", "host key is known") {
      return (
        "the host's key is not known on this computer",
        "connect once by hand with ssh, compare the key it shows with the one the host publishes, and answer yes"
      )
    }
    if says("Permission denied (", "Too many authentication failures") {
      return (
        "the host does not let you in",
        "ssh has to get in without a question: load your key with ssh-add, or have it added to your account there"
      )
    }
    if says("Could not resolve host", "Name or service not known", "nodename nor servname") {
      return ("there is no host of that name, or no network", "look at the spelling, and whether you are online")
    }
    if says("Connection refused", "Connection timed out", "No route to host", "Network is unreachable") {
      return ("the host does not answer", "try again later, or look whether the address and the port are right")
    }
    if says("Connection reset", "Connection closed", "Broken pipe", "closed by remote host", "unexpected disconnect") {
      return ("the line was cut", "publish again; what has arrived is not lost")
    }
    if says("No space left", "Disk quota exceeded") {
      return ("the disk there is full", "make room there, then publish again")
    }
    return nil
  }
}

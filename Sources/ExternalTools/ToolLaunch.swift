/// Everything the system needs to start a program.
struct ToolLaunch {
  /// The path of its file.
  let path: String

  /// The name it is started under (`argv[0]`).
  let name: String

  /// Its arguments, without its name.
  let arguments: [String]

  /// Its limits, folder and environment.
  let options: ToolOptions

  /// Whether the program is killed when the thread that started it ends.
  let endsWithThread: Bool
}
